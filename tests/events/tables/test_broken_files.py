"""A table that cannot be split into rows everywhere is read on, so that all that is wrong with it is told at once."""

import csv

import pytest

from events.exchange import ucdp_country_year
from events.exchange.tables.exporting import export_table
from events.models import Table

pytestmark = pytest.mark.django_db

STRAY = b'482,"Central "African" Republic",'
UNCLOSED = b'482,"Central African Republic,'


@pytest.fixture
def lines(cut):
    """Row 2 is of the Central African Republic in 1989, row 7 the last."""
    path = cut("482", years=("1989", "1990", "1991", "1992", "1993", "1994"))
    return path, path.read_bytes().splitlines(keepends=True)


def broken(line, by):
    return line.replace(b"482,Central African Republic,", by, 1)


def told(outcome):
    return [line for line in outcome.shown.splitlines() if line.startswith("Row")]


@pytest.mark.parametrize("by", [STRAY, UNCLOSED, b"482," + b"x" * 140_000 + b","], ids=["stray", "unclosed", "long"])
def test_all_faults_are_told_and_nothing_is_written(run, lines, by):
    path, (header, *rows) = lines
    rows[0] = rows[0].replace(b"\n", b",9\n")
    rows[1] = broken(rows[1], by)
    rows[3] = rows[3].replace(b"Central African", b"Central\0African", 1).replace(b"482,", b"48.2,", 1)
    rows[4] = rows[4].replace(b",25.1", b"", 1)
    path.write_bytes(b"".join([header, *rows]))

    outcome = run("ucdp-country-year", path)

    assert [line.split(":")[0] for line in told(outcome)] == [
        "Row 2, version",
        "Row 3, country_cy",
        "Row 5, country_cy",
        "Row 5, country_id_cy",
        "Row 6, cumulative_total_deaths_in_orgvio_low_cy",
    ]
    assert (outcome.counts()["read"], outcome.counts()["refused"], outcome.counts()["new"]) == (6, 4, 2)
    assert outcome.said.startswith("Nothing was written. Correct the file: where it cannot be split into rows")
    assert not Table.objects.exists()


def test_the_first_row_may_be_the_broken_one(run, lines):
    path, (header, *rows) = lines
    path.write_bytes(b"".join([header, broken(rows[0], STRAY), rows[1].replace(b"482,", b"x,", 1)]))

    outcome = run("ucdp-country-year", path)

    assert [line.split(":")[0] for line in told(outcome)] == ["Row 2, country_cy", "Row 3, country_id_cy"]


def test_a_table_in_which_nothing_can_be_read(run, lines):
    path, (header, *rows) = lines
    path.write_bytes(b"".join([header, broken(rows[0], UNCLOSED)]))

    assert [line.split(":")[0] for line in told(run("ucdp-country-year", path))] == ["Row 2, country_cy"]


def test_a_first_row_without_a_release_is_told_with_the_other_faults(run, cut):
    wrong = {"482-2020": {"version": " "}, "482-2021": {"ns_total_deaths_low_cy": "many"}}

    outcome = run("ucdp-country-year", cut("482", "700", change=wrong))

    assert told(outcome) == [
        "Row 4, version: “” is not the name of a release. Expected 1 to 40 characters, as in 25.1.",
        "Row 5, ns_total_deaths_low_cy: “many” is not a whole number. Expected digits, as in 12.",
    ]
    assert outcome.said == "Nothing was written. Correct the rows: a table is kept as a whole."


def test_a_quotation_mark_in_a_cell_that_is_not_quoted_is_a_sign_like_any_other(run, lines):
    path, (header, *rows) = lines
    rows[0] = broken(rows[0], b'482,Central "African Republic,')
    path.write_bytes(b"".join([header, *rows]))

    outcome = run("ucdp-country-year", path)

    assert (outcome.code, outcome.counts()["new"]) == (0, 6)
    assert b"".join(export_table(ucdp_country_year)) == path.read_bytes()


def test_text_above_the_rows_that_is_not_utf_8_is_told(run, lines):
    path, (header, *rows) = lines
    tags = b"#" + b",#caf\xe9" * header.count(b",") + b"\n"
    path.write_bytes(b"".join([header, tags, *rows]))

    assert "is not UTF-8 above its first row." in run("ucdp-country-year", path).said


def test_the_report_names_each_by_row_and_column(run, lines, tmp_path):
    path, (header, *rows) = lines
    path.write_bytes(b"".join([header, rows[0], broken(rows[1], STRAY), *rows[2:]]))

    run("ucdp-country-year", path, "--report", tmp_path / "report.csv")

    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        (line,) = csv.DictReader(file)
    assert (line["row"], line["outcome"], line["column"], line["value"]) == ("3", "refused", "country_cy", "Central A")


def test_a_row_that_stands_twice_is_told_although_the_first_is_refused(run, cut):
    wrong = {"482-2020": {"ns_total_deaths_low_cy": "many"}, "482-2021": {"year_cy": "2020", "region_cy": "x" * 41}}

    outcome = run("ucdp-country-year", cut("482", change=wrong))

    assert [line.split(":")[0] for line in told(outcome)] == [
        "Row 2, ns_total_deaths_low_cy",
        "Row 3, region_cy",
        "Row 3, country_id_cy",
    ]
    assert outcome.counts()["refused"] == 2
