"""What an editor withholds is in no section of the edition and in no public row."""

import pytest

from events.models import EditionPart, Event, canonical_json
from incidents.models import NamedCasualty, Phase
from incidents.review import publish
from tests.incidents.factories import make_actor, make_incident, make_passage

pytestmark = pytest.mark.django_db


def test_a_coarsened_place_is_its_province_everywhere():
    rule = {"location": {"level": "coarsened", "reason": "safety"}}
    incident = make_incident(disclosure=rule, title="An attack")
    phase = Phase.objects.create(
        incident=incident, key="one", position=1, rank=1, kind="act", title="x", location=incident.location
    )
    for field in ("kind", "rank", "location"):
        phase.evidence.create(key=field, field=field, passage=make_passage())

    edition = publish(incident)

    assert edition.document["location"]["name"] == "North"
    assert edition.document["location_disclosure"] == {"level": "coarsened", "reason": "safety"}
    event = Event.objects.get(dataset="annals")
    assert (event.location, event.latitude, event.location_precision) == ("North", None, "admin1")
    assert '"Harbour"' not in canonical_json(edition.document)
    assert not EditionPart.objects.filter(kind="location", key="harbour").exists()
    assert not EditionPart.objects.filter(kind="evidence", term="location").exists()


def test_a_coarsened_day_is_its_month():
    publish(make_incident(disclosure={"date": {"level": "coarsened", "reason": "safety"}}))

    event = Event.objects.get(dataset="annals")
    assert (str(event.date_start), str(event.date_end), event.date_precision) == ("2020-05-01", "2020-05-31", "month")


def test_a_withheld_summary_says_that_it_is_withheld():
    edition = publish(
        make_incident(summary="Secret.", disclosure={"summary": {"level": "withheld", "reason": "legal"}})
    )

    assert (edition.document["summary"], edition.document["summary_missing"]) == (None, "withheld")
    assert "Secret." not in canonical_json(edition.document)


def test_a_named_casualty_is_restricted_by_default():
    incident = make_incident()
    NamedCasualty.objects.create(
        incident=incident,
        key="victim",
        person=make_actor("jane-doe", is_person=True),
        report=incident.casualtyreport_rows.get(),
        status="civilian",
        passage=make_passage(),
    )

    edition = publish(incident)

    assert edition.document["named_casualties"] == []
    assert "Jane" not in canonical_json(edition.document)
