"""Splits a CSV file that somebody else made into records, in batches that need no look at each character, or exactly.

The file may be cut off, quoted wrongly or no text at all; each of these is one sentence, with the row and the column.
"""

import csv
import io
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from codebook.quoting import quote
from events.exchange.lines import LONGEST_LINE, BadFile, Lines
from events.exchange.rows import Fault

# What Python's reader says where a quotation is still open at the end.
UNFINISHED = "unexpected end of data"
# And how that begins where a cell is longer than it takes.
TOO_LARGE = "field larger than field limit"
QUOTATION_MARK = b'"'
END_OF_LINE = (b"", b"\n", b"\r\n", b"\r")
# Of a cell that may have swallowed the rest of the file, in characters.
SHOWN = 1_000


class BadRecord(BadFile):
    """A record at which the file cannot be split; `row` is its number."""

    def __init__(self, path: Path, row: int, fault: Fault):
        column = f"{fault.column}: " if fault.column else ""
        super().__init__(f"{path}, row {row}, {column}{fault.message}")
        self.row, self.fault = row, fault


@dataclass(frozen=True)
class Written:
    """How records are written in a file."""

    delimiter: str = ","
    encoding: str = "utf-8"

    @property
    def is_quoted(self) -> bool:
        """Where tabs part the cells, quotation marks are signs like any other."""
        return self.delimiter != "\t"

    def cells(self, lines: Iterable[bytes]) -> Iterator[list[str]]:
        """Bytes that are not in the encoding become lone surrogates, so that they are found in their cell and not just
        somewhere.
        """
        return self._reader(lines, strict=True)

    def beginning(self, record: bytes) -> list[str] | None:
        """The cells of a record that may be cut off; None if one of them is longer than csv takes."""
        try:
            return next(self._reader(record.splitlines(keepends=True), strict=False), [])
        except csv.Error as error:
            return None if str(error).startswith(TOO_LARGE) else []

    def _reader(self, lines: Iterable[bytes], *, strict: bool) -> Iterator[list[str]]:
        texts = (str(line, self.encoding, "surrogateescape") for line in lines)
        quoting = csv.QUOTE_MINIMAL if self.is_quoted else csv.QUOTE_NONE
        return csv.reader(texts, strict=strict, delimiter=self.delimiter, quoting=quoting)


USUAL = Written()


class Records:
    """The records of a file in their order. `number` is that of the last one, as a spreadsheet counts; `head` is what
    stands before the first one that is data, to the byte.
    """

    def __init__(self, lines: Lines, written: Written = USUAL):
        self.lines = lines
        self.written = written
        self.number = 0
        self.header: list[str] = []
        self.head = lines.mark
        self._kept: list[bytes] = []

    def take(self) -> list[str] | None:
        """The cells of the next record; None at the end of the file. Raises BadRecord where it is not CSV; it stays
        the next one.
        """
        try:
            return self.read()
        except csv.Error as error:
            is_too_large = str(error).startswith(TOO_LARGE)
            fault = self._too_large() if is_too_large else _broken_cell(self.header, self._kept, str(error))
            raise BadRecord(self.lines.path, self.number + 1, fault) from error

    def read(self) -> list[str] | None:
        """As `take`, for who needs no sentence: raises csv.Error."""
        self._kept = []
        try:
            cells = next(self.written.cells(self._lines_of_one()), None)
        except csv.Error:
            self.lines.put_back(self._kept)
            raise
        self.number += cells is not None
        return cells

    def take_many(self) -> list[bytes]:
        """Records as they stand in the file, as far as counting quotation marks can tell; nothing at its end.

        `split` says whether they are; if not, `put_back` and `take` them one by one.
        """
        records: list[bytes] = []
        begun: list[bytes] = []
        while not records and (lines := self.lines.take_many()):
            records, begun = _group([*begun, *lines]) if self.written.is_quoted else (lines, [])
            if sum(map(len, begun)) > LONGEST_LINE:
                break
        if records:
            self.lines.put_back(begun)
        else:
            records = begun  # what never ends is for `split` to judge, line by line
        self.number += len(records)
        return records

    def put_back(self, records: list[bytes]) -> None:
        self.number -= len(records)
        self.lines.put_back([line for record in records for line in record.splitlines(keepends=True)])

    def put_back_last(self) -> None:
        """The record that was taken last is the next one again."""
        self.put_back([self.last])

    def take_instead(self, records: list[bytes]) -> Iterator[list[str]]:
        """What really stands where these were taken for records, to the end of the last that begins there."""
        self.put_back(records)
        left = sum(map(len, records))
        while left > 0 and (cells := self.take()) is not None:
            left -= len(self.last)
            yield cells

    @property
    def last(self) -> bytes:
        """The record that `take` gave last, as it stands in the file."""
        return b"".join(self._kept)

    def _too_large(self) -> Fault:
        """The first cell of the record at hand that is longer than csv takes, if it is not the line as a whole."""
        record = b"".join(self._kept)[: 4 * LONGEST_LINE]
        until = bisect_left(range(len(record)), True, key=lambda size: self.written.beginning(record[:size]) is None)
        if until == len(record) and self.written.beginning(record) is not None:
            return Fault("", "", f"it has a line of {LONGEST_LINE:,} characters or more. Expected a shorter one.")
        cells = self.written.beginning(record[: until - 1]) or [""]
        expected = "Expected fewer, or its closing quotation mark" if self.written.is_quoted else "Expected fewer"
        limit = f"the cell does not end within {csv.field_size_limit():,} characters. {expected}."
        return Fault(_column(self.header, cells), cells[-1][:SHOWN], f"{quote(cells[-1])}: {limit}")

    def _lines_of_one(self) -> Iterator[bytes]:
        """Also keeps the lines of the record at hand, to show where a quotation went wrong, or to put them back."""
        while line := self.lines.take():
            self._kept.append(line)
            if len(line) >= LONGEST_LINE and len(_as_text(line)) >= LONGEST_LINE:
                raise csv.Error(TOO_LARGE)
            yield line


def end_of(record: bytes) -> bytes:
    """The end of its last line; empty where the file ends without one."""
    if record.endswith(b"\r\n"):
        return b"\r\n"
    return record[-1:] if record.endswith((b"\n", b"\r")) else b""


def split(records: list[bytes], written: Written = USUAL) -> list[list[str]] | None:
    """The cells of each; None if one of them turns out not to be exactly one record."""
    try:
        cells = list(written.cells(records))
    except csv.Error:
        return None
    whole = len(cells) == len(records) and max(map(len, records), default=0) < LONGEST_LINE
    return cells if whole else None


def is_text(records: list[bytes], encoding: str = USUAL.encoding) -> bool:
    """Whether each of them is in the encoding, without NUL; also where they come without the ends of their lines."""
    whole = b"\n".join(records)
    if b"\0" in whole:
        return False
    try:
        whole.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _group(lines: Iterable[bytes]) -> tuple[list[bytes], list[bytes]]:
    """Lines with an odd number of quotation marks begin or end a record of several; the last one may lack its end."""
    records: list[bytes] = []
    begun: list[bytes] = []
    for line in lines:
        is_odd = QUOTATION_MARK in line and line.count(QUOTATION_MARK) % 2 == 1
        if not begun and not is_odd:
            records.append(line)
            continue
        begun.append(line)
        if is_odd and len(begun) > 1:
            records.append(b"".join(begun))
            begun = []
    return records, begun


def _as_text(line: bytes) -> str:
    return str(line, "utf-8", "surrogateescape")


def _broken_cell(header: list[str], lines: Iterable[bytes], error: str) -> Fault:
    limit = csv.field_size_limit()
    record = "".join(map(_as_text, lines))[: limit // 2]
    until = bisect_left(range(len(record)), True, key=lambda length: _has_stray_quotation(record[:length]))
    cells = next(csv.reader(io.StringIO(record[:until], newline="")), [])
    if error == UNFINISHED:
        problem = "the file ends inside this quotation, so it is cut off or a quotation mark is missing. Get it again."
    else:
        problem = "a quotation mark stands inside a quoted cell. Expected two of them there, or a comma after it."
    cell = cells[-1] if cells else ""
    return Fault(_column(header, cells), cell[:SHOWN], f"{quote(cell)}: {problem}")


def _column(header: list[str], cells: list[str]) -> str:
    """The name of the one in which the last of the cells stands."""
    return header[len(cells) - 1].strip() if 0 < len(cells) <= len(header) else f"column {max(1, len(cells))}"


def _has_stray_quotation(record: str) -> bool:
    try:
        list(csv.reader(io.StringIO(record, newline=""), strict=True))
    except csv.Error as error:
        return str(error) != UNFINISHED
    return False
