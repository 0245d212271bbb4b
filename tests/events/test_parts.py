import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Edition
from tests.events.factories import make_actor, make_edition, make_incident, make_part

pytestmark = pytest.mark.django_db
LISTS = {
    "casualties": "casualty",
    "statements": "statement",
    "evidence": "evidence",
    "sources": "source",
    "locations": "location",
}


def keys(response):
    assert response.status_code == 200, response.content
    return [each["key"] for each in response.json()["results"]]


@pytest.mark.parametrize(("path", "kind"), LISTS.items())
def test_parts_are_filtered_by_incident(api, path, kind):
    one, other = make_incident("one"), make_incident("other")
    make_part(one, kind, "a")
    make_part(other, kind, "b")

    assert keys(api(f"{path}/")) == ["a", "b"]
    assert keys(api(f"{path}/", incident="one")) == ["a"]
    assert keys(api(f"{path}/", incident=str(other.subject))) == ["b"]
    assert keys(api(f"{path}/", incident="one,other")) == ["a", "b"]


@pytest.mark.parametrize(("path", "kind"), LISTS.items())
def test_parts_of_earlier_and_hidden_editions_are_not_listed(api, path, kind):
    old = make_incident("one")
    make_part(old, kind, "old")
    make_edition(Edition.INCIDENT, old.subject, "one", {}, number=2)

    assert keys(api(f"{path}/")) == []


def test_an_unknown_incident_is_refused_with_the_nearest(api):
    make_incident("hospital-attack")

    (fault,) = api("casualties/", incident="hospital-atack").json()["errors"]

    assert fault["parameter"] == "incident"
    assert "Did you mean hospital-attack?" in fault["detail"]


def test_statements_are_found_by_whom_they_are_about_who_speaks_and_what_kind(api):
    edition = make_incident("one")
    make_actor("Islamic State-Khorasan", "IS-K")
    make_part(
        edition,
        "statement",
        "warning",
        about=["islamic-state-khorasan"],
        speaker="analyst",
        term="prior_warning",
        body={"speaker": {"key": "analyst", "label": "a security analyst"}},
    )
    make_part(edition, "statement", "other", term="forecast", words_folded="it will get worse")

    assert keys(api("statements/", about="is-k")) == ["warning"]
    assert keys(api("statements/", speaker="analyst")) == ["warning"]
    assert keys(api("statements/", speaker="A security analyst")) == ["warning"]
    assert keys(api("statements/", kind="forecast")) == ["other"]
    assert keys(api("statements/", q="get worse")) == ["other"]
    assert api("statements/", about="nobody").status_code == 400
    assert api("statements/", speaker="nobody").status_code == 400
    assert api("statements/", kind="nothing").status_code == 400


def test_casualties_are_found_by_group_outcome_source_and_type(api):
    edition = make_incident("one")
    make_part(edition, "source", "afp", source="afp")
    make_part(edition, "casualty", "report:1", group="people", term="killed", source="afp")
    make_part(edition, "casualty", "figure:1", group="civilians", term="injured")

    assert keys(api("casualties/", group="people")) == ["report:1"]
    assert keys(api("casualties/", outcome="injured")) == ["figure:1"]
    assert keys(api("casualties/", source="afp")) == ["report:1"]
    assert keys(api("casualties/", type="figure")) == ["figure:1"]


def test_evidence_is_found_by_field(api):
    edition = make_incident("one")
    make_part(edition, "evidence", "day", term="date")
    make_part(edition, "evidence", "place", term="location")

    assert keys(api("evidence/", field="date")) == ["day"]
    (fault,) = api("evidence/", field="dat").json()["errors"]
    assert "Did you mean date?" in fault["detail"]


def test_a_source_of_two_incidents_is_listed_once_with_the_passages_of_both(api):
    one, two = make_incident("one"), make_incident("two")
    make_part(one, "source", "afp", body={"title": "Afp", "passages": [{"key": "p1"}, {"key": "p2"}]})
    make_part(two, "source", "afp", body={"title": "Afp", "passages": [{"key": "p2"}, {"key": "p3"}]})

    (source,) = api("sources/").json()["results"]

    assert {passage["key"] for passage in source["passages"]} == {"p1", "p2", "p3"}
    assert {incident["slug"] for incident in source["incidents"]} == {"one", "two"}


@pytest.mark.parametrize(("path", "kind"), LISTS.items())
def test_parts_cost_the_same_however_many(api, path, kind):
    edition = make_incident("one")
    for _ in range(5):
        make_part(edition, kind)
    with CaptureQueriesContext(connection) as few:
        api(f"{path}/")
    for _ in range(45):
        make_part(edition, kind)

    with CaptureQueriesContext(connection) as many:
        found = keys(api(f"{path}/"))

    assert len(found) == 50
    assert len(many) == len(few)


def test_pages_of_parts_go_on(api):
    edition = make_incident("one")
    for number in range(5):
        make_part(edition, "source", f"source-{number}")

    first = api("sources/", limit=2).json()
    second = api(first["next"]).json()

    assert [each["key"] for each in second["results"]] == ["source-2", "source-3"]
    assert [each["key"] for each in api(second["previous"]).json()["results"]] == ["source-0", "source-1"]


def test_actors_are_found_by_the_incident_they_take_part_in(api):
    isk = make_actor("IS-K")
    make_actor("Taliban")
    make_incident("one", event={"actors": [(isk, "perpetrator")]})
    make_incident("two")

    assert [actor["slug"] for actor in api("actors/", incident="one").json()["results"]] == ["is-k"]
    assert api("actors/", incident="two").json()["results"] == []
    assert api("actors/", incident="three").status_code == 400
