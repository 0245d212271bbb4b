"""Whoever imports sees how many rows are read, how many a second, and how long the others will take."""

import io
import re

import pytest

from events.exchange import ucdp_ged
from events.exchange.importing import import_files
from events.exchange.report import Counts, Report
from events.management.import_bar import ImportBar


def test_rows_rows_a_second_and_the_time_left_are_shown(tmp_path):
    file = tmp_path / "ged.csv"
    file.write_bytes(b"x" * 4000)
    shown, counts = io.StringIO(), Counts()

    with ImportBar([file], counts, hidden=False, out=shown) as bar:
        bar._bar.mininterval = 0
        bar(1000)
        counts.read = 10
        bar(1000)

    last = shown.getvalue().split("\r")[-3]
    assert re.search(r"Reading: +25%.* 10/40 \[00:00<00:\d\d, +[\d.]+ rows/s\]", last)


def test_what_follows_reading_is_told(tmp_path):
    file = tmp_path / "ged.csv"
    file.write_bytes(b"x" * 4000)
    shown = io.StringIO()

    with ImportBar([file], Counts(), hidden=False, out=shown) as bar:
        bar(4000)

    assert "Comparing and writing" in shown.getvalue()


@pytest.mark.django_db(transaction=True)
def test_an_import_tells_the_bar_of_all_that_it_reads(ged):
    shown, report = io.StringIO(), Report()

    with ImportBar([ged()], report.counts, hidden=False, out=shown) as bar:
        import_files(ucdp_ged, [ged()], report=report, dry_run=True, progress=bar)

    assert "Comparing and writing" in shown.getvalue()


def test_nothing_is_shown_where_nobody_looks(tmp_path, capsys):
    with ImportBar([tmp_path / "absent.csv"], Counts()) as bar:
        bar(10)

    assert capsys.readouterr().err == ""
