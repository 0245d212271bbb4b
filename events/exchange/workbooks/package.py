"""The ZIP archive that a workbook is: its parts, and what is refused before and while they are unpacked.

Nothing in it is run or followed; `asides` tells what it has that was left alone.
"""

import mmap
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from codebook.quoting import quote
from events.exchange.lines import BadFile, Progress, open_lines
from events.exchange.workbooks.xml import Elements

ZIP = b"PK\x03\x04"
# Of Microsoft's older container: encrypted workbooks, and those of before 2007.
CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXTS = (".csv", ".tsv", ".tab", ".txt")
WORKBOOKS = (".xlsx", ".xlsm")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

LARGEST_UNPACKED = 2_000_000_000
MOST_TIMES = 200
# Unpacked piece by piece; of what is packed in other ways, a few bytes may come to gigabytes at once.
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# A part that stays below this may be packed as tightly as it likes.
HARMLESS = 50_000_000
MOST_PARTS = 10_000
LARGEST_DIRECTORY = 4_000_000
PIECE = 1 << 16

DAMAGED = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError)
ASIDES = {
    "xl/vbaproject.bin": "macros, which were not run",
    "xl/externallinks/": "links to other workbooks, which were not followed",
    "xl/connections.xml": "connections to other data, which were not followed",
}


class TooMuch(ValueError):
    """More of a file is asked for at once than any list of its parts may take."""


class Package:
    """Parts are found whatever the case of their names, as the standard has it."""

    def __init__(self, file: BinaryIO, path: Path, progress: Progress | None = None):
        self.path, self._unpacked = path, 0
        try:
            self._archive = zipfile.ZipFile(Bounded(file, progress))
        except TooMuch as error:
            raise BadFile(f"{path} has a list of parts that is too long. Expected at most {MOST_PARTS:,}.") from error
        except (*DAMAGED, ValueError, OSError) as error:
            raise BadFile(f"{path} is a damaged ZIP archive: {_told(error)} Get it again.") from error
        self._parts = {part.filename.replace("\\", "/").lower(): part for part in self._archive.infolist()}
        self._refuse_what_may_grow()
        self._refuse_what_is_no_workbook()

    def has(self, name: str) -> bool:
        return name.lower() in self._parts

    @property
    def asides(self) -> list[str]:
        return [told for begin, told in ASIDES.items() if any(name.startswith(begin) for name in self._parts)]

    def read(self, name: str) -> Iterator[bytes]:
        """The pieces of a part. What the archive says about its size is believed only as long as it holds."""
        part = self._parts.get(name.lower())
        if part is None:
            raise BadFile(f"{self.path} is a damaged workbook: it has no part {quote(name)}. Get it again.")
        try:
            with self._archive.open(part) as unpacked:
                while piece := unpacked.read(PIECE):
                    self._unpacked += len(piece)
                    if self._unpacked > LARGEST_UNPACKED:
                        raise self._too_large(self._unpacked)
                    yield piece
        except (*DAMAGED, OSError) as error:
            raise BadFile(f"{self.path} is a damaged workbook: {quote(name)}: {_told(error)} Get it again.") from error

    def elements(self, name: str) -> Iterator[tuple[str, dict[str, str]]]:
        """Of a small part: names and attributes."""
        return Elements(f"{self.path}, {name}").of(self.read(name))

    def _refuse_what_may_grow(self) -> None:
        parts = self._archive.infolist()
        if len(parts) > MOST_PARTS:
            raise BadFile(f"{self.path} has {len(parts):,} parts. Expected at most {MOST_PARTS:,}.")
        whole = sum(part.file_size for part in parts)
        if whole > LARGEST_UNPACKED:
            raise self._too_large(whole)
        for part in parts:
            if part.compress_type not in PACKED:
                raise BadFile(
                    f"{self.path} has a part, {quote(part.filename)}, that is not packed as those of workbooks are."
                    " Save it again as .xlsx."
                )
            if part.file_size > max(HARMLESS, MOST_TIMES * part.compress_size):
                raise BadFile(
                    f"{self.path} has a part, {quote(part.filename)}, that grows to {part.file_size:,} bytes, more than"
                    f" {MOST_TIMES} times its size. Expected less."
                )
            if part.flag_bits & 1:
                raise BadFile(f"{self.path} is encrypted. Save it without a password.")

    def _refuse_what_is_no_workbook(self) -> None:
        if any(name.startswith("xl/workbook.") and name.endswith(".bin") for name in self._parts):
            raise BadFile(f"{self.path} is a binary workbook (.xlsb). Save it as .xlsx or as CSV (UTF-8).")
        if "mimetype" in self._parts:
            raise BadFile(f"{self.path} is an OpenDocument file. Save it as .xlsx or as CSV (UTF-8).")
        if "_rels/.rels" not in self._parts:
            raise BadFile(f"{self.path} is a ZIP archive and no workbook. Unpack it first.")

    def _too_large(self, size: int) -> BadFile:
        return BadFile(f"{self.path} unpacks to {size:,} bytes or more. Expected at most {LARGEST_UNPACKED:,}.")


class Bounded:
    """A file of which the list of parts, which is read in one go, cannot be larger than it may be."""

    def __init__(self, file: BinaryIO, progress: Progress | None):
        self._file, self._progress = file, progress
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        most = LARGEST_DIRECTORY + 1
        read = self._file.read(most if size < 0 else min(size, most))
        if len(read) == most:
            raise TooMuch
        if self._progress and len(read) <= PIECE:
            self._progress(len(read))
        return read


def is_workbook(file: BinaryIO, path: Path) -> bool:
    """By how the file begins. Raises BadFile where its name says something else, or it is a workbook of another kind.

    The file stands at its beginning afterwards.
    """
    try:
        beginning = file.read(len(CONTAINER))
    except OSError as error:
        raise BadFile(f"{path} cannot be read: {error.strerror}.") from error
    file.seek(0)
    suffix = path.suffix.lower()
    if beginning == CONTAINER:
        _refuse_container(file, path)
    is_zip = beginning.startswith(ZIP)
    if is_zip and suffix in TEXTS:
        raise BadFile(f"{path} is named {suffix} and is a ZIP archive or a workbook. Name a workbook .xlsx.")
    if suffix in WORKBOOKS and not is_zip:
        raise BadFile(f"{path} is named {suffix} and is no workbook. Name it .csv if it is CSV, or get it again.")
    return is_zip


def expect_workbook(path: Path) -> None:
    """Where a sheet is named. Raises BadFile."""
    with open_lines(path) as file:
        if not is_workbook(file, path):
            raise BadFile(f"{path} is no workbook and has no sheets. Expected it without --sheet.")


def _refuse_container(file: BinaryIO, path: Path) -> None:
    """What is in a container of before 2007 tells whether it is a workbook of today with a password."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as whole:
        is_encrypted = whole.find(ENCRYPTED) >= 0
    if is_encrypted:
        raise BadFile(f"{path} is encrypted. Open it with its password and save it without one, as .xlsx.")
    raise BadFile(f"{path} is a workbook in the format of before 2007 (.xls). Save it as .xlsx or as CSV (UTF-8).")


def _told(error: Exception) -> str:
    return f"{str(error).rstrip('.') or type(error).__name__}."
