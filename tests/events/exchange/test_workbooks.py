"""Workbooks as publishers make them become events and come out as they were, and what is wrong is told."""

import io
from datetime import date

import pytest
from django.core.management import call_command

from events.models import Event, ReceivedFile, RecordBlock
from tests.events.exchange.conftest import as_csv, read_small
from tests.events.exchange.running import imported
from tests.events.exchange.test_gtd import KNOWN as GTD
from tests.events.exchange.test_insecurity_insight import ROW as HEALTH
from tests.events.exchange.test_insecurity_insight import TAGS
from tests.events.exchange.workbooks import Raw, styled, table, workbook

pytestmark = pytest.mark.django_db


def gtd(*changes):
    """Ids and figures as numbers, as the publisher's workbook has them."""
    numbers = {"eventid", "iyear", "imonth", "iday", "latitude", "longitude", "nkill", "nwound", "country"}
    for nth, change in enumerate(changes):
        row = GTD | {"eventid": 202101020001 + nth} | change
        yield {name: float(value) if name in numbers and value != "" else value for name, value in row.items()}


def test_the_gtd_workbook_becomes_the_events_that_its_csv_becomes(tmp_path):
    file = workbook(tmp_path / "gtd.xlsx", table(gtd({}, {"nkill": ""}, {"nkill": 0})))

    assert imported("gtd", file).counts()["new"] == 3

    row = Event.objects.get(dataset="gtd", source_id="202101020001")
    assert (row.date_start, row.country, row.location, row.latitude) == (date(2021, 1, 2), "AFG", "Kabul", 34.523)
    assert (row.killed_best, row.injured_best) == (3, 2)
    figures = Event.objects.order_by("source_id").values_list("killed_best", "killed_best_missing")[1:]
    assert list(figures) == [(None, "unknown"), (0, None)]


def test_a_workbook_with_a_row_of_tags(tmp_path):
    rows = [
        HEALTH | {"Date": date(2021, 11, 2), "SiND Event ID": 900001 + nth, "Health Workers Killed": 1}
        for nth in (0, 1)
    ]
    file = workbook(tmp_path / "health.xlsx", table([dict(TAGS), *rows]))

    assert imported("insecurity-insight", file).counts()["new"] == 2

    assert Event.objects.get(source_id="900002").date_start == date(2021, 11, 2)


def exported(tmp_path, dataset="ucdp-ged", *arguments):
    output = tmp_path / "again.xlsx"
    call_command("export_events", dataset, "--output", output, *arguments, stdout=io.StringIO())
    return output.read_bytes()


def test_a_workbook_comes_out_as_it_was(run, ged_book, tmp_path, monkeypatch):
    monkeypatch.setattr("events.exchange.workbooks.keeping.PIECE", 1000)
    monkeypatch.setattr("events.exchange.workbooks.keeping.PIECES_AT_ONCE", 3)
    file = ged_book()

    run(file)

    assert exported(tmp_path) == file.read_bytes()
    kept = ReceivedFile.objects.get()
    assert (kept.name, kept.size, kept.records, kept.encoding) == ("ged.xlsx", file.stat().st_size, 4, "xlsx")


def test_the_same_workbook_again_is_kept_once_under_any_release(run, ged_book, tmp_path):
    file = ged_book()
    run(file)
    blocks = RecordBlock.objects.count()

    assert run(file).said == "Every row was here already, as it is."
    run(file, "--release", "24.1")

    assert ReceivedFile.objects.count() == 2
    assert RecordBlock.objects.count() == blocks
    assert exported(tmp_path, "ucdp-ged", "--release", "24.1") == file.read_bytes()


def test_the_rows_of_a_workbook_are_known_from_its_csv(run, ged, ged_book):
    run(ged())

    assert run(ged_book()).counts()["unchanged"] == 4


def test_nothing_is_kept_of_a_workbook_that_is_refused_or_tried(run, ged_book):
    run(ged_book({900001: {"best": "x"}}))
    run(ged_book(), "--dry-run")

    assert not ReceivedFile.objects.exists()
    assert not RecordBlock.objects.exists()


def test_what_cannot_be_read_is_told_by_row_and_column_and_all_of_it(run, ged_book, tmp_path):
    report = tmp_path / "report.csv"
    outcome = run(
        ged_book(
            {
                900001: {"best": Raw('t="e"', "<v>#N/A</v>"), "low": "x", "side_a": Raw('t="e"', "<v>#REF!</v>")},
                900003: {"date_start": styled(-5, 1), "high": Raw(inside="<v>many</v>")},
                900004: {"best": Raw(inside="<f>AL5+AM5</f><v>3</v>"), "adm_1": Raw('t="s"', "<v>99999</v>")},
            }
        ),
        "--report",
        report,
    )

    assert outcome.code == 1
    assert [line for line in outcome.shown.splitlines() if line.startswith("Row")] == [
        "Row 2, side_a: “#REF!” is an error, not a value. Expected a value or an empty cell.",
        "Row 2, best: “#N/A” is an error, not a value. Expected a value or an empty cell.",
        "Row 2, low: “x” is not a whole number. Expected digits, as in 12.",
        "Row 4, date_start: “-5” is formatted as a date and is none. Expected a day.",
        "Row 4, high: “many” is stored as a number and is none. Expected a number.",
        "Row 5, adm_1: “99999” is the number of a text that the workbook has not. Get it again.",
        "Row 5, best: “=AL5+AM5” is not a whole number. Expected digits, as in 12.",
    ]
    assert outcome.counts()["refused"] == 3
    assert report.read_text().count("\n") == 8
    assert not Event.objects.exists()


def test_formulas_are_told_of_with_the_first_place(run, ged_book):
    outcome = run(ged_book({900001: {"where_description": Raw(inside='<f>HYPERLINK("x")</f><v>1</v>')}}))

    assert outcome.code == 0
    assert "ged.xlsx has 1 cells with formulas, the first in row 2, where_description" in outcome.shown


def test_a_value_beyond_the_columns_refuses_its_row_once(run, tmp_path):
    rows = table(read_small())
    rows[2] += [None, "stray", "more"]

    outcome = run(workbook(tmp_path / "ged.xlsx", rows))

    assert outcome.counts()["refused"] == 1
    assert "Row 3, column 51: The row has “stray” in column 51. Expected 49 columns." in outcome.shown


def test_more_columns_than_the_publisher_has_are_no_stray_values(run, tmp_path):
    header, *rows = table(read_small())
    file = workbook(tmp_path / "ged.xlsx", [[*header, "own"], *([*row, "x"] for row in rows)])

    assert run(file).counts()["new"] == 4


def test_the_name_says_nothing_where_it_has_no_ending(run, ged_book):
    assert run(ged_book(name="received")).counts()["new"] == 4


def test_a_csv_named_as_a_workbook_and_the_other_way_round(run, ged, ged_book):
    assert (
        "is named .xlsx and is no workbook. Name it .csv" in run(ged(text=as_csv(read_small()), name="ged.xlsx")).said
    )
    assert (
        "is named .csv and is a ZIP archive or a workbook. Name a workbook .xlsx." in run(ged_book(name="ged.csv")).said
    )
