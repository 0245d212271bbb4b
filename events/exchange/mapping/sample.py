"""The header and the first rows of a spreadsheet, for a proposal of how to read it."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from events.exchange.lines import BadFile
from events.exchange.opening import expect_workbook, open_received
from events.exchange.reading import open_records
from events.exchange.shape import Shape
from events.exchange.workbooks.package import is_workbook

BYTES = 5_000_000
ROWS = 5_000
DELIMITERS = ",;\t|"
ENCODINGS = ("utf-8-sig", "windows-1252")


@dataclass(frozen=True)
class Sample:
    """`columns` are those whose name no other has, each with its cells in the order of the rows."""

    delimiter: str
    encoding: str
    columns: dict[str, list[str]]
    rows: int
    is_whole: bool
    # Of a workbook with several.
    sheet: str = ""

    def filled(self, column: str) -> list[str]:
        return [cell for cell in self.columns[column] if cell]


def sample_of(path: Path, sheet: str = "") -> Sample:
    """`sheet`: of a workbook, else the first that is seen. Raises BadFile."""
    if sheet:
        expect_workbook(path)
    try:
        with open_received(path) as file:
            if is_workbook(file, path):
                return _of_workbook(path, sheet)
            data = file.read(BYTES)
            is_whole = not file.read(1)
    except OSError as error:
        raise BadFile(f"{path} cannot be read: {error.strerror}.") from error
    if not is_whole:
        data = data[: data.rfind(b"\n") + 1]
    text, encoding = _decoded(data)
    if "\0" in text or not text.strip():
        raise BadFile(f"{path} is not text. Expected CSV with a header.")
    return _sample(path, text, encoding, is_whole=is_whole)


def _decoded(data: bytes) -> tuple[str, str]:
    try:
        return data.decode(ENCODINGS[0]), "utf-8"
    except UnicodeDecodeError:
        return data.decode(ENCODINGS[1], "replace"), ENCODINGS[1]


def _sample(path: Path, text: str, encoding: str, *, is_whole: bool) -> Sample:
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    try:
        records = [record for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(record)]
    except csv.Error as error:
        raise BadFile(f"{path} is not CSV: {error}.") from error
    header, rows = [name.strip() for name in records[0]], records[1 : ROWS + 1]
    if rows and all(cell.startswith("#") for cell in rows[0] if cell):
        rows = rows[1:]
    if not rows:
        raise BadFile(f"{path} has a header and no rows. Expected at least one.")
    return Sample(delimiter, encoding, _columns(header, rows), len(rows), is_whole and len(records) - 1 <= ROWS)


def _of_workbook(path: Path, sheet: str) -> Sample:
    with open_records(path, (), shape=Shape(sheet=sheet)) as records:
        rows: list[list[str]] = []
        while len(rows) <= ROWS and (cells := records.take()) is not None:
            rows += [cells] if any(cells) else []
        is_whole, rows = len(rows) <= ROWS, rows[:ROWS]
        return Sample(",", "utf-8", _columns(records.header, rows), len(rows), is_whole, records.lines.sheet)


def _columns(header: list[str], rows: list[list[str]]) -> dict[str, list[str]]:
    return {
        name: [row[place].strip() if place < len(row) else "" for row in rows]
        for place, name in enumerate(header)
        if name and header.count(name) == 1
    }
