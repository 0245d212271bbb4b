"""`acled/read`: what the envelope says, and what a row has, in JSON and as CSV."""

import csv
import io

import pytest

from events.exchange.profiles.acled import COLUMNS
from tests.events.factories import make_actor, make_edition, make_event, make_incident

pytestmark = pytest.mark.django_db


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


def test_csv_has_the_same_rows(ask, read):
    make_event(summary='Two, "or" three', latitude=34.5)

    answer = ask(_format="csv")

    (row,) = csv.DictReader(io.StringIO(answer.body.decode()))
    assert answer["Content-Type"].startswith("text/csv")
    assert row == {name: "" if value is None else str(value) for name, value in read()["data"][0].items()}


def test_csv_without_rows_has_its_header(ask):
    assert ask(_format="csv", fields="country|year").body == b"country,year\n"
    assert ask(_format="csv", fields="country|year", limit="0").body == b"country,year\n"


def test_countries_by_names_that_only_acled_has_are_told(read):
    make_event()

    told = read(country="Afghanistan|Bailiwick of Elsewhere")

    assert told["count"] == 1
    assert told["messages"] == ["“Bailiwick of Elsewhere” is no country that is known here; no row has it."]
