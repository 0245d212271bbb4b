"""UCDP GED's rows in, and out again in its own columns: what differs is what the report says is lost, nothing else."""

import csv
import re
from pathlib import Path

import pytest

from tests.events.exchange.running import imported, written
from tests.events.exchange.test_acled import ROW

pytestmark = pytest.mark.django_db

SAMPLE = Path(__file__).parents[4] / "seeds" / "ucdp" / "ged231_central_african_republic.csv"
# A name that the country has no more, and a side that is the government of another country.
MACEDONIA = {"country": "Macedonia, FYR", "country_id": "343", "region": "Europe"}
CHAD = {"type_of_violence": "1", "side_a_new_id": "87", "side_a": "Government of Chad", "gwnoa": "483"}
DEATHS = {"deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"}
FINDINGS = {"active_year", "code_status", "event_clarity", "source_original"} | DEATHS
MIDNIGHT = re.compile(r"[T ]00:00:00(\.0+)?$")


def test_a_row_of_ged_comes_out_as_it_was_but_for_what_is_told(tmp_path, export):
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::25]
    rows += [rows[0] | {"id": "900001"} | MACEDONIA, rows[0] | {"id": "900002"} | CHAD]
    given = {row["id"]: row for row in rows}
    assert imported("ucdp-ged", written(tmp_path / "ged.csv", rows)).counts()["new"] == len(rows)

    found, losses = export("ucdp-ged", "ged")

    assert {row["id"] for row in found} == set(given)
    differing = {column for row in found for column, cell in row.items() if _differs(column, cell, given[row["id"]])}
    kept = {line["column"] for line in losses if line["fate"] == "kept"}
    assert differing & kept == set()
    assert {"best", "low", "high", "date_prec", "country", "priogrid_gid"} <= kept
    assert differing == set()
    assert {line["filled"] for line in losses if line["column"] in DEATHS} == {str(len(rows))}


def test_what_an_older_layout_leaves_out_stays_empty(tmp_path, export):
    row = first_row() | {"deaths_a": "", "deaths_b": "2.0", "number_of_sources": "-1", "conflict_name": ""}
    imported("ucdp-ged", written(tmp_path / "old.csv", [{name: row[name] for name in row if name != "code_status"}]))

    ((found,), losses) = export("ucdp-ged", "ged")

    assert found["deaths_a"] == found["code_status"] == ""
    assert (found["deaths_b"], found["number_of_sources"]) == ("2", "-1")
    assert (found["conflict_new_id"], found["dyad_new_id"]) == (row["conflict_new_id"], row["dyad_new_id"])
    assert {line["filled"] for line in losses if line["column"] in ("deaths_a", "code_status")} == {"0"}


def test_the_file_for_hdx_has_them_too(tmp_path, export):
    imported("ucdp-ged", written(tmp_path / "ged.csv", [first_row()]))

    ((tags, found), _) = export("ucdp-ged", "hxl")

    assert tags["year"] == "#date+year"
    assert {name: found[name] for name in found.keys() & FINDINGS} == {
        name: first_row()[name] for name in found.keys() & FINDINGS
    }


def test_the_rows_of_others_say_nothing_of_it(tmp_path, export):
    imported("acled", written(tmp_path / "acled.csv", [ROW]))

    ((found,), losses) = export("acled", "ged")

    assert {found[name] for name in FINDINGS} == {""}
    assert {line["filled"] for line in losses if line["fate"] == "as received"} == {"0"}


def first_row():
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        return next(csv.DictReader(file))


def _differs(column, cell, given):
    """A day may be written with a midnight. The point follows from its degrees, and 23.1 leaves it out."""
    if column == "geom_wkt":
        return cell != f"POINT ({float(given['longitude']):.6f} {float(given['latitude']):.6f})"
    return cell != MIDNIGHT.sub("", given[column])
