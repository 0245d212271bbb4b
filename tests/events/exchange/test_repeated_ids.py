"""An id that stands twice is told under the name that its column has in the publisher's file."""

import csv

import pytest

from tests.events.exchange import test_generic, test_who_ssa
from tests.events.exchange.running import imported, written

pytestmark = pytest.mark.django_db


def test_the_column_of_the_id_is_named_as_the_publisher_does(tmp_path):
    report = tmp_path / "report.csv"
    rows = [test_who_ssa.ROW, test_who_ssa.ROW | {"Attack ID": "AFG900002", "Total Death": "x"}, test_who_ssa.ROW]

    outcome = imported("who-ssa", written(tmp_path / "ssa.csv", rows), "--dry-run", "--report", report)

    assert "Row 4, Attack ID: “AFG900001” stands in row 2 already. Expected every id once." in outcome.shown
    with report.open(encoding="utf-8", newline="") as file:
        named = [(line["row"], line["id"], line["column"]) for line in csv.DictReader(file) if line["row"] != "2"]
    assert named == [("3", "AFG900002", "Total Death"), ("4", "AFG900001", "Attack ID")]


def test_so_it_is_under_a_mapping(tmp_path):
    mapping = tmp_path / "lake.yaml"
    mapping.write_text(test_generic.yaml.safe_dump(test_generic.MAPPING, sort_keys=False))

    outcome = imported(mapping, written(tmp_path / "lake.csv", [test_generic.ROW] * 2), "--dry-run")

    assert "Row 3, No.: “L-1” stands in row 2 already. Expected every id once." in outcome.shown
