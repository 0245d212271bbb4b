"""Insecurity Insight by example: rows made up from the documented columns in, the expected events out."""

import io
from datetime import date

import pytest
from django.core.management import call_command

from actors.models import ActorIdentifier
from events.exchange import insecurity_insight
from events.exchange.insecurity_insight_labels import PERPETRATORS, WEAPON_LABELS, WEAPONS
from events.models import Dataset, Event
from tests.events.exchange.running import imported, written

pytestmark = pytest.mark.django_db

ROW = {
    "Date": "2021-11-02",
    "Event Description": "November 2021: Two made-up ambulances were hit by a made-up group.",
    "Country": "Afghanistan",
    "Country ISO": "AFG",
    "Admin 1": "Kabul Province",
    "Latitude": "34.541",
    "Longitude": "69.189",
    "Geo Precision": "(2) 25 km Precision ",
    "Reported Perpetrator": "NSA",
    "Reported Perpetrator Name": "Northern Front",
    "Weapon Carried/Used": "Firearms",
    "Location ": "Health Building",
    "Number of Attacks on Health Facilities Reporting Destruction": "0",
    "Number of Attacks on Health Facilities Reporting Damaged": "1",
    "Forceful Entry into Health Facility": "0",
    "Occupation of Health Facility": "0",
    "Health Transportation Destroyed": "0",
    "Health Transportation Damaged": "2",
    "Health Transportation Stolen/Hijacked": "0",
    "Looting/Theft/Robbery/Burglary of Health Supplies": "0",
    "Access Denied or Obstructed": "0",
    "Health Workers Killed": "1",
    "Health Workers Injured": "4",
    "Health Workers Kidnapped": "0",
    "Health Workers Arrested": "0",
    "Known Kidnapping or Arrest Outcome": "",
    "Health Workers Threatened": "0",
    "Health Workers Assaulted": "0",
    "Health Workers Sexually Assaulted": "0",
    "Conflict-Related Violence": "ConflictEvent",
    "Political-Related Violence": "NotApplicable",
    "COVID-19-Related Violence": "NotApplicable",
    "Ebola-Related Violence": "NotApplicable",
    "Vaccination-Related Violence": "NotApplicable",
    "SiND Event ID": "900001",
}
TAGS = dict.fromkeys(ROW, "") | {"Date": "#date", "Country": "#country +name", "Health Workers Killed": "#affected"}


@pytest.fixture
def take(tmp_path):
    """`take({"Date": "2021-11-03"}, {…})`: imports tags and the row with cells changed, one row for each given."""

    def import_rows(*changes, tags=TAGS):
        rows = [ROW | {"SiND Event ID": str(900001 + nth)} | change for nth, change in enumerate(changes)]
        return imported("insecurity-insight", written(tmp_path / "health.csv", [tags, *rows] if tags else rows))

    return import_rows


def event():
    return Event.objects.get(dataset="insecurity-insight")


def test_a_row_of_35_columns_becomes_an_event(take):
    assert len(ROW) == 35
    assert take({}).counts() == {"read": 1, "new": 1, "changed": 0, "unchanged": 0, "warned": 0, "refused": 0}

    row = event()
    assert (row.date_start, row.date_end, row.date_precision) == (date(2021, 11, 2), date(2021, 11, 2), "day")
    assert (row.country, row.country_name, row.admin1) == ("AFG", "Afghanistan", "Kabul Province")
    assert (row.latitude, row.longitude, row.location_precision) == (34.541, 69.189, "near_settlement")
    assert (row.target, row.weapon, row.tactic) == (["medical"], ["small_arms"], None)
    assert (row.actor_1, row.attribution) == ("Northern Front", "alleged")
    assert row.summary.startswith("November 2021: Two made-up ambulances")


def test_health_workers_are_not_everybody_who_was_killed(take):
    take({"Health Workers Killed": "1", "Health Workers Injured": "0"})

    row = event()
    assert (row.killed_best, row.killed_low, row.killed_high, row.civilians_killed_best) == (None,) * 4
    assert (row.killed_best_missing, row.injured_best_missing) == ("not_collected", "not_collected")


def test_nobody_but_this_site_sees_it(take):
    take({})

    assert Dataset.objects.get(key="insecurity-insight").visibility == "local_only"
    assert not Event.objects.public().exists()


def test_a_file_without_tags_is_read_too(take):
    assert take({}, {}, tags=None).counts()["read"] == 2


@pytest.mark.parametrize(
    ("cell", "precision"),
    [
        ("(2) 25 km Precision ", "near_settlement"),
        ("(3) District, Communicipality or Commune ", "admin2"),
        ("(4) Province, State, Governorate ", "admin1"),
        ("(5) Linear Feature e.g. Along Road/River ", "linear_or_fuzzy"),
        ("(6) Country", "country"),
        ("(7) Estimated Sea/Air Coordinates ", "sea_or_air"),
        ("", None),
    ],
)
def test_a_precision_is_read_by_its_number(take, cell, precision):
    take({"Geo Precision": cell})

    assert event().location_precision == precision


@pytest.mark.parametrize(
    ("cell", "weapon", "tactic"),
    [
        ("Stones, Sticks and Gravel, Firearms", (["melee", "small_arms"], None), (None, "not_collected")),
        ("Aerial Bomb: Drone", (["air_delivered"], None), (["air_strike"], None)),
        ("SVIED", (["vehicle_borne"], None), (["suicide"], None)),
        ("Mortar, Rocket", (["projectile"], None), (None, "not_collected")),
        ("No Information on the Weapon Used", (None, "unknown"), (None, "not_collected")),
        ("Not Applicable: No Direct Violence", (None, "not_applicable"), (None, "not_collected")),
        ("", (None, "unknown"), (None, "not_collected")),
    ],
)
def test_weapons_are_read_by_their_labels(take, cell, weapon, tactic):
    take({"Weapon Carried/Used": cell})

    row = event()
    assert (row.weapon, row.weapon_missing) == weapon
    assert (row.tactic, row.tactic_missing) == tactic


def test_every_label_is_read(take):
    weapons = [{"Weapon Carried/Used": label} for label in WEAPON_LABELS.known]
    perpetrators = [{"Reported Perpetrator": label} for label in PERPETRATORS]

    assert take(*weapons, *perpetrators).counts()["new"] == len(WEAPONS) + 3 + 16


def test_health_workers_taken_away_were_abducted(take):
    take({"Health Workers Kidnapped": "2"})

    assert event().tactic == ["abduction"]


@pytest.mark.parametrize(
    ("kind", "name", "actor_1", "attribution"),
    [
        ("NSA", "Northern Front", "Northern Front", "alleged"),
        ("Foreign Forces: Military", "", "Foreign Forces: Military", "alleged"),
        ("No Information", "", None, "unattributed"),
        ("No Information", "No Information", None, "unattributed"),
    ],
)
def test_who_is_reported_to_have_done_it(take, kind, name, actor_1, attribution):
    take({"Reported Perpetrator": kind, "Reported Perpetrator Name": name})

    row = event()
    assert (row.actor_1, row.attribution) == (actor_1, attribution)
    assert [actor["role"] for actor in row.actors] == (["perpetrator"] if name == "Northern Front" else [])


def test_a_kind_of_perpetrator_is_nobody(take):
    take({"Reported Perpetrator Name": ""})

    assert not ActorIdentifier.objects.filter(dataset="insecurity-insight").exists()


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"SiND Event ID": ""}, "SiND Event ID: The cell is empty. Expected a value."),
        ({"SiND Event ID": "SYR-1"}, "SiND Event ID: “SYR-1” is not a whole number. Expected digits, as in 12."),
        ({"Date": "2021-02-31"}, "Date: “2021-02-31” is not a day. Expected YYYY-MM-DD."),
        ({"Country ISO": "AF"}, "Country ISO: “AF” is not a country code. Expected the three letters of ISO"),
        (
            {"Geo Precision": "District"},
            "Geo Precision: “District” is not a precision. Expected its number in brackets",
        ),
        (
            {"Geo Precision": "(9) Moon"},
            "Geo Precision: “9” is not a code of ucdp for location_precision. Expected one",
        ),
        (
            {"Weapon Carried/Used": "Fire arms"},
            "Weapon Carried/Used: “Fire arms” is not a known label. Is it “Firearms”?",
        ),
        ({"Reported Perpetrator": "Polise"}, "Reported Perpetrator: “Polise” is not a known label. Is it “Police”?"),
        ({"Latitude": "north"}, "Latitude: “north” is not a number. Expected decimal degrees from -90 to 90"),
    ],
)
def test_a_cell_that_cannot_be_read(take, cells, sentence):
    outcome = take(cells)

    assert outcome.code == 1
    assert f"Row 3, {sentence}" in outcome.shown
    assert not Event.objects.exists()


def test_a_file_on_another_theme_is_refused_by_its_header(tmp_path):
    other = {column: cell for column, cell in ROW.items() if column != "Health Workers Kidnapped"}

    outcome = imported("insecurity-insight", written(tmp_path / "other.csv", [other]))

    assert "lacks the column “Health Workers Kidnapped”" in outcome.said


def test_an_id_that_stands_twice(take):
    assert "“900001” stands in row 3 already." in take({}, {"SiND Event ID": "900001"}).shown


@pytest.fixture
def two_files(tmp_path):
    def two_files(ids, later_ids, **later):
        paths = tmp_path / "health.csv", tmp_path / "more.csv"
        written(paths[0], [ROW | {"SiND Event ID": each} for each in ids])
        written(paths[1], [ROW | {"SiND Event ID": each, **later} for each in later_ids])
        return paths

    return two_files


def exported(number, tmp_path):
    call_command("export_events", "insecurity-insight", file=number, output=tmp_path / "out.csv", stdout=io.StringIO())
    return (tmp_path / "out.csv").read_bytes()


@pytest.mark.parametrize("later", [{}, {"Event Description": "As it was told later."}])
def test_an_id_in_several_files_is_one_event_as_the_last_tells_it(two_files, tmp_path, later):
    paths = two_files(["1", "2"], ["2", "3"], **later)

    counts = imported("insecurity-insight", *paths).counts()

    assert (counts["read"], counts["joined"], counts["new"], counts["refused"]) == (4, 1, 3, 0)
    assert Event.objects.get(source_id="2").summary == later.get("Event Description", ROW["Event Description"])
    assert [exported(number, tmp_path) for number in (1, 2)] == [path.read_bytes() for path in paths]


def test_several_files_again_change_nothing(two_files):
    paths = two_files(["1", "2"], ["2", "3"], **{"Event Description": "As it was told later."})
    imported("insecurity-insight", *paths)

    outcome = imported("insecurity-insight", *paths)

    assert outcome.said == "Every row was here already, as it is."
    assert outcome.counts()["unchanged"] == 3


def test_a_file_that_is_here_and_a_later_one_are_one_dataset(two_files):
    first, second = two_files(["1", "2"], ["2", "3"], **{"Event Description": "As it was told later."})
    imported("insecurity-insight", first)

    counts = imported("insecurity-insight", first, second, "--complete").counts()

    assert (counts["joined"], counts["new"], counts["changed"], counts["unchanged"]) == (1, 1, 1, 1)
    assert Event.objects.filter(dataset="insecurity-insight").count() == 3
    assert Event.objects.get(source_id="2").summary == "As it was told later."


@pytest.mark.parametrize(("ids", "later_ids", "file", "row"), [("11", "1", 0, 3), ("1", "121", 1, 4)])
def test_an_id_twice_in_one_of_several_files_is_refused(two_files, ids, later_ids, file, row):
    paths = two_files(ids, later_ids)

    outcome = imported("insecurity-insight", *paths)

    assert f"{paths[file]}, row {row}, SiND Event ID: “1” stands in row 2 already." in outcome.shown
    assert outcome.counts()["refused"] == 1


def test_a_row_that_is_refused_repeats_none_of_another_file(two_files):
    paths = two_files(["1", "2"], ["1"])
    paths[0].write_text(paths[0].read_text().replace("2021-11-02", "2021-02-31", 1))

    outcome = imported("insecurity-insight", *paths, "--keep-good")

    assert outcome.counts()["refused"] == 1
    assert sorted(Event.objects.values_list("source_id", flat=True)) == ["1", "2"]


def test_a_row_that_is_refused_leaves_the_event_as_an_earlier_file_tells_it(two_files):
    paths = two_files(["1"], ["1", "2"], **{"Event Description": "As it was told later."})
    paths[1].write_text(paths[1].read_text().replace("2021-11-02", "2021-02-31", 1))

    outcome = imported("insecurity-insight", *paths, "--keep-good")

    assert (outcome.counts()["new"], outcome.counts()["refused"]) == (2, 1)
    assert Event.objects.get(source_id="1").summary == ROW["Event Description"]


def test_a_row_repeats_one_of_its_file_that_is_refused(two_files):
    paths = two_files(["1", "1"], ["1"])
    paths[0].write_text(paths[0].read_text().replace("2021-11-02", "2021-02-31", 1))

    outcome = imported("insecurity-insight", *paths, "--keep-good")

    assert f"{paths[0]}, row 3, SiND Event ID: “1” stands in row 2 already." in outcome.shown
    assert {name: outcome.counts()[name] for name in ("read", "new", "refused")} == {"read": 3, "new": 1, "refused": 2}


def test_every_column_that_a_file_must_have_is_one_of_the_35():
    assert set(insecurity_insight.COLUMNS) <= {column.strip() for column in ROW}
