"""Opens a file as it was received. Publishers give out CSV and workbooks in ZIP archives too: then it is the only table
in there.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import ZipInfo

from codebook.quoting import quote
from events.exchange.archives import PIECE, ZIP, Archive
from events.exchange.lines import BadFile, open_lines
from events.exchange.workbooks.package import CONTAINER, TEXTS, WORKBOOKS, beginning_of, is_workbook

ENDING = ".zip"
LONGEST_NAME = 255
# Of parts that are named where one was expected.
MOST_NAMED = 5
# What macOS adds to its archives.
ASIDES = ("__MACOSX/", ".DS_Store")
# What people add to theirs, which holds no rows.
DOCUMENTS = (".pdf", ".doc", ".docx", ".rtf", ".htm", ".html", ".md")
READ_FIRST = ("readme", "read me", "read_me", "licence", "license")
# Of workbooks, and of OpenDocument.
OF_WORKBOOKS = ("_rels/", "xl/", "mimetype")


class Unpacked:
    """The text in an archive, to be read as a file is. `name` is its own."""

    def __init__(self, archive: Archive, part: ZipInfo):
        self._archive, self._part = archive, part
        self.name = _name(part)
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
        if not _is_archive_of_a_table(file, path):
            yield file
            return
        archive = Archive(file, path)
        unpacked = Unpacked(archive, _the_table(archive))
        beginning = beginning_of(unpacked, path)
        if beginning.startswith(CONTAINER):
            raise BadFile(f"{path} has {quote(unpacked.name)} in it, a file of Office before 2007. Unpack it first.")
        if not beginning.startswith(ZIP):
            yield unpacked
            return
        with tempfile.TemporaryFile() as there:
            workbook = UnpackedWorkbook(there, unpacked)
            if not _has_a_workbook(Archive(workbook, path)):
                raise BadFile(f"{path} has {quote(unpacked.name)} in it, another archive. Unpack it first.")
            workbook.seek(0)
            yield workbook


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
            if _is_archive_of_a_table(file, path):
                return _the_table(Archive(file, path)).file_size
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


def _is_archive_of_a_table(file: BinaryIO, path: Path) -> bool:
    """The file stands at its beginning afterwards."""
    suffix = path.suffix.lower()
    is_zip = beginning_of(file, path).startswith(ZIP)
    if suffix == ENDING and not is_zip:
        raise BadFile(f"{path} is named {suffix} and is no ZIP archive. Name it .csv if it is CSV, or get it again.")
    if not is_zip or suffix in (*TEXTS, *WORKBOOKS):
        return False
    is_workbook_itself = _has_a_workbook(Archive(file, path))
    file.seek(0)
    return not is_workbook_itself


def _has_a_workbook(archive: Archive) -> bool:
    """Whether its parts are those of one."""
    return any(part.filename.replace("\\", "/").lower().startswith(OF_WORKBOOKS) for part in archive.parts)


def _the_table(archive: Archive) -> ZipInfo:
    """Whatever documents stand beside it."""
    parts = [part for part in archive.parts if not (part.is_dir() or part.filename.startswith(ASIDES[0]))]
    parts = [part for part in parts if _name(part) != ASIDES[1]]
    if not parts:
        raise BadFile(f"{archive.path} has no file in it. Expected one CSV file or workbook.")
    parts = [part for part in parts if not _is_document(_name(part).lower())] or parts
    if len(parts) > 1:
        named = ", ".join(quote(part.filename) for part in parts[:MOST_NAMED])
        more = f" and {len(parts) - MOST_NAMED:,} more" if len(parts) > MOST_NAMED else ""
        raise BadFile(
            f"{archive.path} has {len(parts):,} files in it: {named}{more}. Expected one CSV file or workbook."
            " Unpack it first."
        )
    return parts[0]


def _is_document(name: str) -> bool:
    return name.endswith(DOCUMENTS) or name.startswith(READ_FIRST)


def _name(part: ZipInfo) -> str:
    """Without folders."""
    return PurePosixPath(part.filename.replace("\\", "/")).name
