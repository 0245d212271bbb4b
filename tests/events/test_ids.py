"""Ids of states, cells, places and actors on the rows."""

from datetime import timedelta
from hashlib import sha256

import pytest
from django.db import connection

from codebook.gleditsch_ward import PERIODS, TABLE, number_of
from codebook.priogrid import box_of
from tests.events.factories import make_event

pytestmark = pytest.mark.django_db
KABUL = {"latitude": 34.530, "longitude": 69.162}


def test_the_database_numbers_states_as_the_codebook_does():
    a_day = timedelta(days=1)
    asked = {
        (period.alpha3, day)
        for period in PERIODS
        for edge in (period.start, period.end or period.start)
        for day in (edge - a_day, edge, edge + a_day)
    }
    asked |= {(alpha3, None) for alpha3, _ in asked} | {("XXX", PERIODS[0].start), (None, PERIODS[0].start)}

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT country, day, events_country_gw(country, day)"
            " FROM unnest(%s::text[], %s::date[]) AS asked (country, day)",
            [list(column) for column in zip(*asked, strict=True)],
        )
        wrong = [(country, day, number) for country, day, number in cursor if number != number_of(country, day)]

    assert wrong == []


def test_a_change_of_the_table_of_states_comes_with_a_migration():
    """Migration 0021 makes the function of the table as it is then: a site that has run it keeps the old numbers, until
    a new migration replaces the function and writes the columns anew. This hash is changed together with it.
    """
    known = "e5b9e88c20f536322617df398a1c57e2c214f5610791b26ceee6aacd795a3d41"

    assert sha256(TABLE.read_bytes()).hexdigest() == known


@pytest.mark.parametrize(
    ("precision", "cell"),
    [("facility", 179779), ("admin1", 179779), ("country", None), ("sea_or_air", None), (None, None)],
)
def test_a_point_that_stands_for_a_country_lies_in_no_cell(api, precision, cell):
    make_event(location_precision=precision, **KABUL)

    [row] = api("events/").json()["results"]

    assert row["priogrid_gid"] == cell


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-90, -180, 1), (-89.5, -180, 721), (90, 180, 259200), (0, 180, 130320), (4.3736, 18.5547, 135758)],
)
def test_cells_are_counted_from_the_south_west(latitude, longitude, cell):
    event = make_event(latitude=latitude, longitude=longitude, location_precision="settlement")
    west, south, east, north = box_of(cell)

    assert event.priogrid_gid == cell
    assert west <= longitude <= east
    assert south <= latitude <= north


def test_a_row_without_a_point_lies_in_no_cell():
    assert make_event(location_precision="settlement").priogrid_gid is None


def test_a_state_is_numbered_as_it_was_on_the_day(api):
    make_event(days="2011-07-08", country="SSD")
    make_event(days="2011-07-09", country="SSD")

    rows = api("events/", ordering="date_start").json()["results"]

    assert [row["country_gw"] for row in rows] == [625, 626]


def test_rows_are_found_by_the_number_of_the_state(ids):
    before = make_event(days="2011-07-08", country="SSD")
    make_event(days="2011-07-09", country="SSD")
    sudan = make_event(days="2012-01-01", country="SDN")
    make_event(days=None, country="SDN")

    assert ids(country_gw="625", ordering="date_start") == [before.public_id, sudan.public_id]


def test_rows_are_found_by_their_cell(ids):
    here = make_event(location_precision="settlement", **KABUL)
    make_event(location_precision="country", **KABUL)
    there = make_event(location_precision="settlement", latitude=4.3736, longitude=18.5547)
    make_event(location_precision="settlement", latitude=35.0, longitude=69.162)

    assert ids(priogrid="179779") == [here.public_id]
    assert set(ids(priogrid="179779,135758")) == {here.public_id, there.public_id}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"priogrid": "0"}, "0 is out of range. Expected a whole number from 1 to 259200."),
        ({"priogrid": "Kabul"}, "“Kabul” is not a whole number. Expected a whole number from 1 to 259200."),
        (
            {"country_gw": "999"},
            "“999” is not the Gleditsch–Ward number of a state here. Expected one as 700, Afghanistan.",
        ),
    ],
)
def test_what_is_no_number_of_a_cell_or_state_is_refused(api, asked, told):
    answer = api("events/", **asked)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["detail"] == told


def test_ids_of_actors_keep_their_places_in_the_list(api):
    make_event(actor_ucdp_ids=[None, 234])

    assert api("events/").json()["results"][0]["actor_ucdp_ids"] == [None, 234]
    assert api("events/", format="csv", fields="id,actor_ucdp_ids").body.decode().splitlines()[1].endswith(",; 234")
