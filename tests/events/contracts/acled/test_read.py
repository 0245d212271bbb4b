"""`acled/read`: who may read, what the envelope says, how one goes on from page to page."""

import csv
import io
import re
from urllib.parse import parse_qsl

import orjson
import pytest
from django.test import Client

from accounts.models import User
from accounts.tokens import Kind, make_token
from events.contracts.acled import reading
from events.exchange.profiles.acled import COLUMNS
from events.models import Dataset
from tests.events.factories import make_actor, make_edition, make_event, make_incident

pytestmark = pytest.mark.django_db


def make_days(number):
    return [make_event(source_id=str(day), days=f"2021-11-{day:02}") for day in range(1, number + 1)]


def test_a_row_has_the_columns_of_acled(read):
    make_event(source_id="7", summary="Armed men attacked.", killed_low=3, killed_best=4, latitude=34.5, longitude=69.1)

    told = read()

    (row,) = told["data"]
    assert tuple(row) == COLUMNS
    assert (row["event_id_cnty"], row["event_date"], row["year"]) == ("ucdp-ged:7", "2021-11-02", 2021)
    assert (row["iso"], row["country"], row["fatalities"], row["latitude"]) == (4, "Afghanistan", 3, 34.5)
    assert row["tags"] is None
    assert row["timestamp"] == 1714564800


def test_the_envelope_is_that_of_acled(read):
    make_event()

    told = read()

    assert (told["status"], told["success"], told["count"], told["messages"]) == (200, True, 1, [])
    assert told["next_cursor"] is None
    assert {"last_update", "filename", "data_query_restrictions"} <= told.keys()


@pytest.mark.parametrize("path", ["acled/read", "deleted/read"])
@pytest.mark.parametrize("header", [None, "Basic YTpi", "Bearer", "Bearer made.up.token"])
def test_without_a_token_nothing_is_read(path, header):
    headers = {"Authorization": header} if header else {}

    answer = Client(headers=headers).get(f"/api/{path}")

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json()["success"] is False
    assert answer.json()["error"][0]["message"] == answer.json()["message"]


def test_a_token_ends_with_the_account(ask, amina):
    User.objects.update(is_active=False)

    assert ask().status_code == 401


def test_a_refresh_token_reads_nothing(amina):
    client = Client(headers={"Authorization": f"Bearer {make_token(amina, Kind.REFRESH)}"})

    assert client.get("/api/acled/read").status_code == 401


def test_answers_are_kept_by_nobody_on_the_way(ask):
    assert "no-store" in ask()["Cache-Control"]


@pytest.mark.parametrize("query", [{}, {"limit": "0"}, {"export_type": "monadic"}, {"event_id_cnty": "secret:1"}])
def test_rows_that_are_not_public_are_never_served(read, query):
    make_event("secret", source_id="1")

    told = read(with_total="true", **query)

    assert (told["data"], told["total_count"]) == ([], 0)


def test_actors_of_datasets_that_are_not_public_tell_nothing_of_theirs(read):
    actor = make_actor("Hidden", published=False)
    make_event(source_id="1", actors=[(actor, "perpetrator")])
    hidden = {"slug": "hidden", "kinds": [{"kind": "state_forces", "valid": None}], "relations": [], "identifiers": []}
    make_event("secret")
    make_edition("actor", 99, "hidden", hidden, dataset=Dataset.objects.get(key="secret"))

    (row,) = read()["data"]

    assert (row["actor1"], row["inter1"]) == ("Hidden", None)


def test_what_an_actor_was_is_told_by_its_page(read):
    actor = make_actor("Army", published=False)
    page = {"slug": "army", "kinds": [{"kind": "state_forces", "valid": None}], "relations": [], "identifiers": []}
    make_edition("actor", 98, "army", page)
    make_event(actors=[(actor, "perpetrator")])

    assert read()["data"][0]["inter1"] == "State forces"
    assert read(inter_num="1")["data"][0]["inter1"] == 1
    assert read(inter1="1")["count"] == read(inter1="State forces")["count"] == 1
    assert read(inter1="2")["count"] == 0


def test_our_own_incidents_are_served_with_their_dossier(read):
    path = [{"name": "Kabul", "kind": "settlement"}]
    make_incident(location={"path": path}, event={"location": "Daud Khan hospital"})

    (row,) = read()["data"]

    assert row["location"] == "Kabul"
    assert read(location="kabul")["count"] == 1
    assert read(location="hospital")["count"] == 0


def test_only_the_fields_that_are_asked_for_are_given(read):
    make_event()

    assert list(read(fields="country|event_date|fatalities")["data"][0]) == ["country", "event_date", "fatalities"]


@pytest.mark.parametrize(
    ("asked", "added"),
    [("TRUE", ["best"]), ("full", ["1km", "2km", "5km", "best"])],
)
def test_how_many_people_live_around_is_null(ask, read, asked, added):
    make_event()
    added = [f"population_{each}" for each in added]

    (row,) = read(population=asked)["data"]

    assert list(row) == [*COLUMNS, *added]
    assert {row[name] for name in added} == {None}
    assert ask(population=asked, _format="csv").body.decode().splitlines()[0].endswith(f"timestamp,{','.join(added)}")
    assert read(population=asked, fields="iso|population_best")["data"] == [{"iso": 4, "population_best": None}]


def test_a_question_mark_that_a_client_in_r_puts_before_a_name_is_no_part_of_it(read):
    make_event(actors=[(make_actor("Army A"), "perpetrator"), (make_actor("Army B"), "target")])

    assert read(**{"?export_type": "monadic"})["count"] == 2


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


def test_csv_has_the_same_rows(ask, read):
    make_event(summary='Two, "or" three', latitude=34.5)

    answer = ask(_format="csv")

    (row,) = csv.DictReader(io.StringIO(answer.body.decode()))
    assert answer["Content-Type"].startswith("text/csv")
    assert row == {name: "" if value is None else str(value) for name, value in read()["data"][0].items()}


def test_csv_tells_in_a_header_where_it_goes_on(ask):
    make_days(3)

    link = ask(_format="csv", limit="2", page="1", fields="event_date")["Link"]

    address = re.fullmatch(r'<http://testserver/api/(.+)\?(.+)>; rel="next"', link)
    assert ask(address[1], **dict(parse_qsl(address[2]))).body == b"event_date\n2021-11-01\n"
    assert "Link" not in ask(_format="csv")


def test_csv_without_rows_has_its_header(ask):
    assert ask(_format="csv", fields="country|year").body == b"country,year\n"
    assert ask(_format="csv", fields="country|year", limit="0").body == b"country,year\n"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"contry": "Chad"}, "Did you mean"),
        ({"country": "Afganistan"}, "Did you mean afghanistan"),
        ({"fields": "county"}, "Did you mean"),
        ({"event_date": "2021-02-30"}, "event_date: “2021-02-30” is not a day"),
        ({"event_date": "2021-11-01", "event_date_where": "BETWEEN"}, "takes two values"),
        ({"event_date": "2021-11-01|2021-11-02", "event_date_where": ">"}, "takes one value"),
        ({"fatalities": "3|2", "fatalities_where": "BETWEEN"}, "none is between"),
        ({"event_date": "2021-11-01", "event_date_where": "LIKE"}, "is not compared by LIKE"),
        ({"event_date_where": ">"}, "no value of event_date"),
        ({"year": "two"}, "is not a whole number"),
        ({"country": "|"}, "is not a text"),
        ({"actor1": "\x00"}, "a character that is not text"),
        ({"tag": "crowd"}, "Did you mean tags"),
        ({"tags": "crowd", "tags_where": ">"}, "tags is not compared by >"),
        ({"population": "many"}, "population: “many” is not known here. Expected one of: TRUE, true, full."),
        ({"limit": "-1"}, "Expected a whole number"),
        ({"page": "0"}, "Expected a whole number"),
        ({"page": "2", "cursor": "0"}, "Give one of them"),
        ({"page": "2", "limit": "0"}, "no other pages"),
        ({"export_type": "triadic"}, "Expected one of: dyadic, monadic"),
        ({"_format": "xml"}, "Expected one of: json, csv"),
        ({"timestamp": "1..2"}, "seconds since 1970"),
    ],
)
def test_what_cannot_be_asked_is_refused(ask, query, sentence):
    answer = ask(**query)

    told = answer.json()
    assert (answer.status_code, told["status"], told["success"]) == (400, 400, False)
    assert sentence in told["message"]
    assert all(fault["message"] for fault in told["error"])


def test_all_that_is_wrong_is_told_at_once(ask):
    assert len(ask(year="two", iso="x", contry="Chad").json()["error"]) == 3


def test_countries_by_names_that_only_acled_has_are_told(read):
    make_event()

    told = read(country="Afghanistan|Bailiwick of Elsewhere")

    assert told["count"] == 1
    assert told["messages"] == ["“Bailiwick of Elsewhere” is no country that is known here; no row has it."]


def test_clients_that_send_the_old_login_as_well_are_read(read):
    assert read(key="token", email="a@example.org", terms="accept")["count"] == 0


def test_posting_is_refused_in_the_same_shape(amina):
    client = Client(headers={"Authorization": f"Bearer {make_token(amina, Kind.ACCESS)}"})

    assert client.post("/api/acled/read").json()["error"][0]["status"] == 405
