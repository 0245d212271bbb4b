"""The programs of those who made the standards read a release, and find nothing wrong with it."""

import json
import subprocess

import pytest

from events.frozen.making import make
from tests import outside

pytestmark = pytest.mark.django_db(transaction=True)

FRICTIONLESS = ("frictionless==5.21.0",)
CROISSANT = ("mlcroissant==1.1.1",)
CSVW = ("csvw==4.1.1",)
READ_CROISSANT = """
import sys, mlcroissant
dataset = mlcroissant.Dataset(jsonld=sys.argv[1])
assert not dataset.metadata.issues.errors, dataset.metadata.issues.errors
print(sum(1 for _ in dataset.records("events")))
"""
READ_CSVW = """
import sys, csvw
group = csvw.CSVW(sys.argv[1], validate=True)
assert group.is_valid, group.warnings
print(sum(1 for _ in group.tables[0].iterdicts()))
"""


@pytest.fixture
def released(rows, folder):
    make("2026.1", licence="CC-BY-4.0")
    return folder / "2026.1"


def run(*command, folder) -> str:
    done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_frictionless_finds_every_table_valid(released):
    report = run(
        outside.program("frictionless", *FRICTIONLESS), "validate", "datapackage.json", "--json", folder=released
    )

    assert json.loads(report)["stats"]["errors"] == 0
    assert {task["name"] for task in json.loads(report)["tasks"]} >= {"events-csv", "figures-csv", "terms-csv"}


def test_croissant_reads_the_events(released):
    python = outside.program("python", *CROISSANT)

    assert run(python, "-c", READ_CROISSANT, "croissant.json", folder=released).split()[-1] == "2"


def test_csv_on_the_web_reads_the_events(released):
    python = outside.program("python", *CSVW)

    assert run(python, "-c", READ_CSVW, "csv-metadata.json", folder=released).split()[-1] == "2"
