"""Splits a CSV file that somebody else made into records, one at a time, however long the file is.

The file may be cut off, quoted wrongly or no text at all; each of these is one sentence, with the row and the column.
"""

import csv
import io
from bisect import bisect_left
from collections.abc import Callable, Iterator
from pathlib import Path

from codebook.quoting import quote

NOT_TEXT = {
    b"PK\x03\x04": "a ZIP archive or a spreadsheet, unpack it or save it as CSV (UTF-8)",
    b"\x1f\x8b": "a gzip archive, unpack it first",
    b"\xff\xfe": "UTF-16 text, save it as CSV (UTF-8)",
    b"\xfe\xff": "UTF-16 text, save it as CSV (UTF-8)",
}
# What Python's reader says where a quotation is still open at the end.
UNFINISHED = "unexpected end of data"
LONGEST_LINE = 1_000_000
RECORDS_BETWEEN_PROGRESS = 500

Progress = Callable[[int], None]


class BadFile(ValueError):
    """A file that cannot be read as a whole; the message names it and says what to do."""


def read_records(path: Path, *, progress: Progress | None = None) -> Iterator[list[str]]:
    """Bytes that are not UTF-8 become lone surrogates, so that they are found in their cell and not just somewhere.

    `progress` is told now and then how many bytes have been read since it was last told.
    """
    try:
        with path.open("rb") as file:
            _refuse_what_is_not_text(file.peek(4)[:4], path)
            with io.TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="") as text:
                told = 0
                for number, cells in enumerate(_split(text, path), start=1):
                    if progress and number % RECORDS_BETWEEN_PROGRESS == 0:
                        progress(file.tell() - told)
                        told = file.tell()
                    yield cells
    except OSError as error:
        raise BadFile(f"{path} cannot be read: {error.strerror}.") from error


def _refuse_what_is_not_text(beginning: bytes, path: Path) -> None:
    if not beginning:
        raise BadFile(f"{path} is empty. Expected CSV with a header.")
    for sign, what in NOT_TEXT.items():
        if beginning.startswith(sign):
            raise BadFile(f"{path} is not CSV but {what}.")


def _split(text: io.TextIOWrapper, path: Path) -> Iterator[list[str]]:
    kept: list[str] = []
    reader = csv.reader(_lines(text, kept, path), strict=True)
    header: list[str] = []
    number = 0
    while True:
        number += 1
        kept.clear()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise BadFile(f"{path}, row {number}, {_broken_cell(header, kept, str(error))}") from error
        if cells is None:
            return
        header = header or cells
        yield cells


def _lines(text: io.TextIOWrapper, kept: list[str], path: Path) -> Iterator[str]:
    """Also keeps the lines of the record at hand, to show where a quotation went wrong."""
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise BadFile(f"{path} is not CSV: it has a line of {LONGEST_LINE:,} characters or more.")
        kept.append(line)
        yield line


def _broken_cell(header: list[str], lines: list[str], error: str) -> str:
    limit = csv.field_size_limit()
    record = "".join(lines)[: limit // 2]
    until = bisect_left(range(len(record)), True, key=lambda length: _has_stray_quotation(record[:length]))
    cells = next(csv.reader(io.StringIO(record[:until], newline="")), [])
    column = header[len(cells) - 1].strip() if 0 < len(cells) <= len(header) else f"column {max(1, len(cells))}"
    if error == UNFINISHED:
        problem = "the file ends inside this quotation, so it is cut off or a quotation mark is missing. Get it again."
    elif error.startswith("field larger"):
        problem = f"the cell does not end within {limit:,} characters. Expected its closing quotation mark."
    else:
        problem = "a quotation mark stands inside a quoted cell. Expected two of them there, or a comma after it."
    return f"{column}: {quote(cells[-1] if cells else '')}: {problem}"


def _has_stray_quotation(record: str) -> bool:
    try:
        list(csv.reader(io.StringIO(record, newline=""), strict=True))
    except csv.Error as error:
        return str(error) != UNFINISHED
    return False
