"""What an editor withholds is in no section of the edition and in no public row."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from events.models import EditionPart, Event, canonical_json
from incidents.models import NamedCasualty, Participation, Phase, Statement
from incidents.review import publish
from tests.incidents.factories import days, make_actor, make_incident, make_passage, make_place

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


def test_no_section_tells_a_day_or_a_place_that_is_coarsened():
    rule = {"level": "coarsened", "reason": "safety"}
    incident = make_incident(title="An attack", disclosure={"location": rule, "date": rule})
    phase = Phase.objects.create(
        incident=incident, key="one", position=1, rank=1, kind="act", title="x", dates=days("2020-05-04")
    )
    for field in ("kind", "rank", "dates"):
        phase.evidence.create(key=field, field=field, passage=make_passage(), as_printed=f"the {field} in print")
    Statement.objects.create(
        key="warning",
        incident=incident,
        kind="prior_warning",
        says="A warning.",
        dates=days("2020-05-04"),
        date_as_printed="on the fourth",
        location=make_place(),
        passage=make_passage(),
    )

    text = canonical_json(publish(incident).document)

    assert [told for told in ("2020-05-04", "on the fourth", "the dates in print", '"Harbour"') if told in text] == []


def test_a_withheld_day_is_in_no_row():
    edition = publish(make_incident(disclosure={"date": {"level": "withheld", "reason": "safety"}}))

    assert (edition.document["date"], edition.document["date_missing"]) == (None, "withheld")
    event = Event.objects.get(dataset="annals")
    assert (event.date_start, event.date_end, event.date_precision) == (None, None, None)


def test_a_year_is_not_made_a_month_by_coarsening():
    rule = {"date": {"level": "coarsened", "reason": "safety"}}

    edition = publish(make_incident(dates=days("2020"), date_precision="year", disclosure=rule))

    assert [edition.document["date"][key] for key in ("start", "end", "precision")] == [
        "2020-01-01",
        "2020-12-31",
        "year",
    ]


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


@pytest.mark.parametrize("field", ["dates", "casualties", "Location"])
def test_a_rule_about_a_field_that_cannot_be_held_back_is_refused(field):
    with pytest.raises(IntegrityError, match="can_be_held_back"), transaction.atomic():
        make_incident(disclosure={field: {"level": "withheld", "reason": "safety"}})


def test_whoever_names_another_field_is_told_which_there_are():
    incident = make_incident()
    incident.disclosure = {"dates": {"level": "withheld", "reason": "safety"}}

    with pytest.raises(ValidationError) as caught:
        incident.full_clean()

    assert caught.value.message_dict["disclosure"][0].startswith("Only these can be held back: summary, date,")


def test_a_withheld_participant_is_told_by_no_key_and_no_word():
    incident = make_incident()
    Participation.objects.create(
        incident=incident,
        key="jane-doe",
        actor=make_actor("jane-doe", is_person=True),
        role="affected",
        attribution="established",
        as_printed="Jane Doe",
        note="Jane Doe was there.",
        passage=make_passage(),
    )

    edition = publish(incident)

    (row,) = [row for row in edition.document["participations"] if row["role"] == "affected"]
    assert (row["key"], row["actor"]["name_missing"], row["passage"]["paragraph"]) == ("withheld-2", "withheld", 3)
    assert "jane" not in canonical_json(edition.document).casefold()
