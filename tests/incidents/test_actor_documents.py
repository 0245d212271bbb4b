"""What an actor's page shows, and what it never shows."""

import pytest

from actors.models import ActorArea, ActorEvidence, SpeakerActor
from events.models import Edition, canonical_json
from incidents.review import publish
from sources.models import Speaker
from tests.incidents.factories import (
    days,
    make_actor,
    make_incident,
    make_name,
    make_passage,
    make_place,
    make_source,
    relate,
)

pytestmark = pytest.mark.django_db


def page_of(slug: str) -> str:
    return canonical_json(Edition.objects.get(kind="actor", slug=slug, is_newest=True).document)


def test_a_person_who_may_not_be_named_is_in_no_relation():
    group, person = make_actor(), make_actor("jane-doe", is_person=True)
    relate(person, "leader_of", group, as_printed="Jane Doe leads")
    relate(group, "led_by", person, as_printed="led by Jane Doe")

    publish(make_incident())

    assert "jane" not in page_of("red-group").casefold()


def test_a_withheld_value_is_not_told_by_its_evidence_or_by_the_gazetteer():
    rule = {"level": "withheld", "reason": "safety"}
    group = make_actor(exists=days("2020"), disclosure={"exists": rule, "areas": rule})
    ActorEvidence.objects.create(actor=group, key="e", field="exists", passage=make_passage(), as_printed="since 2020")
    island = make_place("island", name="Island")
    ActorArea.objects.create(actor=group, key="a", relation="operates_in", location=island, passage=make_passage())

    publish(make_incident())

    assert [told for told in ("since 2020", "Island") if told in page_of("red-group")] == []


def test_an_anonymous_speaker_is_nobody_on_a_page():
    group, paper = make_actor(), make_source("weekly-test")
    speaker = Speaker.objects.create(source=paper, key="s1", label="a docker", naming="anonymity_requested")
    SpeakerActor.objects.create(speaker=speaker, actor=make_actor("somebody"))
    make_name(group, "Reds", passage=make_passage(paper, "p1"), speaker=speaker, basis="stated", reference="")

    publish(make_incident())

    assert "a docker" in page_of("red-group")
    assert "somebody" not in page_of("red-group")
