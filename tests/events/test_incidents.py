import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.api.dossier_text import dossier_text
from events.models import Edition
from tests.events.factories import make_actor, make_edition, make_incident, make_tombstone

pytestmark = pytest.mark.django_db


def test_an_incident_is_found_by_number_and_by_slug(api):
    make_incident("hospital-attack", number=42, summary="It happened.")

    by_number, by_slug = api("incidents/42/").json(), api("incidents/hospital-attack/").json()

    assert by_number == by_slug
    assert by_slug["summary"] == "It happened."
    assert by_slug["status"] == "published"


def test_it_tells_its_edition_and_its_history(api):
    make_incident("hospital-attack", editions=2)

    incident = api("incidents/hospital-attack/").json()

    assert incident["title"] == "hospital-attack, edition 2"
    assert incident["edition"]["number"] == 2
    assert incident["edition"]["sha256"] == f"{2:064d}"
    assert [(each["number"], each["reason"]) for each in incident["history"]] == [
        (1, "First publication."),
        (2, "A correction."),
    ]


def test_earlier_editions_are_listed_and_tell_what_changed(api):
    make_incident("hospital-attack", editions=2)

    listed = api("incidents/hospital-attack/editions/").json()
    second = api("incidents/hospital-attack/editions/2/").json()

    assert [each["number"] for each in listed["results"]] == [1, 2]
    assert second["changes"] == [
        {
            "path": "title",
            "change": "changed",
            "before": "hospital-attack, edition 1",
            "after": "hospital-attack, edition 2",
        }
    ]
    assert api("incidents/hospital-attack/editions/1/").json()["status"] == "superseded"
    assert api("incidents/hospital-attack/editions/3/").status_code == 404


def test_an_earlier_slug_leads_to_the_newest(api):
    make_edition(Edition.INCIDENT, 42, "old-name", {"id": 42})
    make_edition(Edition.INCIDENT, 42, "new-name", {"id": 42}, number=2)

    response = api("incidents/old-name/")

    assert response.status_code == 301
    assert response["Location"] == "/api/v1/incidents/new-name/"


@pytest.mark.parametrize(
    "path", ["incidents/42/", "incidents/gone/", "incidents/gone/editions/", "incidents/42/editions/1/"]
)
def test_a_withdrawn_incident_is_gone_by_every_address(api, path):
    make_edition(Edition.INCIDENT, 42, "gone", {"id": 42, "title": "Not to be told"}, is_newest=False)
    make_tombstone("annals", "42", slug="gone", reason="It did not happen.")

    response = api(path)

    assert response.status_code == 410
    assert response.json()["detail"] == "It did not happen."
    assert b"Not to be told" not in response.content


def test_a_merged_incident_leads_to_the_survivor(api):
    make_edition(Edition.INCIDENT, 42, "double", {"id": 42}, is_newest=False)
    make_tombstone("annals", "42", slug="double", merged_into="7")

    assert api("incidents/double/")["Location"] == "/api/v1/incidents/7/"


def test_the_list_takes_the_filters_of_the_rows(api):
    isk = make_actor("IS-K")
    make_incident("one", event={"actors": [(isk, "perpetrator")], "killed_best": 19})
    make_incident("two", event={"killed_best": 1})

    assert [each["slug"] for each in api("incidents/", actor="is-k").json()["results"]] == ["one"]
    assert [each["slug"] for each in api("incidents/", killed_max="5").json()["results"]] == ["two"]
    assert api("incidents/", dataset="annals").status_code == 400


def test_the_list_costs_the_same_however_long(api):
    for number in range(5):
        make_incident(f"incident-{number}", editions=2)
    with CaptureQueriesContext(connection) as few:
        api("incidents/")
    for number in range(5, 50):
        make_incident(f"incident-{number}", editions=2)

    with CaptureQueriesContext(connection) as many:
        found = api("incidents/").json()["results"]

    assert len(found) == 50
    assert len(many) == len(few)


def test_an_actor_page_is_found_by_number_and_slug(api):
    actor = make_actor("Taliban", "طالبان")

    assert api("actors/taliban/").json()["name"] == "Taliban"
    assert api(f"actors/{actor.number_row.number}/").json()["slug"] == "taliban"
    assert [each["slug"] for each in api("actors/", actor="طالبان").json()["results"]] == ["taliban"]
    assert api("actors/nobody/").status_code == 404


def test_actors_are_searched_by_words_kind_and_dataset(api):
    make_actor("Islamic State-Khorasan", "IS-K")
    number = make_actor("Boko Haram", published=False).number_row.number
    make_edition(
        Edition.ACTOR, number, "boko-haram", {"id": number, "slug": "boko-haram", "kinds": [{"kind": "rebel_group"}]}
    )

    def slugs(**query):
        return [each.get("slug") for each in api("actors/", **query).json()["results"]]

    assert slugs(q="state khor") == ["islamic-state-khorasan"]
    assert slugs(kind="rebel_group") == ["boko-haram"]
    assert len(slugs(dataset="annals")) == 2


def test_the_text_that_was_published_is_the_document_that_is_built(api):
    """Both ways to one dossier."""
    told = {"title": 'He said: "no" – الأحمر', "casualties": {"reports": [{"low": None}], "figures": []}, "related": []}
    number = make_incident("hospital-attack", editions=2, **told).subject

    text = dossier_text("hospital-attack")

    assert text == dossier_text(str(number))
    assert json.loads(text) == api(f"incidents/{number}/", fields=",".join(json.loads(text))).json()
    assert list(json.loads(text))[:3] == ["id", "slug", "url"]


def test_a_dossier_with_related_incidents_is_built(api):
    make_incident("alone", related=[])
    related = [{"kind": "same_campaign", "incident": {"id": 99, "slug": "x", "title": "X", "status": "published"}}]
    make_incident("related", related=related)

    assert dossier_text("alone")
    public = make_incident("public").subject
    make_incident("with-a-public-one", related=[{"kind": "same_campaign", "incident": {"id": public}}])
    assert json.loads(dossier_text("with-a-public-one")) == api("incidents/with-a-public-one/").json()
    assert dossier_text("related") is None
    assert api("incidents/related/").json()["related"][0]["incident"]["status"] == "withdrawn"
