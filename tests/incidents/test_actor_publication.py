"""When an actor's page becomes public, and when it goes."""

import pytest
from django.db import DatabaseError, transaction

from actors.models import ActorNumber, SpeakerActor
from events.models import Edition, PublicActorName
from incidents.actor_publication import publish_actor_pages
from incidents.models import Statement
from incidents.review import publish, withdraw
from incidents.rules import NotReady, problems_of_actor
from tests.incidents.factories import make_actor, make_incident, make_name, make_passage, make_speaker, relate

pytestmark = pytest.mark.django_db


def public() -> set[str]:
    return set(Edition.objects.filter(kind="actor", is_newest=True).values_list("slug", flat=True))


def test_an_incident_brings_whom_it_names_and_whom_their_pages_name():
    red, army, ally = make_actor("red-group"), make_actor("army"), make_actor("ally")
    relate(red, "part_of", army)
    statement = Statement.objects.create(key="s", actor=army, kind="forecast", says="It may.", passage=make_passage())
    statement.about_rows.create(actor=ally)

    publish(make_incident())

    assert public() == {"red-group", "army", "ally"}


def test_a_draft_that_only_points_at_a_public_actor_stays_a_draft():
    relate(make_actor("newcomer"), "rival_of", make_actor("red-group"))

    publish(make_incident())

    assert public() == {"red-group"}


def test_a_changed_page_waits_until_somebody_publishes_it():
    incident, red = make_incident(), make_actor("red-group")
    publish(incident)
    make_name(red, "The Reds")
    incident.title = "Another title"
    incident.save()

    publish(incident)
    assert not PublicActorName.objects.filter(name="The Reds").exists()
    (edition,) = publish_actor_pages([red], by="boris")

    assert (edition.number, edition.published_by, edition.brought_by) == (2, "boris", None)
    assert PublicActorName.objects.filter(name="The Reds").exists()


def test_a_page_that_says_nothing_new_has_no_new_edition():
    red = make_actor("red-group")
    publish_actor_pages([red])

    assert publish_actor_pages([red]) == []


def test_a_person_who_may_not_be_named_has_no_page():
    assert publish_actor_pages([make_actor("jane-doe", is_person=True)]) == []


def test_the_other_side_of_a_relation_is_told_from_the_page_that_tells_it(client):
    relate(make_actor("red-group"), "rival_of", make_actor("army"))
    publish(make_incident())
    relate(make_actor("red-group"), "hostile_to", make_actor("army"))

    (row,) = client.get("/api/v1/actors/army/").json()["relations_from_others"]

    assert (row["actor"]["slug"], row["kind"]) == ("red-group", "rival_of")


def test_a_withdrawn_incident_takes_along_the_pages_that_came_with_it():
    incident = make_incident()
    relate(make_actor("red-group"), "part_of", make_actor("army"))
    publish(incident)

    withdraw(incident, reason="An accident.")

    assert public() == set()
    assert not PublicActorName.objects.exists()


def test_pages_that_another_incident_names_or_somebody_published_stay():
    incident = make_incident()
    relate(make_actor("red-group"), "part_of", make_actor("army"))
    publish_actor_pages([make_actor("army")])
    publish(incident)
    publish(make_incident("second"))

    withdraw(incident, reason="An accident.")

    assert public() == {"red-group", "army"}


def test_who_may_no_longer_be_named_is_taken_back_and_not_found():
    red = make_actor("red-group")
    publish_actor_pages([red])
    red.disclosure = {"name": {"level": "withheld", "reason": "safety"}}
    red.save()

    publish_actor_pages([red])

    assert public() == set()
    assert not PublicActorName.objects.exists()


def test_a_speaker_of_the_source_who_is_not_quoted_stays_unpublished():
    incident = make_incident()
    for key in ("quoted", "silent"):
        speaker = make_speaker(key, naming="named", label=key)
        SpeakerActor.objects.create(speaker=speaker, actor=make_actor(key))
    incident.casualtyreport_rows.update(speaker=make_speaker("quoted"))

    publish(incident)

    assert public() == {"red-group", "quoted"}


def test_a_public_number_of_an_actor_never_changes():
    publish_actor_pages([make_actor("red-group")])

    with pytest.raises(DatabaseError), transaction.atomic():
        ActorNumber.objects.update(number=99)


def test_a_page_that_breaks_a_rule_is_published_neither_for_itself_nor_with_an_incident():
    red = make_actor("red-group")
    make_name(red, "The Reds", kind="nickname of the test")

    with pytest.raises(NotReady, match="name-0, kind"):
        publish_actor_pages([red])
    with pytest.raises(NotReady):
        publish(make_incident())

    assert public() == set()


def test_an_either_or_of_one_is_no_either_or():
    relate(make_actor("red-group"), "member_of", make_actor("army"), alternative_group="origin")

    (problem,) = problems_of_actor(make_actor("red-group"))

    assert (problem.code, problem.where) == ("alternative_alone", "origin")
