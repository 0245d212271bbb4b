"""The hospital attack, published, and the files that it becomes."""

import csv

import pytest
from django.core.management import call_command

from tests.shipped import records_published


@pytest.fixture(scope="module")
def hospital_attack(django_db_setup, django_db_blocker):
    with records_published(django_db_blocker):
        yield


def read(file):
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture
def export(db, tmp_path, capsys):
    """(rows, losses) of a dataset in the columns of a profile; each is a list of dicts by column."""

    def write(dataset, profile):
        output, losses = tmp_path / "out.csv", tmp_path / "losses.csv"
        call_command("export_events", dataset, "--as", profile, "--output", output, "--losses", losses)
        return read(output), read(losses)

    return write
