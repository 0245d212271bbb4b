"""Whoever imports sees how many rows are read, how many a second, and how long the others will take."""

import io
import re

import pytest

from events.exchange import known_files, ucdp_ged
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


def test_that_a_file_is_looked_for_is_shown_while_it_is_read_through(tmp_path):
    file = tmp_path / "ged.csv"
    file.write_bytes(b"x" * 25_000_000)
    shown, counts = io.StringIO(), Counts()

    with ImportBar([file], counts, hidden=False, out=shown) as bar:
        for _ in range(50):
            bar(500_000, is_look=True)
        looked = shown.getvalue()
        bar(4000)

    parts = re.findall(r"Looking whether the file is here, (\d+ of \d+ MB)", looked)
    assert list(dict.fromkeys(parts)) == ["0 of 25 MB", "10 of 25 MB", "20 of 25 MB"]
    assert "Reading" in shown.getvalue()[len(looked) :]


@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_here_is_looked_for(run, ged, monkeypatch):
    monkeypatch.setattr(known_files, "PASSED", 10**6)
    run(ged())
    shown, report = io.StringIO(), Report()

    with ImportBar([ged()], report.counts, hidden=False, out=shown) as bar:
        import_files(ucdp_ged, [ged()], report=report, progress=bar)

    assert "Looking whether the file is here, 0 of 0 MB" in shown.getvalue()
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
