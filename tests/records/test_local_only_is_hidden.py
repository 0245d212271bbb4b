"""A dataset that is for this site alone, and the actors known from it alone, are in no answer of any public address."""

import pytest

from actors.models import Actor, ActorIdentifier, ActorNumber, ActorRelation
from events.actor_pages import publish_imported_actors
from events.models import Dataset
from incidents.actor_publication import publish_actor_pages
from incidents.models import Participation
from incidents.review import publish
from tests.events.factories import make_dataset, make_event
from tests.incidents.factories import make_incident, make_passage
from tests.records.addresses import read_everything

pytestmark = pytest.mark.django_db

MARK = "localmarker"
NAME = f"Kestrelwing {MARK}"
NAMESPACE = "secret-ids"
NUMBER = 999_999


def read_all():
    return read_everything(
        {
            "reference": ["taliban", "kabul-military-hospital-attack-2021", MARK, str(NUMBER)],
            "number": ["1"],
            "public_id": ["secret:kestrelwing", "annals:1"],
            "collection": ["secret", "annals"],
            "name": ["2026.1"],
            "resource": ["gedevents", "organizedviolencecy"],
            "version": ["23.1"],
            "file_name": ["events.csv"],
        }
    )


def tells(answers):
    """Addresses whose answers hold the mark, but for those that only say that there is no such thing."""
    return [
        address for address, (_, status, body) in answers.items() if status != 404 and MARK in body.decode().lower()
    ]


def import_secret():
    """What an import of a dataset that is not public leaves behind."""
    secret = make_dataset("secret", actor_ids=NAMESPACE, title=NAME, release=MARK)
    actor = Actor.objects.create(slug=MARK, name=NAME)
    ActorNumber.objects.create(actor=actor, number=NUMBER)
    ActorIdentifier.objects.create(actor=actor, dataset=NAMESPACE, code=MARK, name_there=NAME)
    publish_imported_actors([actor.pk], dataset=secret)
    texts = dict.fromkeys(("title", "summary", "location", "admin1", "actor_1", "country_name"), NAME)
    make_event(
        "secret",
        "kestrelwing",
        days="2020-06-01",
        actors=[(actor, "perpetrator")],
        places=("kestrelwing", NAME),
        sources=[NAME],
        latitude=10,
        longitude=20,
        killed_best=7,
        **texts,
    )
    return actor


def test_a_local_only_dataset_changes_no_answer(published):
    before = read_all()
    import_secret()

    after = read_all()

    assert [address for address in before if before[address] != after[address]] == []
    assert tells(after) == []


def test_what_joins_our_actor_to_a_local_only_one_stays_here(published):
    secret = import_secret()
    taliban = Actor.objects.get(slug="taliban")
    ActorIdentifier.objects.create(actor=taliban, dataset=NAMESPACE, code=f"{MARK}-2", name_there=NAME)
    ActorRelation.objects.create(
        actor=taliban, key="same", kind="same_as", other=secret, passage=make_passage(), certainty="certain", note=MARK
    )
    publish_actor_pages([taliban])

    assert tells(read_all()) == []

    Dataset.objects.filter(key="secret").update(visibility="public")
    told = tells(read_all())
    assert {"/api/v1/actors/taliban/", f"/api/v1/actors/{MARK}/", "/api/v1/events/secret:kestrelwing/"} <= set(told)


def test_a_number_that_a_public_dataset_gives_too_is_shown(published):
    import_secret()
    make_dataset("open", actor_ids=NAMESPACE)
    taliban = Actor.objects.get(slug="taliban")
    ActorIdentifier.objects.create(actor=taliban, dataset=NAMESPACE, code=f"{MARK}-2")
    publish_actor_pages([taliban])

    assert "/api/v1/actors/taliban/" in tells(read_all())


def test_an_actor_whom_our_own_incident_names_is_shown_as_we_name_it(published, api):
    secret = import_secret()
    incident = make_incident()
    Participation.objects.create(
        incident=incident,
        key="somebody",
        actor=secret,
        role="perpetrator",
        attribution="suspected",
        passage=make_passage(),
    )

    publish(incident)

    page = api(f"actors/{MARK}/")
    assert page["name"] == NAME
    assert page["identifiers"] == []
    assert [row["id"] for row in api("events/", actor=MARK)["results"]] == [f"annals:{incident.number_row.number}"]
