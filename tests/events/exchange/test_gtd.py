"""The Global Terrorism Database by example: rows made up from the documented columns in, the expected events out."""

import csv
from datetime import date
from pathlib import Path

import pytest

from actors.models import ActorIdentifier
from events.exchange import gtd
from events.models import Dataset, Event
from tests.events.exchange.running import imported, written
from tests.events.factories import make_actor

pytestmark = pytest.mark.django_db

with (Path(__file__).parents[1] / "data" / "gtd_small.csv").open(encoding="utf-8", newline="") as file:
    KNOWN, UNKNOWN = csv.DictReader(file)


@pytest.fixture
def take(tmp_path):
    """`take({"nkill": "0"}, {…})`: imports the row with cells changed, one row for each that is given."""

    def import_rows(*changes, row=KNOWN):
        rows = [row | {"eventid": str(202101020001 + nth)} | change for nth, change in enumerate(changes)]
        return imported("gtd", written(tmp_path / "gtd.csv", rows))

    return import_rows


def event(source_id="202101020001"):
    return Event.objects.get(dataset="gtd", source_id=source_id)


def test_a_row_of_135_columns_becomes_an_event(take):
    assert len(KNOWN) == 135
    assert take({}).counts()["new"] == 1

    row = event()
    assert row.title == "Armed Assault, Kabul, Afghanistan"
    assert (row.date_start, row.date_end, row.date_precision) == (date(2021, 1, 2), date(2021, 1, 2), "day")
    assert (row.country, row.country_name, row.admin1, row.location) == ("AFG", "Afghanistan", "Kabul", "Kabul")
    assert (row.latitude, row.longitude, row.location_precision) == (34.523, 69.14, "settlement")
    assert (row.tactic, row.weapon, row.target) == (["armed_assault"], ["small_arms"], ["police"])
    assert (row.actor_1, row.actor_2) == ("Northern Front", "Checkpoint")
    assert (row.killed_best, row.injured_best, row.killed_includes_attackers) == (3, 2, "yes")
    assert (row.event_type_missing, row.civilians_killed_best_missing) == ("not_collected", "not_collected")
    assert [source[:20] for source in row.sources] == ['"Shots at a bridge,"', '"Three dead," Sahel ']
    assert row.summary == "01/02/2021: Gunmen shot at a made-up checkpoint."


def test_what_is_unknown_is_empty_and_says_so(take):
    take({}, row=UNKNOWN)

    row = event()
    assert (row.tactic, row.tactic_missing) == (None, "unknown")
    assert (row.weapon, row.weapon_missing) == (None, "unknown")
    assert (row.target, row.target_missing) == (None, "unknown")
    assert (row.killed_best, row.killed_best_missing) == (None, "unknown")
    assert (row.injured_best, row.injured_best_missing) == (None, "unknown")
    assert (row.claimed_by, row.claimed_by_missing) == (None, "unknown")
    assert (row.attribution, row.actors, row.actor_1) == ("unattributed", [], None)
    assert (row.location, row.admin1, row.latitude, row.location_precision) == (None, None, None, "country")
    assert row.title == "Unknown, Afghanistan"


def test_nobody_but_this_site_sees_it(take):
    take({})

    assert Dataset.objects.get(key="gtd").visibility == "local_only"
    assert not Event.objects.public().exists()


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        ({"iday": "0"}, ("2021-01-01", "2021-01-31", "month")),
        ({"imonth": "0", "iday": "0"}, ("2021-01-01", "2021-12-31", "year")),
        ({"imonth": "2", "iday": "0"}, ("2021-02-01", "2021-02-28", "month")),
        ({"extended": "1", "resolution": "1/5/2021"}, ("2021-01-02", "2021-01-05", "days_2_to_6")),
        ({"extended": "1", "resolution": "2021-03-05 00:00:00"}, ("2021-01-02", "2021-03-05", "year")),
        ({"extended": "1", "resolution": ""}, ("2021-01-02", "2021-01-02", "open")),
        ({"extended": "1", "resolution": "12/31/2020"}, ("2021-01-02", "2021-01-02", "open")),
        ({"extended": "0", "resolution": "1/5/2021"}, ("2021-01-02", "2021-01-02", "day")),
    ],
)
def test_days_go_as_far_as_they_are_known(take, cells, days):
    take(cells)

    assert (str(event().date_start), str(event().date_end), event().date_precision) == days


@pytest.mark.parametrize(("figure", "column"), [("killed_best", "nkill"), ("injured_best", "nwound")])
@pytest.mark.parametrize("cell", ["", "-9", "-99", "-99.0", "1.5"])
def test_an_unknown_figure_is_never_a_number(take, figure, column, cell):
    take({column: cell})

    assert (getattr(event(), figure), getattr(event(), f"{figure}_missing")) == (None, "unknown")


@pytest.mark.parametrize(("cell", "number"), [("0", 0), ("4.0", 4)])
def test_a_figure_that_is_known(take, cell, number):
    take({"nkill": cell})

    assert (event().killed_best, event().killed_best_missing) == (number, None)


def test_no_sentinel_is_left_anywhere(take):
    take({"nkill": "-99", "nwound": "-99", "claimed": "-9", "vicinity": "-9"})

    assert not {-9, -99} & {value for value in Event.objects.values().get().values() if isinstance(value, int)}


@pytest.mark.parametrize(
    ("cells", "column", "terms"),
    [
        ({"attacktype2": "3", "suicide": "1"}, "tactic", ["armed_assault", "bombing", "suicide"]),
        ({"attacktype1": "9", "suicide": "1"}, "tactic", ["suicide"]),
        ({"weaptype2": "6", "weapsubtype2": "13"}, "weapon", ["small_arms", "suicide_body_borne"]),
        ({"weaptype1": "6", "weapsubtype1": "28"}, "weapon", ["explosive_unspecified"]),
        ({"weaptype1": "6", "weapsubtype1": "10"}, "weapon", ["landmine"]),
        ({"weaptype1": "10", "weapsubtype1": ""}, "weapon", ["vehicle_ramming"]),
        ({"weaptype1": "1", "weapsubtype1": ""}, "weapon", ["other"]),
        ({"weaptype4": "8", "weapsubtype4": "19"}, "weapon", ["small_arms", "incendiary"]),
        ({"targtype1": "1", "targsubtype1": "6"}, "target", ["medical"]),
        ({"targtype1": "5", "targsubtype1": "40"}, "target", ["medical"]),
        ({"targtype1": "13", "targsubtype1": "63"}, "target", ["medical"]),
        ({"targtype2": "14", "targtype3": "20"}, "target", ["police", "private_citizens"]),
    ],
)
def test_kinds_are_listed_from_every_column_that_has_one(take, cells, column, terms):
    take(cells)

    assert getattr(event(), column) == terms


@pytest.mark.parametrize("code", range(1, 9))
def test_every_type_of_attack_is_read(take, code):
    assert take({"attacktype1": str(code)}).code == 0


def test_every_type_of_weapon_and_target_is_read(take):
    weapons = [{"weaptype1": str(code), "weapsubtype1": ""} for code in range(1, 14)]
    targets = [{"targtype1": str(code), "targsubtype1": ""} for code in range(1, 23)]

    assert take(*weapons, *targets).counts()["new"] == 35


@pytest.mark.parametrize(
    ("cells", "certainty", "attribution"),
    [
        ({}, "claimed", "claimed"),
        ({"claimed": "0"}, "alleged", "alleged"),
        ({"claimed": "0", "guncertain1": "1"}, "suspected", "suspected"),
        ({"claimed": "-9"}, None, None),
        ({"compclaim": "1"}, "contested", "contested"),
        ({"compclaim": "-9"}, "claimed", "claimed"),
    ],
)
def test_how_sure_it_is_who_did_it(take, cells, certainty, attribution):
    take(cells)

    [actor] = event().actors
    assert (actor["role"], actor["certainty"], event().attribution) == ("perpetrator", certainty, attribution)


def test_whoever_claims_it_is_listed_by_its_slug(take):
    take({"gname2": "Lake Brigade", "guncertain2": "1", "claim2": "0", "gname3": "Hill Brigade", "claim3": "1"})

    front, lake, hill = event().actors
    assert event().claimed_by == [front["slug"], hill["slug"]]
    assert (lake["certainty"], event().claimed_by_missing) == ("suspected", None)
    assert front["slug"].startswith("gtd-northern-front-")


def test_a_claim_goes_to_the_actor_that_a_person_recorded(take):
    take({})
    ActorIdentifier.objects.filter(name_there="Northern Front").update(actor=make_actor("The Front", slug="the-front"))

    take({"nkill": "4"})

    assert event().claimed_by == ["the-front"]


def test_a_claim_that_was_not_made(take):
    take({"claimed": "0"})

    assert (event().claimed_by, event().claimed_by_missing) == (None, "not_reported")


@pytest.mark.parametrize(
    ("code", "name", "country"),
    [
        ("28", "Bosnia-Herzegovina", "BIH"),
        ("603", "United Kingdom", "GBR"),
        ("1003", "Kosovo", "XKX"),
        ("604", "Zaire", "COD"),
        ("362", "West Germany (FRG)", "DEU"),
        ("359", "Soviet Union", None),
        ("235", "Yugoslavia", None),
        ("422", "International", None),
    ],
)
def test_a_country_is_the_one_of_today_or_none(take, code, name, country):
    take({"country": code, "country_txt": name})

    assert (event().country, event().country_name) == (country, name)


@pytest.mark.parametrize(
    ("cells", "precision"),
    [
        ({}, "settlement"),
        ({"vicinity": "1"}, "near_settlement"),
        ({"specificity": "2"}, "admin2"),
        ({"specificity": "3"}, "admin2"),
        ({"specificity": "4"}, "admin1"),
        ({"specificity": "5"}, "country"),
        ({"specificity": ""}, None),
    ],
)
def test_a_point_is_as_exact_as_it_says(take, cells, precision):
    take(cells)

    assert event().location_precision == precision


def test_a_target_is_a_text_and_gets_no_page(take):
    take({"target1": "A made-up official"})

    assert not ActorIdentifier.objects.filter(name_there="A made-up official").exists()


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"eventid": ""}, "eventid: The cell is empty. Expected a value."),
        ({"eventid": "2.02101E+11"}, "eventid: “2.02101E+11” is not a whole number. Expected digits, as in 12."),
        (
            {"eventid": "2021"},
            "eventid: “2021” is not an event's id. Expected 12 digits: year, month, day and a number.",
        ),
        ({"imonth": "2", "iday": "31"}, "iday: “31” is not a day of 2021-02. Expected 1 to 28, or 0 for unknown."),
        ({"imonth": "13"}, "imonth: “13” is not a month. Expected 1 to 12, or 0 for unknown."),
        ({"iyear": "21"}, "iyear: “21” is not a year. Expected four digits, as in 2021."),
        (
            {"extended": "1", "resolution": "2/31/2021"},
            "resolution: “2/31/2021” is not a day. Expected month/day/year or YYYY-MM-DD.",
        ),
        ({"attacktype1": "10"}, "attacktype1: “10” is not a code of gtd for tactic. Expected one of: 1, 2, 3, "),
        ({"weaptype1": "14"}, "weaptype1: “14” is not a weapon type. Expected 1 to 13."),
        (
            {"weapsubtype1": "13"},
            "weapsubtype1: “13” is not a sub-type of weapon type 5. Expected one of: 2, 3, 4, 5, 6.",
        ),
        ({"targtype1": "23"}, "targtype1: “23” is not a code of gtd for target_kind. Expected one of: "),
        ({"specificity": "6"}, "specificity: “6” is not a code of gtd for location_precision. Expected one of: "),
        ({"claimed": "2"}, "claimed: “2” is neither yes nor no. Expected 1, 0, or -9 for unknown."),
        ({"nkill": "-1"}, "nkill: “-1” is not a number from 0. Expected one, or -9 or -99 for unknown."),
        ({"nkill": "many"}, "nkill: “many” is not a whole number. Expected digits, as in 12."),
        ({"longitude": "-86185896"}, "longitude: “-86185896” is not a longitude. Expected decimal degrees from -180"),
        ({"country_txt": "Atlantis", "country": "9"}, "country_txt: “Atlantis” is not a country's name. Expected"),
        ({"gname": ""}, "gname: The cell is empty. Expected a name, or “Unknown”."),
    ],
)
def test_a_cell_that_cannot_be_read(take, cells, sentence):
    outcome = take(cells)

    assert outcome.code == 1
    assert f"Row 2, {sentence}" in outcome.shown
    assert not Event.objects.exists()


def test_everything_that_is_wrong_is_told_at_once(take):
    outcome = take({"imonth": "2", "iday": "30", "nkill": "x"}, {"attacktype1": "99", "country_txt": ""})

    columns = [line.partition(":")[0] for line in outcome.shown.splitlines() if line.startswith("Row")]
    assert columns == ["Row 2, iday", "Row 2, nkill", "Row 3, country_txt", "Row 3, attacktype1"]


def test_an_id_that_stands_twice(take):
    outcome = take({}, {"eventid": "202101020001"})

    assert "“202101020001” stands in row 2 already. Expected every id once." in outcome.shown


@pytest.mark.parametrize(
    ("release", "day"), [("2021H1", date(2021, 6, 30)), ("2019H2", date(2019, 12, 31)), ("0718", None)]
)
def test_the_name_of_a_half_year_tells_until_when_it_is_coded(release, day):
    assert gtd.coded_until(release) == day
