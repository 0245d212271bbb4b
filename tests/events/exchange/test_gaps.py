"""Where a file cannot be split into rows, it is read on to tell of what follows, and nothing of it is written."""

import csv

import pytest

from events.exchange.gaps import MOST_GAPS
from events.models import Event
from tests.events.exchange.running import imported, written

pytestmark = pytest.mark.django_db

ROW = {"ref": "", "day": "2021-03-04", "state": "Chad", "note": "quiet"}
MAPPING = """
dataset: {key: lake-incidents, title: Incidents at the lake, publisher: Lake Monitors}
columns:
  source_id: ref
  date_start: {column: day, format: "%Y-%m-%d"}
  country: state
  summary: note
constants: {violence_type: one_sided}
"""
STRAY = 'x,2021-03-04,Chad,"so-called "raids" there"'
UNCLOSED = 'x,2021-03-04,Chad,"quiet'


@pytest.fixture
def take(tmp_path):
    """`take(lines…)`: imports them under the header."""
    mapping = tmp_path / "lake.yaml"
    mapping.write_text(MAPPING)

    def import_lines(*lines, options=(), name="lake.csv", beside=()):
        path = tmp_path / name
        path.write_text("\n".join(["ref,day,state,note", *lines, ""]))
        return imported(mapping, path, *beside, *options)

    return import_lines


def told(outcome):
    return [line for line in outcome.shown.splitlines() if line.startswith("Row")]


def good(ref):
    return f"{ref},2021-03-04,Chad,quiet"


def test_what_is_wrong_after_a_stray_quotation_mark_is_told_too(take):
    outcome = take("a,2021-02-31,Chad,", STRAY, good("b"), STRAY, "c,2021-02-31,XXX,", good("b"))

    assert [line.split(":")[0] for line in told(outcome)] == [
        "Row 2, day",
        "Row 3, note",
        "Row 5, note",
        "Row 6, day",
        "Row 6, state",
        "Row 7, ref",
    ]
    assert outcome.code == 1
    assert outcome.said.startswith("Nothing was written. Correct the file")


def test_a_quotation_without_end_costs_its_own_row_alone(take):
    outcome = take(good("a"), UNCLOSED, good("b"), "c,2021-02-31,Chad,", *map(good, range(100)))

    assert outcome.counts()["new"] == 102
    broken, other = told(outcome)
    assert broken.startswith("Row 3, note: “quiet�b,2021-03-04,")
    assert broken.endswith("so it is cut off or a quotation mark is missing. Get it again.")
    assert other == "Row 5, day: “2021-02-31” is not a day. Expected YYYY-MM-DD."


def test_lines_that_may_be_parts_of_rows_are_named_from_first_to_last(take):
    outcome = take('x,2021-03-04,Chad,"first', "second", 'third "raid" there"', "y,2021-02-31,Chad,")

    assert "Rows 2–4, counted as one a line, could not be read one by one." in told(outcome)[0]
    assert told(outcome)[1].startswith("Row 5, day: “2021-02-31”")


def test_the_first_row_may_be_the_broken_one(take):
    assert [line.split(":")[0] for line in told(take(STRAY, "y,2021-02-31,Chad,"))] == ["Row 2, note", "Row 3, day"]


@pytest.mark.parametrize("broken", [STRAY, UNCLOSED, f'x,2021-03-04,Chad,"{"x" * 200_000}"', f"x,{'x' * 1_200_000},,"])
@pytest.mark.parametrize("option", ["--keep-good", "--complete"])
def test_nothing_of_such_a_file_is_kept(take, broken, option):
    take(good("a"), good("b"))

    outcome = take(broken, good("a"), "c,2021-02-31,Chad,", good("d"), options=[option])

    assert outcome.code == 1
    assert [line.split(",")[0] for line in told(outcome)] == ["Row 2", "Row 4"]
    assert sorted(Event.objects.values_list("source_id", flat=True)) == ["a", "b"]


def test_other_files_of_the_import_are_read_too(take, tmp_path):
    other = written(tmp_path / "other.csv", [ROW | {"ref": "z", "day": "2021-02-31"}])

    outcome = take(STRAY, beside=[other])

    assert f"{other}, row 2, day: “2021-02-31” is not a day." in outcome.shown
    assert "lake.csv, row 2, note: “so-called r”" in outcome.shown


def test_many_such_places_are_the_end(take):
    outcome = take(*[STRAY, good("a")] * (MOST_GAPS + 5))

    assert sum("a quotation mark stands inside" in line for line in told(outcome)) == MOST_GAPS
    assert "It is the 20th such place, and what follows was not read." in outcome.shown


def test_the_report_names_them_by_row_and_column(take, tmp_path):
    report = tmp_path / "report.csv"

    take(good("a"), STRAY, options=["--report", report])

    with report.open(encoding="utf-8", newline="") as file:
        (line,) = csv.DictReader(file)
    assert (line["row"], line["outcome"], line["column"], line["value"]) == ("3", "refused", "note", "so-called r")
