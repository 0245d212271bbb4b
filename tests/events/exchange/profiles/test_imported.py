"""Imported rows in another publisher's columns, and in their own."""

import csv
import io
import sys
from itertools import islice
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from events.models import Dataset
from tests.events.exchange.conftest import as_csv

pytestmark = pytest.mark.django_db

SAMPLE = next((Path(__file__).parents[4] / "seeds" / "ucdp").glob("*.csv"))
# Empty in the sample, and told here from latitude and longitude.
TOLD_HERE_ALONE = {"geom_wkt"}


def test_a_row_of_ucdp_differs_from_ucdps_in_no_cell_that_is_filled(run, ged, export):
    with SAMPLE.open(encoding="utf-8", newline="") as lines:
        given = list(islice(csv.DictReader(lines), 300))
    run(ged(text=as_csv(given)))

    rows, _ = export("ucdp-ged", "ged")

    theirs = {row["id"]: row for row in given}
    assert {row["id"] for row in rows} == set(theirs)
    for row in rows:
        for column, value in row.items():
            if value and column not in TOLD_HERE_ALONE and column in theirs[row["id"]]:
                assert same(value, theirs[row["id"]][column]), (row["id"], column, value, theirs[row["id"]][column])


def same(ours, theirs):
    try:
        return float(ours) == float(theirs)
    except ValueError:
        return ours == theirs.removesuffix("T00:00:00").strip()  # UCDP's midnight is no time


def test_a_row_of_ucdp_in_acleds_columns_has_no_event_type_for_none_is_guessed(run, ged, export):
    run(ged())

    rows, losses = export("ucdp-ged", "acled")

    assert {(row["event_type"], row["sub_event_type"], row["disorder_type"]) for row in rows} == {("", "", "")}
    assert {row["event_id_cnty"].partition(":")[0] for row in rows} == {"ucdp-ged"}
    (told,) = [line for line in losses if line["column"] == "event_type"]
    assert (told["filled"], told["rows"]) == ("0", str(len(rows)))


def test_the_attacked_in_one_sided_violence_are_civilians_for_acled(run, ged, export):
    run(ged({900001: {"type_of_violence": "3", "side_b": "Civilians"}}))

    rows, _ = export("ucdp-ged", "acled")

    assert {(row["inter1"], row["inter2"], row["civilian_targeting"]) for row in rows} >= {
        ("", "Civilians", "Civilians targeted")
    }


def test_without_losses_the_report_goes_to_standard_error(run, ged, tmp_path):
    run(ged())
    told = io.StringIO()

    call_command("export_events", "ucdp-ged", "--as", "hxl", "--output", tmp_path / "out.csv", stderr=told)

    assert told.getvalue().startswith("column,fate,made_from,filled,rows,why\r\n")


def test_rows_that_may_not_be_passed_on_are_written_with_a_warning(run, ged, tmp_path):
    run(ged())
    Dataset.objects.update(visibility="local_only")
    told = io.StringIO()

    call_command("export_events", "ucdp-ged", "--as", "ged", "--output", tmp_path / "out.csv", stderr=told)

    assert told.getvalue().startswith("ucdp-ged is local only: its licence (CC-BY-4.0) may forbid")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nothing", "--as", "ged"), "“nothing” is no dataset with events here. Expected one of: ucdp-ged."),
        (("nothing",), "“nothing” is no dataset that files were received of. Expected one of: "),
        (("annals",), "“annals” is no dataset with events here. Expected one of: ucdp-ged."),
        (
            ("ucdp-ged", "--format", "csv", "--release", "23.1"),
            "--release and --file choose files as they were received",
        ),
        (("ucdp-ged", "--format", "csv", "--as", "ged"), "--format writes our own columns, --as those of another"),
        (("ucdp-ged", "--losses", "x.csv"), "--losses goes with --as: a file as it was received loses nothing."),
        (("ucdp-ged", "--as", "ged", "--release", "23.1"), "--release and --file choose files"),
        (("ucdp-ged", "--as", "ged", "--output", "x.csv", "--losses", "x.csv"), "The report would overwrite x.csv."),
        (("ucdp-ged", "--as", "ged", "--output", "/nowhere/x.csv"), "The file cannot be written: No such file"),
        (("ucdp-country-year", "--as", "ged"), "“ucdp-country-year” is no dataset with events here."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(run, ged, arguments, sentence):
    run(ged())

    with pytest.raises(CommandError) as refused:
        call_command("export_events", *arguments, stderr=io.StringIO())

    assert str(refused.value).startswith(sentence)


def test_without_an_output_the_rows_go_to_standard_output_which_stays_open(run, ged, capsysbinary):
    run(ged())

    call_command("export_events", "ucdp-ged", "--as", "hxl", stderr=io.StringIO())

    lines = capsysbinary.readouterr().out.split(b"\r\n")
    assert lines[0].startswith(b"id,year,active_year")
    assert lines[1].startswith(b",#date+year,")
    assert not sys.stdout.closed
