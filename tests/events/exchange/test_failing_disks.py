"""A disk that fails, or is taken out, while a file is read: a sentence, as for a file that is not there."""

import errno
import os
import zipfile
from contextlib import contextmanager
from functools import partial

import pytest

from events.exchange import known_files, opening, reading
from events.exchange.opening import open_received
from events.models import Event
from tests.events.exchange.running import imported
from tests.events.exchange.test_acled import ROW
from tests.events.exchange.workbooks import table, workbook

pytestmark = pytest.mark.django_db

SENTENCE = "{} cannot be read: Input/output error."


class FailingDisk:
    """Gives the first `good` bytes of a file; no real disk can be made to fail here."""

    def __init__(self, file, good):
        self._file, self._good = file, good
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size=-1):
        if self._file.tell() >= self._good:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self._file.read(size)


@pytest.fixture
def fail(monkeypatch):
    """`fail(module, good)`: the disk fails for that module after so many bytes."""

    def with_module(module, good):
        @contextmanager
        def open_failing(path):
            with open_received(path) as file:
                yield FailingDisk(file, good)

        monkeypatch.setattr(module, "open_received", open_failing)

    return with_module


def test_while_it_is_looked_whether_the_file_is_here(run, ged, fail, monkeypatch):
    monkeypatch.setattr(known_files, "PASSED", 10**6)
    run(ged())
    fail(known_files, 0)

    assert run(ged()).said == f"{SENTENCE.format(ged())} Nothing was written."


def test_while_its_rows_are_read(run, ged, fail):
    fail(reading, 4)

    assert run(ged()).said == f"{SENTENCE.format(ged())} Nothing was written."
    assert not Event.objects.exists()


def test_while_a_workbook_is_read(tmp_path, fail):
    path = workbook(tmp_path / "acled.xlsx", table([ROW]))
    fail(reading, 4)

    assert imported("acled", path).said == f"{SENTENCE.format(path)} Nothing was written."


def test_while_a_workbook_is_unpacked(tmp_path, monkeypatch):
    """Where it is unpacked, no more can be written."""
    path = tmp_path / "acled.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(workbook(tmp_path / "acled.xlsx", table([ROW])), "acled.xlsx")
    monkeypatch.setattr(opening.tempfile, "TemporaryFile", partial(open, "/dev/full", "w+b", 0))

    said = imported("acled", path).said

    assert said.startswith(f"{path} cannot be unpacked in ")
    assert said.endswith(": No space left on device. Nothing was written.")
