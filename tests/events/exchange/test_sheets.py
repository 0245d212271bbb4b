"""Of the sheets of a workbook one is read: that with the columns, or the one that is named."""

import io
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from events.exchange.shape import Shape
from events.models import Event
from tests.events.exchange.conftest import read_small
from tests.events.exchange.running import cells_of, imported
from tests.events.exchange.workbooks import table, workbook

pytestmark = pytest.mark.django_db


def test_the_sheet_with_the_columns_is_read_and_the_others_are_named(run, tmp_path):
    sheets = {"Read me": [["Made up."]], "GED": table(read_small()), "Lists": [["a", "b"]]}

    outcome = run(workbook(tmp_path / "ged.xlsx", sheets=sheets))

    assert outcome.counts()["new"] == 4
    assert "ged.xlsx: the sheet “GED” was read, and not “Read me”, “Lists”." in outcome.shown


def test_columns_in_several_sheets_are_refused(run, tmp_path):
    sheets = {"2020": table(read_small()), "2021": table(read_small())}

    assert (
        "has these columns in several sheets: “2020”, “2021”. Expected one with --sheet."
        in run(workbook(tmp_path / "ged.xlsx", sheets=sheets)).said
    )


def test_the_sheet_that_is_named_is_read(run, tmp_path):
    later = [row | {"id": str(910000 + nth)} for nth, row in enumerate(read_small())]
    file = workbook(tmp_path / "ged.xlsx", sheets={"2020": table(read_small()), "2021": table(later)})

    outcome = run(file, "--sheet", "2021")

    assert outcome.counts()["new"] == 4
    assert "ged.xlsx: the sheet “2021” was read, and not “2020”." in outcome.shown
    assert Event.objects.filter(source_id="910000").exists()


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(run, tmp_path):
    sheets = {"2020": table(read_small()), "2021": table(read_small()), "Old": [["x"]]}

    said = run(workbook(tmp_path / "ged.xlsx", sheets=sheets, hidden=["Old"]), "--sheet", "2022").said

    assert "ged.xlsx has no sheet “2022”. Expected one of: “2020”, “2021”, “Old”. Nothing was written." in said


def test_a_sheet_of_what_is_no_workbook_is_refused(run, ged):
    said = run(ged(), "--sheet", "2021").said

    assert "ged.csv is no workbook and has no sheets. Expected it without --sheet." in said


def test_no_sheet_with_the_columns_is_told_of_the_first_that_is_seen(run, tmp_path):
    file = workbook(
        tmp_path / "ged.xlsx", sheets={"Old": [["x"]], "Notes": [["Made", "up"], ["a", "b"]]}, hidden=["Old"]
    )

    assert "has no header: its first row begins with “Made”. Expected id, " in run(file).said


def test_a_sheet_that_is_named_is_read(tmp_path):
    file = workbook(tmp_path / "any.xlsx", sheets={"A": [["id"], ["1"]], "B": [["id"], ["2"]]})

    assert cells_of(file, shape=Shape(sheet="B")) == [["2"]]


MAPPING = """
dataset: {key: our-desk, title: Our desk}
file: {sheet: Incidents}
columns:
  source_id: ID
  title: What
  date_start: Day
  killed_best: Dead
  summary: Link
"""


def test_a_mapping_reads_a_workbook(tmp_path):
    mapping = tmp_path / "desk.yaml"
    mapping.write_text(MAPPING)
    rows = [
        ["ID", "What", "Day", "Dead", "Link"],
        [7, "Shots", date(2021, 11, 2), 0, None],
        [8, "More", None, None, None],
    ]
    file = workbook(tmp_path / "desk.xlsx", sheets={"Notes": [["ID"]], "Incidents": rows})

    assert imported(mapping, file).counts()["new"] == 2

    found = Event.objects.filter(dataset="our-desk").order_by("source_id")
    assert [(row.source_id, row.date_start, row.killed_best) for row in found] == [
        ("7", date(2021, 11, 2), 0),
        ("8", None, None),
    ]


def test_a_mapping_is_proposed_for_a_workbook(tmp_path):
    rows = [
        ["ID", "Day", "Country", "Dead"],
        ["a", date(2021, 11, 2), "Chad", 3],
        [],
        ["b", date(2021, 11, 5), "Chad", 0],
    ]
    file = workbook(tmp_path / "desk.xlsx", sheets={"Incidents": rows, "Notes": [["x"]]})
    shown = io.StringIO()

    call_command("map_columns", file, stdout=shown)

    assert "from its header and all 2 rows" in shown.getvalue()
    assert 'sheet: "Incidents"' in shown.getvalue()
    for line in ("source_id: ID", "date_start: Day", "country: Country", "killed_best: Dead"):
        assert f"  {line}\n" in shown.getvalue()


def proposed(file, *options):
    shown = io.StringIO()
    call_command("map_columns", str(file), *options, stdout=shown)
    return shown.getvalue()


@pytest.fixture
def two_sheets(tmp_path):
    sheets = {"2020": [["ID", "Day"], ["a", date(2020, 1, 1)]], "2021": [["ID", "Dead"], ["b", 3]]}
    return workbook(tmp_path / "desk.xlsx", sheets=sheets)


@pytest.mark.parametrize(("options", "sheet", "column"), [([], "2020", "Day"), (["--sheet", "2021"], "2021", "Dead")])
def test_a_mapping_is_proposed_for_the_sheet_that_is_named(two_sheets, options, sheet, column):
    told = proposed(two_sheets, *options)

    assert f'  sheet: "{sheet}"\n' in told
    assert f": {column}\n" in told


def test_a_mapping_is_proposed_for_no_sheet_that_is_not_there(two_sheets, ged):
    with pytest.raises(CommandError, match=r"has no sheet “2022”\. Expected one of: “2020”, “2021”\."):
        proposed(two_sheets, "--sheet", "2022")

    with pytest.raises(CommandError, match=r"is no workbook and has no sheets\. Expected it without --sheet\."):
        proposed(ged(), "--sheet", "2022")
