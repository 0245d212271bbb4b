"""Two releases compared for programs: the same numbers as the page, and changes in pages that stay right."""

import pytest
from django.db import connection

from events.models import Dataset, FrozenRelease
from tests.events.factories import make_dataset
from tests.events.histories import GED, bring_in, bring_in_two_releases, row

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/api/v1/releases/compare/"
TWO = {"dataset": GED, "before": "23.1", "after": "24.1"}


@pytest.fixture
def releases():
    bring_in_two_releases()


def test_it_lists_what_can_be_compared(releases, client):
    make_dataset("gtd", release="2020")

    told = client.get(ADDRESS).json()

    assert told["results"] == [{"dataset": GED, "title": "Events of UCDP", "releases": ["23.1", "24.1"]}]


def test_it_tells_what_changed(releases, client):
    told = client.get(ADDRESS, TWO).json()

    assert {name: told[name] for name in ("count", "added", "changed", "withdrawn", "unchanged")} == {
        "count": 3,
        "added": 1,
        "changed": 1,
        "withdrawn": 1,
        "unchanged": 0,
    }
    assert told["fields"] == {"title": 1, "killed_best": 1}
    assert "24.1 was imported as an extract" in told["remarks"][0]
    [(before, after)] = [(each["before"], each["after"]) for each in told["years"] if each["year"] == 2020]
    assert (before["killed_best"], before["rows"], before["unknown"]) == (3, 2, 1)
    assert (after["killed_best"], after["rows"], after["unknown"]) == (1_200, 1, 0)
    changed, withdrawn, added = told["results"]
    assert changed["id"] == f"{GED}:1"
    assert {"field": "killed_best", "before": "3", "after": "1200"} in changed["fields"]
    assert (withdrawn["kind"], withdrawn["reason"]) == ("withdrawn", "It was wrong.")
    assert withdrawn["fields"] == [{"field": "killed_best", "before": None, "after": None}]
    assert added["fields"] == [{"field": "killed_best", "before": None, "after": "0"}]


def test_pages_hold_each_change_once_in_their_order(client):
    make_dataset(GED, release="")
    bring_in("23.1", {str(number): row("Raid", killed_best=number % 3) for number in range(25)})
    bring_in("24.1", {str(number): row("Again", killed_best=2) for number in range(25)})
    whole = [change["id"] for change in client.get(ADDRESS, TWO).json()["results"]]

    found, address = [], f"{ADDRESS}?dataset={GED}&before=23.1&after=24.1&limit=7"
    while address:
        page = client.get(address).json()
        assert page["count"] == 25
        found += [change["id"] for change in page["results"]]
        address = page["next"]

    assert len(set(whole)) == 25
    assert found == whole


@pytest.mark.parametrize(
    ("asked", "parameter", "code", "says"),
    [
        ({**TWO, "before": "22.1"}, "before", "invalid", "“22.1” is no release of ucdp-ged here."),
        ({**TWO, "after": "25.1"}, "after", "invalid", "“25.1” is no release of ucdp-ged here."),
        ({**TWO, "dataset": "gtd"}, "dataset", "invalid", "“gtd” is no dataset here."),
        ({**TWO, "within": GED}, "within", "invalid", "Expected one of them."),
        ({"dataset": GED, "before": "23.1"}, "after", "missing", "It is missing."),
        ({"before": "1", "after": "2", "within": "gtd"}, "within", "invalid", "“gtd” is no dataset here."),
        ({**TWO, "page": "2"}, "page", "unknown_parameter", "“page” is not a parameter here."),
        ({**TWO, "cursor": "x"}, "cursor", "invalid", "It is not a cursor of this site."),
    ],
)
def test_what_cannot_be_compared_is_told(releases, client, asked, parameter, code, says):
    answer = client.get(ADDRESS, asked)
    [fault] = answer.json()["errors"]

    assert answer.status_code == 400
    assert (fault["parameter"], fault["code"]) == (parameter, code)
    assert says in fault["detail"]


def test_releases_of_the_site_are_compared_in_one_dataset(releases, client):
    make_dataset("annals", release="")
    told = {"as_of": "2026-01-01T00:00Z", "licence": "CC-BY-4.0", "datasets": ["annals", GED]}
    for name, revision in (("2026.1", 0), ("2026.2", 2**40)):
        FrozenRelease.objects.create(name=name, revision=revision, **told)
    two = {"before": "2026.1", "after": "2026.2"}

    [fault] = client.get(ADDRESS, two).json()["errors"]
    one = client.get(ADDRESS, {**two, "within": GED}).json()

    assert fault["detail"] == "It is missing. Expected a dataset that both releases hold: annals, ucdp-ged."
    assert (one["dataset"], one["added"]) == (GED, 2)


def test_what_is_not_public_is_not_compared(releases, client):
    Dataset.objects.update(visibility="local_only")

    assert client.get(ADDRESS).json()["results"] == []
    assert client.get(ADDRESS, TWO).status_code == 400


def test_what_takes_longer_than_a_request_may_leads_to_the_file(releases, client):
    busy = connection.copy()
    with busy.cursor() as elsewhere, connection.cursor() as cursor:
        elsewhere.execute("BEGIN; LOCK TABLE events_eventversion")
        cursor.execute("SET statement_timeout = '200ms'")
        answer = client.get(ADDRESS, TWO)
        cursor.execute("SET statement_timeout = 0")
        elsewhere.execute("ROLLBACK")
    busy.close()

    assert answer.status_code == 503
    assert answer["Content-Type"] == "application/problem+json"
    assert "/releases/compare/ with the same parameters and csv=changes" in answer.json()["detail"]
