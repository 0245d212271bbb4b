"""Opens a file as it was received, or the table in it where it is a ZIP archive."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from zipfile import ZipInfo

from codebook.quoting import quote
from events.exchange.archived_table import has_a_workbook, is_archive_of_a_table, name_of_part, the_table
from events.exchange.archives import PIECE, ZIP, Archive
from events.exchange.lines import BadFile, open_lines
from events.exchange.workbooks.package import CONTAINER, beginning_of, is_workbook

LONGEST_NAME = 255


class Unpacked:
    """The text in an archive, to be read as a file is. `name` is its own."""

    def __init__(self, archive: Archive, part: ZipInfo):
        self._archive, self._part = archive, part
        self.name = name_of_part(part)
        self.seek(0)

    def read(self, size: int) -> bytes:
        while len(self._ahead) < size and (piece := next(self._pieces, b"")):
            self._ahead += piece
        read, self._ahead = self._ahead[:size], self._ahead[size:]
        return read

    def seek(self, place: int) -> None:
        """To the beginning."""
        if place:
            raise ValueError(place)
        self._pieces, self._ahead = self._archive.unpack(self._part), b""


class UnpackedWorkbook:
    """A workbook that stood in an archive. It is read here and there, so all of it is in a temporary file."""

    def __init__(self, file: BinaryIO, unpacked: Unpacked):
        self.name = unpacked.name
        while piece := unpacked.read(PIECE):
            file.write(piece)
        self.read, self.seek, self.tell, self.seekable = file.read, file.seek, file.tell, file.seekable
        self.seek(0)


Received = BinaryIO | Unpacked | UnpackedWorkbook


@contextmanager
def open_received(path: Path) -> Iterator[Received]:
    """A workbook is opened as the file that it is. Raises BadFile."""
    with open_lines(path) as file:
        if not is_archive_of_a_table(file, path):
            yield file
            return
        archive = Archive(file, path)
        unpacked = Unpacked(archive, the_table(archive))
        beginning = beginning_of(unpacked, path)
        if beginning.startswith(CONTAINER):
            raise BadFile(f"{path} has {quote(unpacked.name)} in it, a file of Office before 2007. Unpack it first.")
        if not beginning.startswith(ZIP):
            yield unpacked
            return
        with tempfile.TemporaryFile() as there:
            workbook = _unpack_workbook(unpacked, there, path)
            if not has_a_workbook(Archive(workbook, path)):
                raise BadFile(f"{path} has {quote(unpacked.name)} in it, another archive. Unpack it first.")
            workbook.seek(0)
            yield workbook


def _unpack_workbook(unpacked: Unpacked, there: BinaryIO, path: Path) -> UnpackedWorkbook:
    try:
        return UnpackedWorkbook(there, unpacked)
    except OSError as error:
        raise BadFile(f"{path} cannot be unpacked in {tempfile.gettempdir()}: {error.strerror}.") from error


def name_of(file: Received, path: Path) -> str:
    """What a received file is called, in the archive if it came in one."""
    is_short = isinstance(file, Unpacked | UnpackedWorkbook) and len(file.name) <= LONGEST_NAME
    return file.name if is_short else path.name


def size_of(path: Path) -> int:
    """In bytes, unpacked, as its archive has it; 0 where there is no file. What is wrong with it is told later."""
    if not path.is_file():
        return 0
    try:
        with open_lines(path) as file:
            if is_archive_of_a_table(file, path):
                return the_table(Archive(file, path)).file_size
    except BadFile:
        pass
    try:
        return path.stat().st_size
    except OSError:
        return 0


def expect_workbook(path: Path) -> None:
    """Where a sheet is named. Raises BadFile."""
    with open_received(path) as file:
        if not is_workbook(file, path):
            raise BadFile(f"{path} is no workbook and has no sheets. Expected it without --sheet.")
