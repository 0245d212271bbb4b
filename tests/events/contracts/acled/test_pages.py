"""`acled/read`: how one goes on from page to page, by number and by cursor, and what is longer than a page."""

import re
from urllib.parse import parse_qsl

import orjson
import pytest

from events.contracts.acled import reading
from tests.events.factories import make_actor, make_event

pytestmark = pytest.mark.django_db


def make_days(number):
    return [make_event(source_id=str(day), days=f"2021-11-{day:02}") for day in range(1, number + 1)]


def test_the_newest_stand_first_and_a_limit_cuts(found):
    make_days(3)

    assert found() == ["3", "2", "1"]
    assert found(limit="2") == ["3", "2"]


def test_pages_go_on(found, read):
    make_days(5)

    assert [found(limit="2", page=str(page)) for page in (1, 2, 3, 4)] == [["5", "4"], ["3", "2"], ["1"], []]
    assert read(limit="2", page="2")["total_count"] == 5


def test_rows_that_have_to_be_looked_at_are_counted_only_where_it_is_asked(read):
    make_days(3)

    assert "total_count" not in read(limit="2", page="1", export_type="monadic")
    assert read(limit="2", export_type="monadic", with_total="true")["total_count"] == 3


def test_many_rows_take_no_more_queries_than_few(ask, django_assert_max_num_queries):
    make_days(20)
    ask()
    with django_assert_max_num_queries(9):
        assert ask(limit="20").status_code == 200


def test_what_takes_too_long_is_told_how_to_ask_for_less(ask, settings, monkeypatch):
    make_days(3)
    settings.STATEMENT_SECONDS = 1e-9
    monkeypatch.setattr(reading, "AT_ONCE", 1)

    answer = ask(disorder_type="nothing")

    assert answer.status_code == 503
    assert "Ask for less" in answer.json()["error"][0]["message"]


def test_a_cursor_goes_on_to_the_end(read):
    make_days(5)
    cursor, ids = "0", []

    while cursor is not None:
        told = read(limit="2", cursor=cursor)
        ids.append([row["event_id_cnty"][-1] for row in told["data"]])
        cursor = told["next_cursor"]

    assert ids == [["5", "4"], ["3", "2"], ["1"]]


@pytest.mark.parametrize("narrowed", [{}, {"actor1": "a"}])
@pytest.mark.parametrize("limit", ["1", "2", "3", "6000"])
def test_one_row_for_each_actor_goes_on_within_an_event(read, limit, narrowed):
    one, other = make_actor("Army A"), make_actor("Army B")
    for day in (1, 2):
        make_event(days=f"2021-11-0{day}", actors=[(one, "perpetrator"), (other, "target")])
    cursor, rows = "0", []

    while cursor is not None:
        told = read(limit=limit, cursor=cursor, export_type="monadic", with_total="true", **narrowed)
        assert told["total_count"] == 4
        rows += [(row["event_date"][-1], row["actor1"], row["actor2"]) for row in told["data"]]
        cursor = told["next_cursor"]

    assert rows == [("2", "Army A", None), ("2", "Army B", None), ("1", "Army A", None), ("1", "Army B", None)]


def test_a_cursor_holds_for_its_filters_alone(ask, read):
    make_days(3)
    cursor = read(limit="1", cursor="0")["next_cursor"]

    assert read(limit="2", cursor=cursor, fields="country")["count"] == 2
    answer = ask(limit="1", cursor=cursor, country="Afghanistan")
    assert answer.status_code == 400
    assert "other filters" in answer.json()["message"]


@pytest.mark.parametrize("cursor", ["1", "x", "a:b:c", "é"])
def test_a_cursor_that_was_made_up_is_refused(ask, cursor):
    assert ask(cursor=cursor).status_code == 400


def test_pages_are_found_by_where_the_page_before_ended(read, monkeypatch):
    made = make_days(3)
    monkeypatch.setattr(reading, "kept", lambda key, find: kept.setdefault(key, find()))
    kept = {}

    read(limit="1", page="1")

    assert list(kept.values()) == [(made[2].sort_key, 0)]


def test_a_page_far_away_is_refused(ask):
    answer = ask(page="1000000")

    assert answer.status_code == 400
    assert "Use cursor=0" in answer.json()["message"]


@pytest.mark.parametrize("query", [{"limit": "0"}, {"limit": "6000"}, {"limit": "0", "actor1": "nobody"}])
def test_what_is_longer_than_a_page_is_sent_as_it_comes(ask, query):
    make_days(3)

    answer = ask(**query)

    told = orjson.loads(answer.body)
    assert answer.streaming
    assert told["count"] == len(told["data"]) == (0 if "actor1" in query else 3)
    assert told["next_cursor"] is None


def test_a_long_page_goes_on_too(read, monkeypatch):
    make_days(3)
    monkeypatch.setattr("events.contracts.acled.views.ROWS", 1)

    told = read(limit="2", cursor="0")

    assert len(told["data"]) == 2
    assert [row["event_date"] for row in read(limit="2", cursor=told["next_cursor"])["data"]] == ["2021-11-01"]


def test_csv_tells_in_a_header_where_it_goes_on(ask):
    make_days(3)

    link = ask(_format="csv", limit="2", page="1", fields="event_date")["Link"]

    address = re.fullmatch(r'<http://testserver/api/(.+)\?(.+)>; rel="next"', link)
    assert ask(address[1], **dict(parse_qsl(address[2]))).body == b"event_date\n2021-11-01\n"
    assert "Link" not in ask(_format="csv")
