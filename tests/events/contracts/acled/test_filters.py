"""Every column can be asked for, and what is found is what fits the rows as they are served."""

from datetime import UTC, date, datetime

import pytest

from events.contracts.acled.columns import COMPARABLE, HELD_BY_NO_ROW
from events.contracts.acled.comparisons import BETWEEN, LIKE, Comparison
from events.contracts.acled.values import Values
from events.exchange.profiles.acled import COLUMNS, with_numbers
from tests.events.factories import make_actor, make_edition, make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(db, read):
    """Different in every column that can be told, one of them with nothing in it; as they are served."""
    army, rebels = make_actor("Army of Chad"), make_actor('Rebels 100%_\\ "quoted"')
    allies, villagers = make_actor("Allies"), make_actor("Villagers of Adré")
    kinds = {"army-of-chad": "state_forces", rebels.slug: "rebel_group"}
    for number, (slug, kind) in enumerate(kinds.items(), 7_000_000):
        page = {"slug": slug, "kinds": [{"kind": kind, "valid": None}], "relations": [], "identifiers": []}
        make_edition("actor", number, slug, page)
    make_event(
        source_id="1",
        days="2021-11-02",
        actors=[(army, "perpetrator"), (allies, "supporter"), (rebels, "target"), (villagers, "target")],
        actor_1="Army of Chad",
        actor_2=rebels.name,
        violence_type="state_based",
        event_type="battle",
        date_precision="day",
        location_precision="settlement",
        admin1="Ouaddaï",
        admin2="Assoungha",
        location="Adré",
        latitude=13.5,
        longitude=22.2,
        sources=["Radio N'Djamena", "Agence"],
        summary="Soldiers fought at Adré.\nNobody won.",
        killed_low=2,
        killed_best=4,
        country="TCD",
        country_name="Chad",
        modified_at=datetime(2024, 5, 1, 12, 0, 0, 600_000, tzinfo=UTC),
    )
    make_event(
        source_id="2",
        days="2021-12-30..2022-01-04",
        actors=[(rebels, "perpetrator")],
        violence_type="one_sided",
        event_type="violence_against_civilians",
        date_precision="week",
        location_precision="admin1",
        killed_best=0,
        summary="Villagers were shot; 100% sure.",
        location="Sarh 100%",
        latitude=-1,
        longitude=-1,
        modified_at=datetime(2024, 5, 2, tzinfo=UTC),
    )
    make_event(source_id="3", days=None, country=None, country_name=None)
    make_event("acled", source_id="AFG12", days="2022-02-01", killed_low=5, actor_1="Somebody; nobody", admin1="Kabul")
    return read()["data"]


def text_of(value):
    return str(value).replace("|", "")


HELD = [name for name in COLUMNS if COMPARABLE[name] is not HELD_BY_NO_ROW]


@pytest.mark.parametrize("name", HELD)
def test_what_is_found_is_what_fits(read, rows, name):
    asked = COMPARABLE[name]
    served = [row[name] for row in rows]
    known = [value for value in served if value is not None and "\n" not in str(value)]
    assert known, f"No row of this test has {name}."
    for operator in asked.operators:
        for value in map(text_of, known):
            texts = f"{value}|{value}" if operator == BETWEEN else value
            comparison = Comparison(name, operator, Values(asked.kind).read(texts))
            fitting = [row["event_id_cnty"] for row in rows if comparison.holds(typed(name, row[name]))]

            found = read(**{name: texts, f"{name}_where": operator, "with_total": "true"})

            assert [row["event_id_cnty"] for row in found["data"]] == fitting, (operator, texts)
            assert found["total_count"] == len(fitting)
            assert value not in map(text_of, known) or fitting or operator in "<>"


def typed(name, served):
    return date.fromisoformat(served) if name == "event_date" and served else served


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({"event_date": "2021-11-01|2021-11-30", "event_date_where": "BETWEEN"}, ["ucdp-ged:1"]),
        ({"event_date": "2021-11-02|2022-02-01"}, ["AFG12", "ucdp-ged:1"]),
        ({"event_date": "2022-01-01", "event_date_where": ">="}, ["AFG12", "ucdp-ged:2"]),
        ({"event_date": "9999-12-31", "event_date_where": ">"}, []),
        ({"event_date": "0001-01-01", "event_date_where": "<"}, []),
        ({"year": "2022", "event_date": "2022-01-31", "event_date_where": "<"}, ["ucdp-ged:2"]),
        ({"year": "2020|2021", "year_where": "BETWEEN"}, ["ucdp-ged:1"]),
        ({"year": "1990|2022"}, ["AFG12", "ucdp-ged:2"]),
        ({"year": "0"}, []),
        ({"country": "Chad|Mali"}, ["ucdp-ged:1"]),
        ({"country": "Chad:OR:Mali"}, ["ucdp-ged:1"]),
        ({"country": "Chad:OR:country=Afghanistan"}, ["AFG12", "ucdp-ged:2", "ucdp-ged:1"]),
        ({"country": "ghan", "country_where": "LIKE"}, ["AFG12", "ucdp-ged:2"]),
        ({"iso": "148"}, ["ucdp-ged:1"]),
        ({"iso": "9999"}, []),
        ({"event_type": "BATTLES:OR:RIOTS"}, ["ucdp-ged:1"]),
        ({"event_type": "civil"}, ["ucdp-ged:2"]),
        ({"event_type": "civil", "event_type_where": "="}, []),
        ({"actor1": "%army%chad%"}, ["ucdp-ged:1"]),
        ({"actor1": "%chad%army%"}, []),
        ({"actor1": "100%_\\ "}, ["ucdp-ged:2"]),
        ({"actor1": "rebels"}, ["ucdp-ged:2"]),
        ({"actor2": 'rebels 100% "quoted"'}, ["ucdp-ged:1"]),
        ({"event_id_cnty": "AFG"}, ["AFG12"]),
        ({"event_id_cnty": "acled:AFG12", "event_id_cnty_where": "="}, []),
        ({"event_id_cnty": "AFG12|ucdp-ged:2", "event_id_cnty_where": "="}, ["AFG12", "ucdp-ged:2"]),
        ({"fatalities": "0"}, ["ucdp-ged:2"]),
        ({"fatalities": "1", "fatalities_where": ">"}, ["AFG12", "ucdp-ged:1"]),
        ({"latitude": "-2|0", "latitude_where": "BETWEEN"}, ["ucdp-ged:2"]),
        ({"notes": "won"}, ["ucdp-ged:1"]),
        ({"source": "djamena; ag"}, ["ucdp-ged:1"]),
        ({"timestamp": "2024-05-02"}, ["ucdp-ged:2"]),
        ({"timestamp": "1714564800", "timestamp_where": ">"}, ["ucdp-ged:2"]),
        ({"timestamp": "1714564800", "timestamp_where": "<"}, []),
    ],
)
def test_what_clients_ask_is_understood(read, rows, query, ids):
    found = [row["event_id_cnty"] for row in read(**query)["data"]]

    assert found == ids


def test_numbers_of_parties_are_found_as_well_as_their_words(read, rows):
    numbered = [with_numbers(row) for row in rows]
    for name in ("inter1", "inter2", "interaction"):
        for row, numbers in zip(rows, numbered, strict=True):
            if row[name] is not None:
                ids = [each["event_id_cnty"] for each in rows if each[name] == row[name]]
                found = read(**{name: str(numbers[name]), "inter_num": "1"})["data"]
                assert [each["event_id_cnty"] for each in found] == ids
                assert {each[name] for each in found} == {numbers[name]}


@pytest.mark.parametrize("name", sorted({*COLUMNS} - {*HELD}))
def test_in_a_column_that_no_row_has_nothing_is_found(read, rows, name):
    """As in ACLED's own data, where nobody has that value: clients go on with an empty answer."""
    assert {row[name] for row in rows} == {None}
    for more in ({}, {f"{name}_where": "LIKE"}, {f"{name}_where": "="}, {"limit": "0"}, {"page": "1", "year": "2021"}):
        told = read(**{name: "crowd size=no report", "with_total": "true", **more})

        assert (told["count"], told["total_count"], told["data"], told["next_cursor"]) == (0, 0, [], None)
        assert told["messages"] == [f"No row here has {name}, so none fits."]


def test_every_column_can_be_asked_for():
    assert tuple(COMPARABLE) == COLUMNS


def test_one_event_is_one_row(read, rows):
    assert len(rows) == 4


def test_like_is_what_is_meant_where_texts_are_given():
    assert {name for name, asked in COMPARABLE.items() if asked.operators[0] == LIKE} == {
        *("event_id_cnty", "disorder_type", "event_type", "sub_event_type", "civilian_targeting"),
        *("actor1", "actor2", "assoc_actor_1", "assoc_actor_2", "admin1", "admin2", "admin3", "location"),
        *("source", "source_scale", "notes", "tags"),
    }
