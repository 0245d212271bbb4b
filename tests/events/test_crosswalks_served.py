"""The crosswalks as a researcher gets them."""

import csv
import io

from codebook.crosswalks import COLUMNS, LINES


def test_every_line_is_told_with_the_version(api):
    page = api("codebook/crosswalks/").json()

    assert page["version"] == "1"
    assert page["count"] == len(page["lines"]) == len(LINES)
    assert tuple(page["lines"][0]) == COLUMNS


def test_lines_are_narrowed_by_where_they_come_from_and_lead(api):
    lines = api("codebook/crosswalks/", scheme="acled", to_scheme="ucdp", subject="event_types").json()["lines"]

    assert {(line["scheme"], line["to_scheme"]) for line in lines} == {("acled", "ucdp")}
    assert {"1", "2", "3", ""} == {line["to_code"] for line in lines}


def test_as_a_file_it_has_the_same_lines(api):
    answer = api("codebook/crosswalks/", format="csv")

    rows = list(csv.DictReader(io.StringIO(answer.body.decode())))
    assert answer["Content-Type"].startswith("text/csv")
    assert len(rows) == len(LINES)
    assert tuple(rows[0]) == COLUMNS
    assert b"\r" not in answer.body  # as in the files of events


def test_a_publisher_that_is_not_crossed_is_refused_with_those_that_are(api):
    answer = api("codebook/crosswalks/", scheme="cameo")

    assert answer.status_code == 400
    assert "gtd" in answer.json()["errors"][0]["detail"]
