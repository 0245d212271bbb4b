"""GTD as START gives it out, a workbook: every cell of its 135 columns is kept, and the file comes out to the byte."""

import csv
import io
import re
from datetime import date, datetime

import pytest
from django.core.management import call_command

from events.exchange.received_files import records_of
from events.models import Event
from tests.events.exchange.running import cells_of, imported, written
from tests.events.exchange.test_gtd import KNOWN, UNKNOWN
from tests.events.exchange.workbooks import table, workbook

pytestmark = pytest.mark.django_db

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# Digits in these are words: the ids of other incidents, and what somebody wrote.
WORDS = {"related", "summary", "motive", "addnotes", "approxdate"}
DAYS = {
    "2021-01-09": date(2021, 1, 9),
    "2021-03-05": datetime(2021, 3, 5),  # noqa: DTZ001 – days have no zone
}
CHANGES = (
    {},
    {"iday": "0", "approxdate": "January 2021"},
    {"imonth": "0", "iday": "0", "approxdate": "2021"},
    *({"extended": "1", "resolution": day} for day in ("2021-01-09", "2021-03-05", "")),
    {"nkill": "", "nwound": "", "nkillter": "", "nwoundte": ""},
    {"nkill": "0", "nwound": "0", "property": "0", "propextent": ""},
    {"nkill": "0.5", "nwound": "-99", "nperps": "-99", "nperpcap": "-9", "propvalue": "-99"},
    {"vicinity": "-9", "ishostkid": "-9", "nhostkid": "-99", "ransom": "-9", "ransomamt": "-99", "property": "-9"},
    {"ransomamt": "2200.5", "nhours": "12", "ndays": "-99", "claimed": "-9", "compclaim": "-9", "INT_LOG": "-9"},
    {"latitude": "", "longitude": "", "specificity": "5", "city": "Unknown"},
    {"summary": ' so-called "raid", twice\nand again ', "related": "202101020001, 202101020002", "corp1": "=A1+B1"},
    {"addnotes": "007", "gname": "1", "motive": "-9"},
)


@pytest.fixture
def rows():
    made = [base | change for base in (KNOWN, UNKNOWN) for change in CHANGES]
    return [row | {"eventid": str(202101020001 + nth)} for nth, row in enumerate(made)]


def in_a_workbook(column, text):
    """As its own type: to a workbook all numbers are floats."""
    if column in WORDS or not text:
        return text
    return DAYS.get(text, float(text) if NUMBER.fullmatch(text) else text)


def gtd_workbook(path, rows):
    """Of rows as CSV has them."""
    return workbook(path, table({name: in_a_workbook(name, text) for name, text in row.items()} for row in rows))


@pytest.fixture
def book(tmp_path, rows):
    return gtd_workbook(tmp_path / "globalterrorismdb.xlsx", rows)


def kept():
    """The cells of every row as they are kept with its event."""
    for event in Event.objects.order_by("source_id"):
        (record,) = records_of(event.pk)
        (cells,) = csv.reader(io.StringIO(record.decode(), newline=""))
        yield cells


def test_every_cell_is_kept_as_it_was(book, rows):
    assert imported("gtd", book).counts()["new"] == len(rows)

    assert [dict(zip(KNOWN, cells, strict=True)) for cells in kept()] == rows


def test_the_workbook_comes_out_to_the_byte(book, rows, tmp_path):
    imported("gtd", book)

    call_command("export_events", "gtd", "--output", tmp_path / "again.xlsx", stdout=io.StringIO())

    assert (tmp_path / "again.xlsx").read_bytes() == book.read_bytes()
    assert cells_of(tmp_path / "again.xlsx", ("eventid",)) == [list(row.values()) for row in rows]


@pytest.mark.parametrize("is_workbook_first", [True, False])
def test_its_rows_are_those_of_the_same_file_as_csv(book, rows, tmp_path, is_workbook_first):
    text = written(tmp_path / "globalterrorismdb.csv", rows)
    first, second = (book, text) if is_workbook_first else (text, book)
    imported("gtd", first)

    assert imported("gtd", second).counts()["unchanged"] == len(rows)

    call_command("export_events", "gtd", "--file", "2", "--output", tmp_path / "again", stdout=io.StringIO())
    assert (tmp_path / "again").read_bytes() == second.read_bytes()
