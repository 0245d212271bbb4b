"""A draft, an edit after publication and a withdrawn record are in no answer of any public address."""

import pytest

from actors.models import Actor
from incidents.actor_publication import publish_actor_pages
from incidents.models import IncidentRelation
from incidents.review import publish, publish_together, withdraw
from tests.incidents.factories import make_incident, make_passage
from tests.records.addresses import public_routes, read_everything
from tests.records.marked import KEY, make_kestrelwing, mark
from tests.records.reading import ATTACK

pytestmark = pytest.mark.django_db

# What shows no record, and why.
SHOWS_NO_RECORD = {
    "health/": "says whether the site works",
    "oauth/token": "gives tokens for a password",
    "api/deleted/read": "lists ids and moments of rows that are gone",
    "api/v1/": "lists the addresses",
    "api/v1/codebook/": "defines columns and terms",
    "api/v1/country-years/": "holds what publishers add up themselves",
    "api/v1/codebook/crosswalks/": "compares terms",
    "api/v1/datasets/": "counts the rows of each dataset",
    "api/v1/docs/": "describes the interface",
    "api/v1/incidents/<str:reference>/editions/": "lists numbers, days and reasons of editions",
    "api/v1/problems/": "explains errors",
    "api/v1/schema/": "describes the interface",
    "ogc/": "lists the addresses",
    "ogc/api": "describes the interface",
    "ogc/conformance": "says what is kept of the standard",
    "ogc/collections": "lists the datasets",
    "ogc/collections/<str:collection>": "says in which box and days a dataset lies",
    "api/<gedevents:resource>/<version_of_ucdp:version>": "shows rows of UCDP alone",
    "api/<organizedviolencecy:resource>/<version_of_ucdp:version>": "holds what UCDP adds up itself",
    "api/<not_here_of_ucdp:resource>/<version_of_ucdp:version>": "says that there is nothing",
    "api/v1/releases/": "lists releases",
    "api/v1/releases/<str:name>/": "lists the files of a release",
    "releases/": "lists releases",
    "releases/<str:name>/": "lists the files of a release",
    "releases/<str:name>/<str:file_name>": "holds what was public when it was made",
    "api/^.*$": "says that there is nothing",
    "ogc/^.*$": "says that there is nothing",
}


def read_all(number=None):
    """Every public address, with the attack and the incident of the test filled in."""
    numbers = [number or "999999"]
    return read_everything(
        {
            "reference": [ATTACK, KEY, "islamic-state-khorasan", *numbers],
            "number": ["1", "2"],
            "public_id": [f"annals:{each}" for each in numbers],
            "collection": ["annals"],
            "name": ["2026.1"],
            "file_name": ["events.csv"],
            "resource": ["gedevents", "organizedviolencecy"],
            "version": ["23.1"],
        }
    )


def number_of(incident):
    return str(incident.number_row.number)


def routes_that_tell(answers, word):
    return {route for route, _, body in answers.values() if word.encode() in body.lower()}


def changed(before, after):
    return [address for address in before if before[address] != after[address]]


def routes_that_show_records():
    return {route.path for route in public_routes()} - set(SHOWS_NO_RECORD)


def test_a_draft_changes_no_answer_until_it_is_published(published):
    before = read_all()
    incident = mark(make_kestrelwing(), "draftmarker")

    drafted = read_all()

    assert changed(before, drafted) == []
    assert routes_that_tell(drafted, "draftmarker") == set()
    assert drafted[f"/api/v1/incidents/{KEY}/"][1] == 404

    publish(incident)
    assert routes_that_tell(read_all(number_of(incident)), "draftmarker") == routes_that_show_records()


def test_an_edit_changes_no_answer_until_it_is_published(published):
    rows = make_kestrelwing()
    publish(rows[0])
    number = number_of(rows[0])
    before = read_all(number)
    incident = mark(rows, "editmarker")

    edited = read_all(number)

    assert changed(before, edited) == []
    assert routes_that_tell(edited, "editmarker") == set()
    assert edited[f"/api/v1/incidents/{KEY}/"][1] == 200

    publish_actor_pages(row for row in rows if isinstance(row, Actor))
    publish(incident)
    assert routes_that_tell(read_all(number), "editmarker") == routes_that_show_records()


def test_publishing_another_incident_does_not_tell_of_a_draft(published):
    other = make_incident()
    draft = mark(make_kestrelwing(), "draftmarker")
    publish(other)
    link = {"kind": "same_target", "basis": "coder_judgement", "passage": make_passage()}
    IncidentRelation.objects.create(incident=other, key="to-the-draft", other=draft, **link)
    IncidentRelation.objects.create(incident=draft, key="from-the-draft", other=other, **link)

    assert publish(other).number == 1

    assert routes_that_tell(read_all(number_of(other)), "draftmarker") == set()


def test_a_withdrawn_incident_is_in_no_answer(published):
    rows = make_kestrelwing()
    incident = mark(rows, "withdrawnmarker")
    publish(incident)
    number = number_of(incident)
    assert routes_that_tell(read_all(number), "withdrawnmarker") == routes_that_show_records()

    withdraw(incident, reason="The source took it back.")

    withdrawn = read_all(number)
    assert routes_that_tell(withdrawn, "withdrawnmarker") == set()
    for address in (f"incidents/{KEY}/", f"incidents/{number}/", f"incidents/{KEY}/editions/1/"):
        assert withdrawn[f"/api/v1/{address}"][1] == 410
    assert withdrawn[f"/api/v1/events/annals:{number}/"][1] == 410


def test_what_shows_no_record_is_an_address_of_the_site():
    assert set(SHOWS_NO_RECORD) <= {route.path for route in public_routes()}


def test_a_withdrawn_incident_is_told_by_no_related_one(published):
    other, rows = make_incident(), make_kestrelwing()
    incident = mark(rows, "withdrawnmarker")
    link = {"kind": "same_target", "basis": "coder_judgement", "passage": make_passage()}
    IncidentRelation.objects.create(incident=other, key="to-the-other", other=incident, **link)
    publish_together([other, incident])

    withdraw(incident, reason="The source took it back.")

    assert routes_that_tell(read_all(number_of(other)), "withdrawnmarker") == set()
