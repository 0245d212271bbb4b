"""WHO's attacks on health care by example: rows made up from the documented columns in, the expected events out."""

import io
from datetime import date

import pytest
from django.core.management import call_command

from actors.models import Actor
from events.exchange import who_ssa
from events.models import Dataset, Event
from tests.events.exchange.running import imported, written

pytestmark = pytest.mark.django_db

HEAVY, INDIVIDUAL, OBSTRUCTION = who_ssa.ATTACK_TYPES.known[:3]
MONTH_FIRST = "Expected month/day/year and a clock, as in 11/2/21 09:20 for 2 November 2021, or YYYY-MM-DD."
SAY_SO = "If the day comes first, --dates day-first says so."
ROW = {
    "Attack ID": "AFG900001",
    "Attack Date": "2021-11-02 09:20:00",
    "Attack Time": "Time Unknown",
    "Country / Territory": "Afghanistan",
    "Certainty Level": "Confirmed",
    "Attack Type": HEAVY,
    "Total Injured": "5",
    "Total Death": "0",
    "HC Facilities": "YES",
    "HC Transport": "Unknown",
    "HC Personnel": "NO",
    "HC Supplies Assets": "NO",
    "HC Warehouse Storage": "Unknown",
    "HC Patients": "Unknown",
    "HC Other": "",
    "Type of Facility": "Primary",
    "Facility Other": "",
    "HW Abduction": "0",
    "HW Arrest": "0",
    "HW Detention": "0",
    "Patient Abduction": "0",
    "Patient Arrest": "0",
    "Patient Detention": "0",
}


@pytest.fixture
def take(tmp_path):
    """`take({"Total Death": "1"}, {…})`: imports the row with cells changed, one row for each that is given."""

    def import_rows(*changes):
        rows = [ROW | {"Attack ID": f"AFG{900001 + nth}"} | change for nth, change in enumerate(changes)]
        return imported("who-ssa", written(tmp_path / "ssa.csv", rows))

    return import_rows


def event():
    return Event.objects.get(dataset="who-ssa")


def test_a_row_of_23_columns_becomes_an_event(take):
    assert len(ROW) == 23
    assert take({}).counts()["new"] == 1

    row = event()
    assert (row.source_id, row.title) == ("AFG900001", HEAVY)
    assert (row.country, row.country_name, row.location_precision) == ("AFG", "Afghanistan", "country")
    assert (row.latitude, row.location, row.actors) == (None, None, [])
    assert (row.occurrence, row.attribution, row.figure_certainty) == ("confirmed", None, None)
    assert row.target == ["medical"]
    assert (row.killed_best, row.injured_best, row.killed_includes_attackers) == (0, 5, "unknown")
    assert (row.killed_low_missing, row.claimed_by_missing) == ("not_collected", "not_collected")
    assert not Actor.objects.exists()


def test_nobody_but_this_site_sees_it(take):
    take({})

    assert Dataset.objects.get(key="who-ssa").visibility == "local_only"
    assert not Event.objects.public().exists()


@pytest.mark.parametrize("clock", [" 09:20:00", " 23:59", "T00:00:00", ""])
def test_a_clock_is_never_a_time(take, clock):
    take({"Attack Date": f"2021-11-02{clock}"})

    row = event()
    assert (row.date_start, row.date_end, row.date_precision) == (date(2021, 11, 2), date(2021, 11, 2), "day")


@pytest.mark.parametrize(
    ("cell", "read_as"),
    [
        ("11/2/21 09:20", date(2021, 11, 2)),
        ("1/12/17 0:00", date(2017, 1, 12)),
        ("02/29/24 23:59", date(2024, 2, 29)),
    ],
)
def test_copies_write_the_month_first(take, cell, read_as):
    take({"Attack Date": cell})

    row = event()
    assert (row.date_start, row.date_end, row.date_precision) == (read_as, read_as, "day")


def test_a_copy_with_more_columns_is_read_and_comes_out_again(tmp_path):
    row = {"No.": "1", **ROW, "Attack Date": "11/2/21 09:20", "Added": "by somebody, later"}
    path = written(tmp_path / "copy.csv", [row], lineterminator="\n")

    assert len(row) == 25
    assert imported("who-ssa", path).code == 0
    assert event().date_start == date(2021, 11, 2)
    call_command("export_events", "who-ssa", "--output", tmp_path / "out.csv", stdout=io.StringIO())
    assert (tmp_path / "out.csv").read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("cell", "tactic", "weapon"),
    [
        (f" {HEAVY}, {INDIVIDUAL}", (None, "not_collected"), (None, "not_collected")),
        (f"Assault (without weapons), {OBSTRUCTION}", (["unarmed_assault"], None), (None, "not_collected")),
        ("Chemical agent, Setting fire", (None, "not_collected"), (["incendiary", "chemical"], None)),
        ("Unknown", (None, "unknown"), (None, "unknown")),
    ],
)
def test_labels_are_found_whole_in_one_cell(take, cell, tactic, weapon):
    take({"Attack Type": cell})

    row = event()
    assert (row.tactic, row.tactic_missing) == tactic
    assert (row.weapon, row.weapon_missing) == weapon


def test_every_label_is_read(take):
    assert len(who_ssa.ATTACK_TYPES.known) == 15
    every = {"Attack Type": ", ".join(who_ssa.ATTACK_TYPES.known)}
    assert take(every, *({"Attack Type": label} for label in who_ssa.ATTACK_TYPES.known)).counts()["new"] == 16


@pytest.mark.parametrize("column", ["HW Abduction", "Patient Abduction"])
def test_who_was_taken_away_was_abducted(take, column):
    take({column: "2"})

    assert event().tactic == ["abduction"]


@pytest.mark.parametrize(
    ("level", "occurrence"), [("Confirmed", "confirmed"), ("Probable", "probable"), ("Possible", "possible")]
)
def test_certainty_is_that_it_happened(take, level, occurrence):
    take({"Certainty Level": level})

    assert event().occurrence == occurrence


@pytest.mark.parametrize(
    ("prefix", "country"), [("DRC", "COD"), ("oPt", "PSE"), ("NGK", None), ("UKR", "UKR"), ("CAF", "CAF")]
)
def test_the_prefix_of_the_id_is_the_country(take, prefix, country):
    take({"Attack ID": f"{prefix}900001", "Country / Territory": "As written"})

    row = event()
    assert (row.source_id, row.country, row.country_name) == (f"{prefix}900001", country, "As written")


def test_an_empty_figure_is_not_zero(take):
    take({"Total Death": "", "Total Injured": ""})

    row = event()
    assert (row.killed_best, row.killed_best_missing) == (None, "not_reported")
    assert (row.injured_best, row.injured_best_missing) == (None, "not_reported")


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"Attack ID": ""}, "Attack ID: The cell is empty. Expected a value."),
        ({"Attack ID": "AFG12"}, "Attack ID: “AFG12” is not an attack's id. Expected three letters and six digits, as"),
        (
            {"Attack ID": "XYZ900001"},
            "Attack ID: “XYZ” is not a country code. Expected the three letters of ISO 3166-1",
        ),
        ({"Attack Date": "2021-02-31 09:20:00"}, "Attack Date: “2021-02-31” is not a day. Expected YYYY-MM-DD."),
        ({"Attack Date": "13/2/21 09:20"}, f"Attack Date: “13/2/21 09:20” has no month 13. {MONTH_FIRST} {SAY_SO}"),
        ({"Attack Date": "2/30/21 09:20"}, f"Attack Date: “2/30/21 09:20” is not a day. {MONTH_FIRST}"),
        ({"Attack Date": "0/2/21 09:20"}, f"Attack Date: “0/2/21 09:20” is not a day. {MONTH_FIRST}"),
        (
            {"Attack Date": "11/2/16 09:20"},
            f"Attack Date: “11/2/16 09:20” is in 2016, and the list begins in 2017. {MONTH_FIRST}",
        ),
        (
            {"Attack Date": "11/2/21"},
            f"Attack Date: “11/2/21” is not a day as copies of the list write it. {MONTH_FIRST}",
        ),
        (
            {"Attack Date": "11/2/2021 09:20"},
            f"Attack Date: “11/2/2021 09:20” is not a day as copies of the list write it. {MONTH_FIRST}",
        ),
        ({"Certainty Level": "Rumour"}, "Certainty Level: “Rumour” is not a code of who_ssa for occurrence. Expected"),
        (
            {"Attack Type": "Setting fires, Other"},
            "Attack Type: “Setting fires” is not a known label. Is it “Setting fire”?",
        ),
        ({"Attack Type": ""}, "Attack Type: The cell is empty. Expected a value."),
        ({"Total Death": "some"}, "Total Death: “some” is not a whole number. Expected digits, as in 12."),
        ({"HW Abduction": "-1"}, "HW Abduction: “-1” is not a count. Expected a whole number from 0 to"),
    ],
)
def test_a_cell_that_cannot_be_read(take, cells, sentence):
    outcome = take(cells)

    assert outcome.code == 1
    assert f"Row 2, {sentence}" in outcome.shown
    assert not Event.objects.exists()


def test_a_fault_is_told_once(take):
    outcome = take({"Attack Type": "Fire", "Attack ID": "x"})

    assert sum(line.startswith("Row") for line in outcome.shown.splitlines()) == 2


def test_an_id_that_stands_twice(take):
    assert "“AFG900001” stands in row 2 already." in take({}, {"Attack ID": "AFG900001"}).shown
