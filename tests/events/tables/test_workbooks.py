"""Tables of publishers come as workbooks, too: what they say is the same, and the file comes out as it came."""

import csv

import pytest

from events.exchange import ucdp_actors, ucdp_country_year
from events.exchange.tables import reading
from events.exchange.tables.exporting import export_table
from events.models import CountryYear, Table, TableWorkbook
from tests.events.exchange.workbooks import Raw, workbook
from tests.events.tables.test_actors import SMALL, names_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(cut, tmp_path):
    """`book({"482-2021": {"year_cy": …}})`: rows of the country-year table, their numbers as numbers, cells changed."""

    def write(change=None, *, sheets=("Data",)):
        with cut("482", "700").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        place = {header[nth]: nth for nth in range(len(header))}
        cells = [[int(cell) if cell.isdecimal() else cell for cell in row] for row in rows]
        for row, texts in zip(cells, rows, strict=True):
            key = f"{texts[place['country_id_cy']]}-{texts[place['year_cy']]}"
            for column, cell in (change or {}).get(key, {}).items():
                row[place[column]] = cell
        return workbook(tmp_path / "years.xlsx", sheets={sheet: [header, *cells] for sheet in sheets})

    return write


def exported(module=ucdp_country_year) -> bytes:
    return b"".join(export_table(module))


def said() -> list[tuple]:
    return list(CountryYear.objects.order_by("country", "year").values_list("country", "year", "killed_best"))


def test_a_workbook_says_what_the_file_says(run, cut, book):
    run("ucdp-country-year", cut("482", "700"))
    from_csv = said()
    Table.objects.all().delete()

    path = book()
    outcome = run("ucdp-country-year", path)

    assert outcome.counts()["new"] == 4
    assert said() == from_csv
    assert exported() == path.read_bytes()


def test_a_table_of_actors_is_read_from_a_workbook(run, tmp_path):
    with SMALL.open(encoding="utf-8-sig", newline="") as file:
        path = workbook(tmp_path / "actors.xlsx", list(csv.reader(file)))

    assert run("ucdp-actors", path).code == 0
    assert names_of("9001")
    assert exported(ucdp_actors) == path.read_bytes()


def test_the_same_in_another_kind_of_file_changes_no_row(run, cut, book):
    run("ucdp-country-year", cut("482", "700"))

    path = book()
    outcome = run("ucdp-country-year", path)

    assert (outcome.counts()["unchanged"], outcome.counts()["changed"]) == (4, 0)
    assert exported() == path.read_bytes()


def test_text_takes_the_place_of_a_workbook(run, cut, book):
    run("ucdp-country-year", book())
    run("ucdp-country-year", cut("482", "700"))

    assert not TableWorkbook.objects.exists()
    assert exported() == cut("482", "700").read_bytes()


def test_a_cell_with_an_error_refuses_its_row(run, book):
    outcome = run("ucdp-country-year", book({"700-2021": {"sb_exist_cy": Raw('t="e"', "<v>#N/A</v>")}}))

    assert outcome.code == 1
    assert outcome.counts()["refused"] == 1
    assert "Row 3, sb_exist_cy: “#N/A” is an error" in outcome.shown
    assert not Table.objects.exists()


def test_one_of_several_sheets_is_named(run, book):
    path = book(sheets=("Years", "Drafts"))

    unnamed, named = run("ucdp-country-year", path), run("ucdp-country-year", path, "--sheet", "Drafts")

    assert "“Years”" in unnamed.said
    assert named.code == 0
    assert "the sheet “Drafts” was read, and not “Years”" in named.shown


def test_a_workbook_that_is_too_large_for_a_table_is_refused(run, book, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_WORKBOOK", 100)

    assert "Expected a table of at most 100." in run("ucdp-country-year", book()).said
    assert not Table.objects.exists()
