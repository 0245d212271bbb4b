"""Workbooks as publishers make them: what their cells are read as, and that the file comes out again as it was."""

import io
from datetime import date, datetime
from pathlib import Path

import pytest
from django.core.management import call_command

from events.exchange import ucdp_country_year
from events.exchange.reading import open_records
from events.exchange.shape import Shape
from events.models import Event, ReceivedFile, RecordBlock
from tests.events.exchange.conftest import as_csv, read_small
from tests.events.exchange.running import imported
from tests.events.exchange.test_gtd import KNOWN as GTD
from tests.events.exchange.test_insecurity_insight import ROW as HEALTH
from tests.events.exchange.test_insecurity_insight import TAGS
from tests.events.exchange.workbooks import Raw, styled, table, workbook

pytestmark = pytest.mark.django_db


def cells_of(path: Path, columns=("id",), **how) -> list[list[str]]:
    """Every row under the header, blank ones too."""
    with open_records(path, columns, **how) as records:
        rows = []
        while (cells := records.take()) is not None:
            rows.append(cells)
        return rows


def read(tmp_path, *values, **how):
    """What cells with these values are read as."""
    path = workbook(tmp_path / "any.xlsx", [["id", *(f"c{nth}" for nth in range(len(values)))], ["1", *values]], **how)
    ((_, *texts),) = cells_of(path)
    return texts


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (300380, "300380"),
        (300380.0, "300380"),
        (Raw(inside="<v>3.0038E5</v>"), "300380"),
        (Raw(inside="<v>202101020001</v>"), "202101020001"),
        (Raw(inside="<v>34.520000000000003</v>"), "34.52"),
        (-12.5, "-12.5"),
        (0, "0"),
        (Raw(inside="<v>-0.0</v>"), "0"),
        (Raw(inside="<v>12345678901234567890</v>"), "12345678901234567890"),
        (1e-7, "1e-07"),
        (None, ""),
        (Raw('s="1"'), ""),
        ("", ""),
        ("0012", "0012"),
        (" a  b ", " a  b "),
        ("one\ntwo", "one\ntwo"),
        ('so-called "raids"', 'so-called "raids"'),
        ("a_x000D_b", "a\rb"),
        ("#N/A", "#N/A"),
        (Raw('t="b"', "<v>1</v>"), "TRUE"),
        (Raw('t="b"', "<v>0</v>"), "FALSE"),
        (Raw('t="d"', "<v>2021-11-02</v>"), "2021-11-02"),
        (date(2021, 11, 2), "2021-11-02"),
        (datetime(2021, 11, 2), "2021-11-02"),  # noqa: DTZ001
        (datetime(2021, 11, 2, 9, 20), "2021-11-02 09:20:00"),  # noqa: DTZ001
        (styled(44502.999999999, 1), "2021-11-03"),
        (styled(0.5, 3), "12:00:00"),
        (styled(1.5, 4), "1.5"),
        (styled(44502, 5), "2021-11-02"),
        (styled(1, 1), "1900-01-01"),
        (styled(59, 1), "1900-02-28"),
        (styled(61, 1), "1900-03-01"),
        (Raw('t="inlineStr"', "<is><r><t>Kab</t></r><r><t>ul</t></r><rPh><t>kabul</t></rPh></is>"), "Kabul"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("is_shared", [True, False])
def test_a_cell_is_read_as_the_text_that_it_is(tmp_path, written, text, is_shared):
    assert read(tmp_path, written, is_shared=is_shared) == [text]


def test_days_count_from_1904_where_the_workbook_says_so(tmp_path):
    assert read(tmp_path, styled(43040, 1), epoch=' date1904="1"') == ["2021-11-02"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('<f>HYPERLINK("https://example.org")</f><v>0</v>', '=HYPERLINK("https://example.org")'),
        ("<f>A2+B2</f><v>3</v>", "=A2+B2"),
        ('<f t="shared" ref="B2:B9" si="0">A2*2</f><v>2</v>', "=A2*2"),
        ('<f t="array" ref="B2">SUM(A:A)</f><v>2</v>', "=SUM(A:A)"),
    ],
)
def test_a_formula_is_its_own_text_and_nothing_is_computed(tmp_path, inside, text):
    assert read(tmp_path, Raw(inside=inside)) == [text]


def test_a_formula_that_cells_share_is_told_as_the_first_of_them_has_it(tmp_path):
    first = Raw(inside='<f t="shared" ref="B2:C2" si="7">A2*2</f><v>2</v>')

    assert read(tmp_path, first, Raw(inside='<f t="shared" si="7"/><v>4</v>')) == ["=A2*2", "=A2*2"]


def test_rows_have_the_numbers_of_the_sheet_and_cells_their_columns(tmp_path):
    rows = {1: ["id", "title", None, None], 3: [None, "no id"], 6: ["6", None, None, None]}

    assert cells_of(workbook(tmp_path / "any.xlsx", rows)) == [[], ["", "no id"], [], [], ["6", ""]]


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


@pytest.fixture
def ged_book(tmp_path):
    """`ged_book({900001: {"best": "x"}})`: the small file as a workbook, with cells changed."""

    def write(changes=None, *, name="ged.xlsx", **how):
        rows = read_small()
        for row in rows:
            row.update((changes or {}).get(int(float(row["id"])), {}))
        return workbook(tmp_path / name, table(rows), **how)

    return write


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


def test_no_sheet_with_the_columns_is_told_of_the_first_that_is_seen(run, tmp_path):
    file = workbook(
        tmp_path / "ged.xlsx", sheets={"Old": [["x"]], "Notes": [["Made", "up"], ["a", "b"]]}, hidden=["Old"]
    )

    assert "has no header: its first row begins with “Made”. Expected id, " in run(file).said


def test_a_sheet_that_is_named_is_read(tmp_path):
    file = workbook(tmp_path / "any.xlsx", sheets={"A": [["id"], ["1"]], "B": [["id"], ["2"]]})

    assert cells_of(file, shape=Shape(sheet="B")) == [["2"]]


def test_the_name_says_nothing_where_it_has_no_ending(run, ged_book):
    assert run(ged_book(name="received")).counts()["new"] == 4


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


def test_a_table_of_a_publisher_is_no_workbook(tmp_path):
    row = dict.fromkeys(ucdp_country_year.COLUMNS, "1")

    outcome = imported("ucdp-country-year", workbook(tmp_path / "years.xlsx", table([row])))

    assert "years.xlsx is a workbook, and a table is kept as text. Save it as CSV (UTF-8)." in outcome.said


def test_a_csv_named_as_a_workbook_and_the_other_way_round(run, ged, ged_book):
    assert (
        "is named .xlsx and is no workbook. Name it .csv" in run(ged(text=as_csv(read_small()), name="ged.xlsx")).said
    )
    assert (
        "is named .csv and is a ZIP archive or a workbook. Name a workbook .xlsx." in run(ged_book(name="ged.csv")).said
    )


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
