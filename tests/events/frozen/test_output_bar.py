"""Whoever makes a release or exports sees which file is written, how much of it, and how much a second."""

import io
import re

import pytest
from django.core.management import CommandError, call_command

from events.frozen.contents import PARTS
from events.frozen.making import make
from events.management.output_bar import OutputBar, rows_bar
from events.models import FrozenRelease
from tests.events.factories import make_event


def test_the_file_and_how_much_of_it_are_shown():
    shown = io.StringIO()

    with OutputBar(hidden=False, out=shown) as bar:
        bar("events.csv", 0)
        assert "Writing events.csv" in shown.getvalue()
        bar._bar.mininterval = 0
        bar("events.csv", 2_000_000)
        assert re.search(r"Writing events\.csv: 2\.00MB \[00:00, .*B/s\]", shown.getvalue())
        bar("events.parquet", 0)

    assert re.search(r"Writing events\.parquet: 0\.00B", shown.getvalue())


def test_of_rows_the_time_left_is_shown():
    shown = io.StringIO()

    with rows_bar("as-ged.csv", 40, hidden=False, out=shown) as bar:
        bar.mininterval = 0
        bar.update(10)

    assert re.search(r"Writing as-ged\.csv: +25%.* 10/40 \[00:00<00:\d\d, +[\d.]+ rows/s\]", shown.getvalue())


def test_nothing_is_shown_where_nobody_looks(capsys):
    with OutputBar() as bar, rows_bar("as-ged.csv", 40) as rows:
        bar("events.csv", 10)
        rows.update(10)

    assert capsys.readouterr().err == ""


@pytest.mark.django_db(transaction=True)
def test_a_release_tells_of_each_file_when_it_is_begun_and_of_all_its_bytes(rows, folder):
    told = []

    release = make("2026.1", licence="CC-BY-4.0", wrote=lambda name, size: told.append((name, size)))

    assert [name for name, size in told if not size] == [part.name for part in PARTS]
    for file in release.files.filter(name__in=[part.name for part in PARTS]):
        assert sum(size for name, size in told if name == file.name) == file.size


@pytest.mark.django_db(transaction=True)
def test_a_release_that_is_interrupted_says_so(rows, folder, monkeypatch):
    def interrupted(*told):
        raise KeyboardInterrupt

    monkeypatch.setattr("events.frozen.making._write", interrupted)
    with pytest.raises(CommandError, match=r"Stopped\. No release was made\.") as stopped:
        call_command("release", "2026.1")

    assert stopped.value.returncode == 130
    assert not FrozenRelease.objects.exists()
    assert list(folder.iterdir()) == []


@pytest.mark.django_db(transaction=True)
def test_a_release_for_which_the_disk_is_full_leaves_nothing(rows, folder, monkeypatch):
    monkeypatch.setattr("events.frozen.making.open", lambda *told: open("/dev/full", "wb"), raising=False)  # noqa: SIM115 – the caller closes it

    with pytest.raises(CommandError, match=r"2026\.1\.under-way cannot be written: No space left on device\. Nothing"):
        call_command("release", "2026.1")

    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("how", ["--as=ged", "--format=csv"])
def test_an_export_that_is_interrupted_says_what_was_not_written(rows, tmp_path, monkeypatch, how):
    def interrupted(*told, **more):
        raise KeyboardInterrupt

    monkeypatch.setattr("events.management.commands.export_events.write_as", interrupted)
    monkeypatch.setattr("events.management.commands.export_events.write_in_format", interrupted)
    with pytest.raises(CommandError, match=r"Stopped\. .*out\.csv was not written\.") as stopped:
        call_command("export_events", "ucdp-ged", how, "--output", tmp_path / "out.csv")

    assert stopped.value.returncode == 130


@pytest.mark.django_db
@pytest.mark.parametrize("how", ["--as=ged", "--format=csv"])
def test_a_file_is_written_the_same_under_a_bar(tmp_path, capfd, how):
    make_event(source_id="1", killed_best=3)
    call_command("export_events", "ucdp-ged", how)
    shown = capfd.readouterr().out

    call_command("export_events", "ucdp-ged", how, "--output", tmp_path / "out.csv")

    assert (tmp_path / "out.csv").read_bytes().decode() == shown
