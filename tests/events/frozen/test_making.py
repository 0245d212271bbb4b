"""A release is made once, from one moment, and never changes."""

import csv
import hashlib
import io
from threading import Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction

from events.frozen.contents import PARTS
from events.frozen.making import make, write_files
from events.frozen.metadata import DESCRIPTIONS
from events.frozen.moment import CannotRelease, this_moment
from events.models import FrozenFile, FrozenRelease
from tests.events.exchange.conftest import SMALL
from tests.events.factories import make_dataset, make_event

pytestmark = pytest.mark.django_db(transaction=True)


def release(name="2026.1", **more):
    return make(name, licence="CC-BY-4.0", **more)


def bytes_in(folder) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_the_same_input_gives_the_same_bytes(rows, tmp_path):
    moment = this_moment("2026.1", (), "CC-BY-4.0")
    written = []
    for folder in (tmp_path / "one", tmp_path / "other"):
        folder.mkdir()
        with transaction.atomic():
            write_files(moment, folder, print)
        written.append(bytes_in(folder))

    assert len(written[0]) == len(PARTS) + len(DESCRIPTIONS) + 1
    assert written[0] == written[1]


def test_two_releases_of_the_same_rows_have_the_same_files_of_them(rows, folder):
    for name in ("2026.1", "2026.2"):
        release(name)

    first, second = bytes_in(folder / "2026.1"), bytes_in(folder / "2026.2")
    tell_the_name = {"reliability.json", "SHA256SUMS", *(description.NAME for description in DESCRIPTIONS)}
    assert {name for name in first if first[name] != second[name]} == tell_the_name


def test_rows_are_as_they_are_served_and_unknown_is_empty(rows, folder):
    release()
    written = list(csv.DictReader((folder / "2026.1" / "events.csv").read_text().splitlines()))

    assert [row["source_id"] for row in written] == ["2", "1"]
    assert [row["killed_best"] for row in written] == ["0", ""]
    assert [row["killed_best_missing"] for row in written] == ["", "not_reported"]


def test_each_figure_is_a_row(rows, folder):
    release()
    figures = list(csv.DictReader((folder / "2026.1" / "figures.csv").read_text().splitlines()))

    assert [(row["event_id"], row["outcome"], row["low"], row["best"], row["high"]) for row in figures] == [
        ("ucdp-ged:2", "killed", "0", "0", "3")
    ]


def test_the_figures_of_an_imported_dataset_are_rows_too(folder):
    """An import gives the actors pages of the publisher; they are no reports of its figures."""
    call_command("import_events", "ucdp-ged", str(SMALL), stdout=io.StringIO())
    release()

    with (folder / "2026.1" / "events.csv").open(newline="") as file:
        events = {row["id"]: row for row in csv.DictReader(file)}
    with (folder / "2026.1" / "figures.csv").open(newline="") as file:
        figures = {row["event_id"]: row for row in csv.DictReader(file) if row["group"] == "people"}

    assert len(figures) == len(events) > 0
    assert all(row["best"] == events[event]["killed_best"] for event, row in figures.items())


def test_a_dataset_without_events_is_not_said_to_be_in_it(rows, folder):
    make_dataset("table")

    made = release()

    assert made.datasets == ["ucdp-ged"]
    with pytest.raises(CannotRelease, match="table: no public dataset of that key has events"):
        release("2026.2", datasets=["table"])


def test_sums_are_those_of_the_files(rows, folder):
    made = release()
    there = folder / made.name
    sums = dict(line.split("  ")[::-1] for line in (there / "SHA256SUMS").read_text().splitlines())

    assert sums.keys() | {"SHA256SUMS"} == {file.name for file in there.iterdir()}
    for file in made.files.all():
        assert hashlib.sha256((there / file.name).read_bytes()).hexdigest() == file.sha256
        assert file.name == "SHA256SUMS" or sums[file.name] == file.sha256
        assert not (there / file.name).stat().st_mode & 0o222


def test_nothing_can_change_a_release(rows, folder):
    release()

    for change in (
        lambda: FrozenRelease.objects.update(licence="CC0-1.0"),
        lambda: FrozenFile.objects.update(sha256="0" * 64),
        lambda: FrozenFile.objects.all().delete(),
    ):
        with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
            change()
    with pytest.raises(CannotRelease, match="a release never changes"):
        release()


def test_what_is_not_public_is_not_in_it(rows, folder):
    make_event("secret", source_id="hidden", title="Hidden from everybody")
    release()

    assert not any(b"Hidden from everybody" in text for text in bytes_in(folder / "2026.1").values())
    with pytest.raises(CannotRelease, match="secret: no public dataset"):
        release("2026.2", datasets=["secret"])


@pytest.mark.parametrize(
    ("licence", "says"),
    [
        ("CC-BY-NC-4.0", "CC BY-NC 4.0 forbids commercial use, which CC BY 4.0 allows"),
        ("CC-BY-SA-4.0", "asks that the whole is under CC BY-SA 4.0 as well"),
        ("CC-BY-ND-4.0", "does not allow to pass on rows in other columns"),
        ("Terms of use", "of Terms of use it is not known here that rows may be passed on"),
    ],
)
def test_a_licence_that_forbids_it_keeps_a_dataset_out(rows, folder, licence, says):
    make_dataset("other", licence=licence)
    make_event("other", source_id="1")

    with pytest.raises(CommandError, match=says):
        call_command("release", "2026.1")

    assert not FrozenRelease.objects.exists()
    assert not folder.exists() or not list(folder.iterdir())
    call_command("release", "2026.1", "--dataset", "ucdp-ged")


def test_one_that_is_interrupted_leaves_nothing(rows, folder, monkeypatch):
    def breaks(*told):
        raise KeyboardInterrupt

    monkeypatch.setattr("events.frozen.making.FrozenFile.objects.bulk_create", breaks)
    with pytest.raises(KeyboardInterrupt):
        release()

    assert not FrozenRelease.objects.exists()
    assert list(folder.iterdir()) == []


def test_a_folder_that_the_database_does_not_know_is_left_alone(rows, folder):
    (folder / "2026.1").mkdir(parents=True)
    (folder / "2026.1" / "events.csv").write_text("cited somewhere")

    with pytest.raises(CannotRelease, match=r"the database knows no release 2026\.1"):
        release()

    assert bytes_in(folder / "2026.1") == {"events.csv": b"cited somewhere"}
    assert not FrozenRelease.objects.exists()


def test_a_folder_that_came_while_files_were_written_is_left_alone(rows, folder):
    def put_one_there(line):
        (folder / "2026.1").mkdir(exist_ok=True)

    with pytest.raises(CannotRelease, match=r"the database knows no release 2026\.1"):
        release(say=put_one_there)

    assert [path.name for path in folder.iterdir()] == ["2026.1"]
    assert not FrozenRelease.objects.exists()


def test_two_commands_do_not_make_one_release(rows, folder):
    told = []

    def start_another(line):
        if not told:
            thread = Thread(target=lambda: told.append(refused_elsewhere()))
            thread.start()
            thread.join()

    made = release(say=start_another)

    assert told == ["Release 2026.1 is being made by another command. Wait for it, or take another name."]
    for file in made.files.all():
        assert hashlib.sha256((folder / "2026.1" / file.name).read_bytes()).hexdigest() == file.sha256


def refused_elsewhere() -> str:
    """What a second command says, which has a connection of its own."""
    try:
        release()
    except CannotRelease as fault:
        return str(fault)
    finally:
        connection.close()
    return "It was made."


@pytest.mark.parametrize("name", ["", "../2026", "2026/1", "a b", ".", "x" * 41])
def test_a_name_must_be_fit_for_an_address(rows, folder, name):
    with pytest.raises(CannotRelease, match="is no name of a release"):
        release(name)


def test_a_name_that_is_another_page_is_refused(rows, folder):
    with pytest.raises(CannotRelease, match="/releases/compare/ is another page"):
        release("compare")
