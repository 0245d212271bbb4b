from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.columns import COLUMNS
from events.models import Event
from events.ordering import ORDERS
from tests.events.factories import make_actor, make_dataset, make_event, make_incident, make_part

pytestmark = pytest.mark.django_db

CONTRACT = [
    "id",
    "dataset",
    "release",
    "source_id",
    "url",
    "title",
    "date_start",
    "date_end",
    "date_precision",
    "date_basis",
    "country",
    "country_name",
    "admin1",
    "admin2",
    "location",
    "latitude",
    "longitude",
    "location_precision",
    "violence_type",
    "event_type",
    "tactic",
    "weapon",
    "target",
    "actor_1",
    "actor_2",
    "actors",
    "claimed_by",
    "killed_best",
    "killed_low",
    "killed_high",
    "civilians_killed_best",
    "injured_best",
    "injured_low",
    "injured_high",
    "killed_includes_attackers",
    "summary",
    "sources",
    "occurrence",
    "attribution",
    "figure_certainty",
    "coding_depth",
    "modified_at",
]


def walk(api, page, direction="next"):
    """All pages from this one on, as lists of ids."""
    while page:
        answer = page.json()
        yield [row["id"] for row in answer["results"]]
        page = api(answer[direction]) if answer[direction] else None


def test_the_columns_are_those_of_the_contract_and_more_stand_behind(api):
    make_event()

    (row,) = api("events/").json()["results"]

    assert list(row)[: len(CONTRACT)] == CONTRACT
    assert list(row) == [column.name for column in COLUMNS]


@pytest.mark.parametrize("ordering", ORDERS)
def test_what_an_actor_took_part_in_is_listed_in_every_order(ids, ordering):
    actor = make_actor("IS-K")
    figures = dict.fromkeys(("killed_best", "killed_low", "killed_high", "injured_best"), 3)
    known = make_event(actors=[(actor, "perpetrator")], **figures).public_id
    unknown = make_event(actors=[(actor, "target")]).public_id
    make_event()

    assert sorted(ids(actor="is-k", ordering=ordering)) == sorted([known, unknown])
    assert len(ids(actor="is-k", ordering=ordering, limit="1")) == 1


def test_unknown_is_null_and_zero_is_zero(api):
    make_event(
        killed_best=0, injured_best=None, injured_best_missing="reported_uncounted", tactic_missing="not_reported"
    )

    (row,) = api("events/").json()["results"]

    assert row["killed_best"] == 0
    assert row["injured_best"] is None
    assert row["injured_best_missing"] == "reported_uncounted"
    assert row["tactic"] is None
    assert row["tactic_missing"] == "not_reported"
    assert row["title"] is None
    assert row["sources"] == []


def test_an_empty_list_has_the_same_shape(api):
    answer = api("events/").json()

    assert answer == {"count": 0, "count_is": "exact", "next": None, "previous": None, "results": []}


def test_the_count_can_be_left_out(api):
    make_event()

    assert {"count", "count_is"}.isdisjoint(api("events/", count="none").json())


def test_a_long_count_is_said_to_be_a_bound(api, monkeypatch):
    monkeypatch.setattr("events.query.counts.EXACT_UP_TO", 2)
    for _ in range(3):
        make_event()

    answer, told_by_sums = api("events/", location="Kabul", limit=2).json(), api("events/").json()

    assert (answer["count"], answer["count_is"]) == (2, "at_least")
    assert (told_by_sums["count"], told_by_sums["count_is"]) == (3, "exact")


@pytest.mark.parametrize("ordering", ORDERS)
def test_pages_of_every_order_join_without_gaps_both_ways(api, ordering):
    for days, killed in [
        ("2021", 3),
        ("2021", None),
        ("2020-05", 3),
        (None, 0),
        (None, None),
        ("2019", None),
        ("2022", 7),
    ]:
        make_event(days=days, killed_best=killed)
    whole = [row["id"] for row in api("events/", ordering=ordering).json()["results"]]

    first = api("events/", ordering=ordering, limit=2)
    forwards = list(walk(api, first))
    last = api("events/", ordering=ordering, limit=2)
    while last.json()["next"]:
        last = api(last.json()["next"])
    backwards = list(walk(api, last, "previous"))

    assert [each for page in forwards for each in page] == whole
    assert list(reversed(backwards)) == forwards
    assert len(whole) == 7


def test_rows_without_a_value_come_last(ids):
    unknown = make_event(killed_best=None, days=None).public_id
    few = make_event(killed_best=1, days="2020").public_id
    many = make_event(killed_best=9, days="2021").public_id

    assert ids(ordering="killed_best") == [few, many, unknown]
    assert ids(ordering="-killed_best") == [many, few, unknown]
    assert ids(ordering="date_start") == [few, many, unknown]
    assert ids() == [many, few, unknown]


def test_a_page_stays_right_while_rows_are_added(api):
    old = make_event(days="2020").public_id
    make_event(days="2021")
    first = api("events/", limit=1)
    make_event(days="2022")

    assert list(walk(api, first))[1:] == [[old]]


@pytest.mark.parametrize("cursor", ["x", "", "{}", "a:b", "\x00", "9" * 10_000])
def test_a_cursor_that_was_not_given_out_is_refused(api, cursor):
    response = api("events/", cursor=cursor)

    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "cursor"


def test_a_cursor_of_another_list_is_refused(api):
    make_event()
    make_event()
    cursor = urlsplit(api("events/", limit=1).json()["next"]).query

    response = api(f"events/?{cursor}&killed_min=1")

    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "cursor"


def test_only_the_columns_asked_for_in_their_order(api):
    make_event(killed_best=3)

    (row,) = api("events/", fields="killed_best,id").json()["results"]

    assert list(row) == ["killed_best", "id"]


def test_a_name_tells_which_actors_it_was_taken_for(api):
    first, second = make_actor("The Front"), make_actor("the front", slug="the-front-2")
    make_event(actors=[(first, "perpetrator")])
    make_event(actors=[(second, "target")])

    answer = api("events/", actor="The Front").json()

    assert answer["count"] == 2
    assert [(each["given"], each["slug"]) for each in answer["actors_matched"]] == [
        ("The Front", "the-front"),
        ("The Front", "the-front-2"),
    ]


@pytest.mark.parametrize(
    "query", [{}, {"actor": "IS-K"}, {"q": "kabul"}, {"killed_min": "0", "ordering": "-killed_best"}]
)
def test_the_number_of_queries_does_not_grow_with_the_rows(api, query):
    isk = make_actor("IS-K")
    for _ in range(5):
        make_event(actors=[(isk, "perpetrator")], killed_best=1)
    with CaptureQueriesContext(connection) as few:
        api("events/", **query)
    for _ in range(45):
        make_event(actors=[(isk, "perpetrator")], killed_best=1)

    with CaptureQueriesContext(connection) as many:
        found = api("events/", **query).json()["results"]

    assert len(found) == 50
    assert len(many) == len(few)


@pytest.mark.parametrize("place", [{"bbox": "60,30,70,40"}, {"near": "35,65,100"}])
def test_a_box_is_read_newest_first_whatever_the_day(api, place):
    days = ["2300", "2101-01-01", "2021-11-02", "2021-11-02", "2021-11-02", "1989", "1742", "1500", "1000", None, None]
    for each in days:
        make_event(days=each, latitude=35, longitude=65)
    make_event(latitude=50, longitude=65)
    make_event(latitude=None, longitude=None)
    newest = list(Event.objects.filter(latitude=35).order_by("-sort_key").values_list("source_id", flat=True))

    page = api("events/", limit="2", **place).json()
    there = [row["source_id"] for row in page["results"]]
    while page["next"]:
        page = api(page["next"]).json()
        there += [row["source_id"] for row in page["results"]]
    back = []
    while page["previous"]:
        page = api(page["previous"]).json()
        back = [row["source_id"] for row in page["results"]] + back

    assert there == newest
    assert [*back, newest[-1]] == newest


def test_a_request_whose_next_link_would_be_too_long_is_refused(api):
    names = [f"{'ش' * 20} {number}" for number in range(70)]
    make_event(sources=names)
    make_event(sources=names)

    fitting = api("events/", source=names[:55], limit="1").json()
    refused = api("events/", source=names, limit="1")

    assert len(fitting["next"].removeprefix("http://testserver")) < 8_100
    assert api(fitting["next"]).status_code == 200
    assert refused.status_code == 400
    assert [(fault["parameter"], fault["code"]) for fault in refused.json()["errors"]] == [("source", "too_long")]


@pytest.mark.parametrize("address", ["", "events/?limit=1", "incidents/", "datasets/", "actors/"])
def test_a_browser_gets_a_page_and_a_program_json(client, address):
    make_event(title="In the bazaar")
    browser = client.get(f"/api/v1/{address}", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    program = client.get(f"/api/v1/{address}")

    assert browser["Content-Type"] == "text/html; charset=utf-8"
    assert program["Content-Type"] == "application/json"
    assert browser["ETag"] != program["ETag"]
    if "events" in address:
        assert b"In the bazaar" in browser.content


@pytest.mark.parametrize("path", ["incidents/?location=kabul", "actors/?", "datasets/?", "sources/?"])
def test_every_list_counts_on_where_it_is_asked_to(api, monkeypatch, path):
    monkeypatch.setattr("events.query.counts.EXACT_UP_TO", 2)
    monkeypatch.setattr("events.api.pagination.EXACT_UP_TO", 2)
    for name in ("one", "two", "three"):
        make_part(make_incident(name), "source", name)
        make_actor(name)
        make_dataset(name)

    whole = len(api(path).json()["results"])
    bounded, exact = api(f"{path}&limit=1").json(), api(f"{path}&limit=1&count=exact").json()

    assert (bounded["count"], bounded["count_is"]) == (2, "at_least")
    assert (exact["count"], exact["count_is"]) == (whole, "exact")


def test_json_that_is_asked_for_by_name_says_that_it_is_json(client):
    make_event()

    answer = client.get("/api/v1/events/", {"format": "json"}, headers={"accept": "text/csv"})

    assert answer["Content-Type"] == "application/json"
    assert len(answer.json()["results"]) == 1
