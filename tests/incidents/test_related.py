"""How related incidents are named: as the public knows them."""

import pytest

from events.models import canonical_json
from incidents.models import Incident, IncidentRelation
from incidents.review import has_unpublished_changes, publish, publish_together
from tests.incidents.factories import make_incident, make_passage

pytestmark = pytest.mark.django_db


def relate(incident: Incident, other: Incident) -> IncidentRelation:
    return IncidentRelation.objects.create(
        incident=incident, key=other.key, kind="followed_by", other=other, passage=make_passage()
    )


def test_an_edited_title_is_not_told_by_a_related_incident():
    first, second = make_incident("first"), make_incident("second")
    relate(first, second)
    publish_together([first, second])
    Incident.objects.filter(key="second").update(title="Half-made title")
    Incident.objects.filter(key="first").update(summary="New summary.")

    edition = publish(first)

    assert edition.document["summary"] == "New summary."
    assert "Half-made title" not in canonical_json(edition.document)


def test_a_relation_is_told_by_the_other_incident_once_its_own_has_published_it():
    first, second = make_incident("first"), make_incident("second")
    publish_together([first, second])
    relate(first, second)

    assert publish(second).document["related"] == []
    assert publish(first).document["related"][0]["direction"] == "to"
    (row,) = publish(second).document["related"]
    assert (row["direction"], row["incident"]["slug"], row["kind"]) == ("from", "first", "followed_by")


def test_incidents_published_together_have_no_unpublished_changes():
    first, second = make_incident("first"), make_incident("second")
    relate(first, second)
    publish_together([first, second])

    assert not has_unpublished_changes(first)
    assert not has_unpublished_changes(second)
