"""The lines of a file that somebody else made, read ahead in large pieces, however long the file is."""

import hashlib
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Protocol

NOT_TEXT = {
    b"PK\x03\x04": "a ZIP archive or a workbook, unpack it or save it as CSV (UTF-8)",
    b"\x1f\x8b": "a gzip archive, unpack it first",
    b"\xff\xfe": "UTF-16 text, save it as CSV (UTF-8)",
    b"\xfe\xff": "UTF-16 text, save it as CSV (UTF-8)",
}
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
LONGEST_LINE = 1_000_000
PIECE = 500_000


class Progress(Protocol):
    """Told now and then how many bytes have been read since it was last told. `is_look`: they are only looked at, and
    their rows are not read.
    """

    def __call__(self, size: int, *, is_look: bool = False) -> None: ...


class BadFile(ValueError):
    """A file that cannot be read as a whole; the message names it and says what to do."""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Nothing else is done in the block than to read from the file. Raises BadFile where the disk fails."""
    try:
        yield
    except OSError as error:
        raise BadFile(f"{path} cannot be read: {error.strerror}.") from error


class ReadAhead:
    """What gives lines one by one and takes some of them back. `_read_on` puts more of them at the end of `_ahead`, if
    there are any.
    """

    def __init__(self):
        self._ahead: deque[bytes] = deque()

    def take(self) -> bytes:
        """The next line; empty at the end of the file."""
        if not self._ahead:
            self._read_on()
        return self._ahead.popleft() if self._ahead else b""

    def take_many(self) -> list[bytes]:
        """What has been read ahead, or the next piece; nothing at the end of the file."""
        if not self._ahead:
            self._read_on()
        lines = list(self._ahead)
        self._ahead.clear()
        return lines

    def put_back(self, lines: list[bytes]) -> None:
        self._ahead.extendleft(reversed(lines))

    def _read_on(self) -> None:
        raise NotImplementedError


class Lines(ReadAhead):
    """Lines with their ends, as bytes. A line ends as csv has it: with \\n, \\r or both.

    `mark` is what stands before the first line, `name` what the file is called; at the end of the file, `size` and
    `sha256` are those of all of it.
    """

    # Whether what is taken, with `mark` before it, is the file to the byte.
    is_as_received = True
    # Of what is read in another way, as a workbook is: cells that it cannot read, and what there is to know besides.
    faults: Mapping = MappingProxyType({})
    notices: Sequence[str] = ()

    def __init__(self, file: BinaryIO, path: Path, progress: Progress | None = None, *, name: str = ""):
        super().__init__()
        self.file, self.path, self.progress = file, path, progress
        self.name = name or path.name
        self._begun = b""
        self.size, self.sha256 = 0, hashlib.sha256()
        beginning = self._read(4)
        _refuse_what_is_not_text(beginning, path)
        self.mark = BYTE_ORDER_MARK if beginning.startswith(BYTE_ORDER_MARK) else b""
        self._begun = beginning.removeprefix(self.mark)

    def _read_on(self) -> None:
        """Reads until there is a whole line ahead, the file ends, or a line is longer than any may be."""
        piece = self._begun
        while read := self._read(PIECE):
            piece += read
            end = _end_of_last_line(piece)
            if end or len(piece) > 4 * LONGEST_LINE:
                self._begun = piece[end:] if end else b""
                self._ahead.extend(piece[: end or None].splitlines(keepends=True))
                return
        self._begun = b""
        self._ahead.extend(piece.splitlines(keepends=True))

    def _read(self, size: int) -> bytes:
        with reading(self.path):
            read = self.file.read(size)
        self.size += len(read)
        self.sha256.update(read)
        if self.progress and read:
            self.progress(len(read))
        return read


def open_lines(path: Path) -> BinaryIO:
    with reading(path):
        return path.open("rb")


def _refuse_what_is_not_text(beginning: bytes, path: Path) -> None:
    if not beginning:
        raise BadFile(f"{path} is empty. Expected CSV with a header.")
    for sign, what in NOT_TEXT.items():
        if beginning.startswith(sign):
            raise BadFile(f"{path} is not CSV but {what}.")


def _end_of_last_line(piece: bytes) -> int:
    """Where the last line that is surely whole ends: a \\r at the very end may be half of an end. 0: nowhere."""
    return piece.rfind(b"\n") + 1 or piece.rfind(b"\r", 0, -1) + 1
