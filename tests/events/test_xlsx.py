"""Rows as a workbook: what a spreadsheet makes of them, and that no other format is changed for its sake."""

import io
import json
import re
import subprocess
import zipfile

import pytest

from events.formats import xlsx
from tests.events.factories import make_dataset, make_event
from tests.events.test_formats import READERS
from tests.outside import program

pytestmark = pytest.mark.django_db
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("https://example.org")']


def sheets(written):
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def first_sheet(api, **query):
    return sheets(api("events/", format="xlsx", **query).body)["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize("text", DANGEROUS, ids=repr)
def test_a_text_that_looks_like_a_formula_is_marked_as_a_text(api, text):
    make_event(title=text)

    (row,) = READERS["xlsx"](api("events/", format="xlsx", fields="title").body)

    assert row["title"] == text
    written = first_sheet(api, fields="title")
    assert '<c t="inlineStr" s="2"><is>' in written
    assert "<f>" not in written


@pytest.mark.parametrize("name", ["csv", "ndjson", "geojson", "parquet"])
def test_no_other_format_is_changed(api, name):
    for text in DANGEROUS:
        make_event(title=text)

    rows = READERS[name](api("events/", format=name, fields="id,title").body)

    assert sorted(row["title"] for row in rows) == sorted(DANGEROUS)


def test_numbers_stay_numbers_and_days_are_days(api):
    make_event(latitude=-12.5, longitude=17, killed_best=0, days="2021-11-02", title="harmless")

    written = first_sheet(api, fields="latitude,longitude,killed_best,killed_low,date_start,title")

    cells = '<c><v>-12.5</v></c><c><v>17</v></c><c><v>0</v></c><c/><c s="1"><v>44502</v></c><c t="inlineStr"><is>'
    assert f"<row>{cells}" in written


def test_a_day_that_a_spreadsheet_would_get_wrong_is_a_text(api):
    make_event(days="1899-05-01")

    assert '<c t="inlineStr"><is><t>1899-05-01</t></is></c>' in first_sheet(api, fields="date_start")


def test_the_last_sheet_says_whose_rows_these_are_and_what_was_done_to_them(api):
    make_dataset("ucdp-ged", citation="Sundberg & Melander 2013")
    make_event()
    make_event("secret")

    about = sheets(api("events/", format="xlsx").body)["xl/worksheets/sheet2.xml"]

    assert "Texts that begin with = + - @ are marked as texts" in about
    assert "Sundberg &amp; Melander 2013" in about
    assert "CC-BY-4.0" in about
    assert "secret" not in about


def test_a_text_too_long_for_a_cell_says_that_it_was_cut(api):
    make_event(summary="x" * 32_767)
    make_event(summary="x" * 32_768)

    rows = READERS["xlsx"](api("events/", format="xlsx", fields="summary").body)

    cut, whole = sorted((row["summary"] for row in rows), key=len)
    assert whole == "x" * 32_767
    assert cut == "x" * 32_667 + " … (cut: a cell holds 32,767 characters)"


def test_what_a_spreadsheet_counts_twice_is_counted_twice(api):
    make_event(summary="\N{FIRE}" * 16_383)
    make_event(summary="\N{FIRE}" * 16_384)
    make_event(summary="طالبان " * 4_681)  # 32,767 of two bytes each, which count once

    rows = READERS["xlsx"](api("events/", format="xlsx", fields="summary").body)

    cut, whole, other = sorted(
        (row["summary"] for row in rows), key=lambda text: (text[0] != "\N{FIRE}", text[-1] != ")")
    )
    assert whole == "\N{FIRE}" * 16_383
    assert cut == "\N{FIRE}" * 16_333 + " … (cut: a cell holds 32,767 characters)"
    assert other == "طالبان " * 4_681
    assert all(len(row["summary"].encode("utf-16-le")) <= 2 * 32_767 for row in rows)


def test_more_rows_than_a_sheet_has_are_refused_with_what_to_do(api, monkeypatch):
    for _ in range(3):
        make_event()
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)

    response = api("events/", format="xlsx")

    assert response.status_code == 400
    (fault,) = response.json()["errors"]
    assert (fault["parameter"], fault["code"]) == ("format", "too_many")
    assert fault["detail"] == "xlsx holds 2 rows at most. Narrow the filters, or choose: csv, ndjson, geojson, parquet."
    assert len(READERS["xlsx"](api("events/", format="xlsx", limit=2).body)) == 2


def test_what_is_too_large_for_one_sheet_goes_on_in_another(api, monkeypatch):
    for _ in range(3):
        make_event(summary="word " * 20_000)
    monkeypatch.setattr("events.query.copying.PIECE", 1)
    monkeypatch.setattr(xlsx, "LARGEST_SHEET", 40_000)

    parts = sheets(api("events/", format="xlsx", fields="id,summary").body)

    assert re.findall('<sheet name="([^"]+)"', parts["xl/workbook.xml"]) == ["Events", "Events 2", "Events 3", "About"]
    assert [parts[f"xl/worksheets/sheet{n}.xml"].count("<row>") for n in (1, 2, 3)] == [2, 2, 2]


READ = """
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
said = lambda cell: cell.value.date().isoformat() if cell.data_type == "d" else cell.value
cells = [list(map(said, row)) for row in book["Events"]]
kinds = [cell.data_type for cell in list(book["Events"])[1]]
print(json.dumps([book.sheetnames, cells, kinds]))
"""


def test_openpyxl_reads_what_we_write(api, tmp_path):
    make_event(title="=1+1", latitude=-12.5, killed_best=3, days="2021-11-02")
    file = tmp_path / "events.xlsx"
    file.write_bytes(api("events/", format="xlsx", fields="title,latitude,killed_best,killed_low,date_start").body)

    reading = [program("python", "openpyxl==3.1.5"), "-c", READ, file]
    done = subprocess.run(reading, capture_output=True, text=True, check=False)
    assert not done.stderr

    names, cells, kinds = json.loads(done.stdout)
    assert names == ["Events", "About"]
    assert cells[1] == ["=1+1", -12.5, 3, None, "2021-11-02"]
    assert kinds == ["s", "n", "n", "n", "d"]
