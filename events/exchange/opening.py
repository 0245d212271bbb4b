"""Opens a file as it was received. Publishers give out CSV in ZIP archives too: then it is the one file in there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import ZipInfo

from codebook.quoting import quote
from events.exchange.archives import ZIP, Archive
from events.exchange.lines import BadFile, open_lines
from events.exchange.workbooks.package import CONTAINER, TEXTS, WORKBOOKS, beginning_of, is_workbook

ENDING = ".zip"
LONGEST_NAME = 255
# Of parts that are named where one was expected.
MOST_NAMED = 5
# What macOS adds to its archives.
ASIDES = ("__MACOSX/", ".DS_Store")
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


@contextmanager
def open_received(path: Path) -> Iterator[BinaryIO | Unpacked]:
    """A workbook is opened as the file that it is. Raises BadFile."""
    with open_lines(path) as file:
        if not _is_archive_of_texts(file, path):
            yield file
            return
        archive = Archive(file, path)
        unpacked = Unpacked(archive, _the_text(archive))
        _refuse_what_is_no_text(unpacked, path)
        yield unpacked


def name_of(file: BinaryIO | Unpacked, path: Path) -> str:
    """What a received file is called, in the archive if it came in one."""
    is_short = isinstance(file, Unpacked) and len(file.name) <= LONGEST_NAME
    return file.name if is_short else path.name


def size_of(path: Path) -> int:
    """In bytes, unpacked, as its archive has it; 0 where there is no file. What is wrong with it is told later."""
    if not path.is_file():
        return 0
    try:
        with open_lines(path) as file:
            if _is_archive_of_texts(file, path):
                return _the_text(Archive(file, path)).file_size
    except BadFile:
        pass
    return path.stat().st_size


def expect_workbook(path: Path) -> None:
    """Where a sheet is named. Raises BadFile."""
    with open_received(path) as file:
        if not is_workbook(file, path):
            raise BadFile(f"{path} is no workbook and has no sheets. Expected it without --sheet.")


def _is_archive_of_texts(file: BinaryIO, path: Path) -> bool:
    """The file stands at its beginning afterwards."""
    suffix = path.suffix.lower()
    is_zip = beginning_of(file, path).startswith(ZIP)
    if suffix == ENDING and not is_zip:
        raise BadFile(f"{path} is named {suffix} and is no ZIP archive. Name it .csv if it is CSV, or get it again.")
    if not is_zip or suffix in (*TEXTS, *WORKBOOKS):
        return False
    names = [part.filename.replace("\\", "/").lower() for part in Archive(file, path).parts]
    file.seek(0)
    return not any(name.startswith(OF_WORKBOOKS) for name in names)


def _the_text(archive: Archive) -> ZipInfo:
    parts = [part for part in archive.parts if not (part.is_dir() or part.filename.startswith(ASIDES[0]))]
    parts = [part for part in parts if _name(part) != ASIDES[1]]
    if not parts:
        raise BadFile(f"{archive.path} has no file in it. Expected one CSV file.")
    if len(parts) > 1:
        named = ", ".join(quote(part.filename) for part in parts[:MOST_NAMED])
        more = f" and {len(parts) - MOST_NAMED:,} more" if len(parts) > MOST_NAMED else ""
        raise BadFile(
            f"{archive.path} has {len(parts):,} files in it: {named}{more}. Expected one CSV file. Unpack it first."
        )
    return parts[0]


def _refuse_what_is_no_text(unpacked: Unpacked, path: Path) -> None:
    if beginning_of(unpacked, path).startswith((ZIP, CONTAINER)):
        raise BadFile(f"{path} has {quote(unpacked.name)} in it, a workbook or another archive. Unpack it first.")


def _name(part: ZipInfo) -> str:
    """Without folders."""
    return PurePosixPath(part.filename.replace("\\", "/")).name
