"""ZIP archives that somebody else made: their parts, and what is refused before and while they are unpacked."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from codebook.quoting import quote
from events.exchange.lines import BadFile, Progress

ZIP = b"PK\x03\x04"

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


class TooMuch(ValueError):
    """More of a file is asked for at once than any list of its parts may take."""


class Archive:
    """`kind` and `instead` are for the sentences: what it is, and what else to do with it."""

    kind, instead = "ZIP archive", "Unpack it first."

    def __init__(self, file: BinaryIO, path: Path, progress: Progress | None = None):
        self.path, self._unpacked = path, 0
        try:
            self._archive = zipfile.ZipFile(Bounded(file, progress))
        except TooMuch as error:
            raise BadFile(f"{path} has a list of parts that is too long. Expected at most {MOST_PARTS:,}.") from error
        except (*DAMAGED, ValueError, OSError) as error:
            raise BadFile(f"{path} is a damaged ZIP archive: {_told(error)} Get it again.") from error
        self.parts = self._archive.infolist()
        self._refuse_what_may_grow()

    def unpack(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        """The pieces of a part. What the archive says about its size is believed only as long as it holds."""
        try:
            with self._archive.open(part) as unpacked:
                while piece := unpacked.read(PIECE):
                    self._unpacked += len(piece)
                    if self._unpacked > LARGEST_UNPACKED:
                        raise self._too_large(self._unpacked)
                    yield piece
        except (*DAMAGED, OSError) as error:
            told = f"{quote(part.filename)}: {_told(error)}"
            raise BadFile(f"{self.path} is a damaged {self.kind}: {told} Get it again.") from error

    def _refuse_what_may_grow(self) -> None:
        if len(self.parts) > MOST_PARTS:
            raise BadFile(f"{self.path} has {len(self.parts):,} parts. Expected at most {MOST_PARTS:,}.")
        whole = sum(part.file_size for part in self.parts)
        if whole > LARGEST_UNPACKED:
            raise self._too_large(whole)
        for part in self.parts:
            if part.compress_type not in PACKED:
                raise BadFile(
                    f"{self.path} has a part, {quote(part.filename)}, that is packed in an unusual way. {self.instead}"
                )
            if part.file_size > max(HARMLESS, MOST_TIMES * part.compress_size):
                raise BadFile(
                    f"{self.path} has a part, {quote(part.filename)}, that grows to {part.file_size:,} bytes, more than"
                    f" {MOST_TIMES} times its size. Expected less."
                )
            if part.flag_bits & 1:
                raise BadFile(f"{self.path} is encrypted. Expected it without a password. {self.instead}")

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


def _told(error: Exception) -> str:
    return f"{str(error).rstrip('.') or type(error).__name__}."
