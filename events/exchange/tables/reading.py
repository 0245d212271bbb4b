"""Reads a table of a publisher: what its rows say, all that is wrong with them, and how they stand in the file."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from codebook.quoting import quote
from events.exchange.lines import BadFile, Progress
from events.exchange.reading import faults_of_shape, open_records
from events.exchange.readings import read_row
from events.exchange.records import Records, split
from events.exchange.report import Place, Report
from events.exchange.rows import Row
from events.models import TableRow

BLANK = {b"\n", b"\r\n", b"\r"}


@dataclass
class ReadTable:
    """`values` belong to `rows`, one by one. Nothing of it is to be written if a row was refused."""

    release: str
    beginning: str
    sha256: str
    rows: list[TableRow] = field(default_factory=list)
    values: list[dict[str, Any]] = field(default_factory=list)


def read_table(
    module: ModuleType, path: Path, report: Report, *, release: str = "", progress: Progress | None = None
) -> ReadTable:
    """The file's rows. What is wrong with one is in the report. Raises BadFile, also where it is of another release."""
    with open_records(path, module.COLUMNS, progress=progress) as records:
        if not records.lines.is_as_received:
            raise BadFile(f"{path} is a workbook, and a table is kept as text. Save it as CSV (UTF-8).")
        header = records.header
        taken = [(number, received, cells) for number, received, cells in _take(records, path) if cells]
    whole = path.read_bytes()
    beginning = whole[: len(whole) - sum(len(received) for _, received, _ in taken)]
    first = dict(zip(header, taken[0][2], strict=False)).get(module.VERSION, "").strip()
    if release and release != first:
        raise BadFile(f"{path} is of release {quote(first)}, as its column {module.VERSION} says, not {release}.")
    table = ReadTable(first, beginning.decode(), hashlib.sha256(whole).hexdigest())
    places: dict[str, int] = {}
    for number, received, cells in taken:
        row = Row(number, dict(zip(header, cells, strict=False)))
        row.faults += faults_of_shape(header, cells)
        values = {} if row.faults else _understood(module, row, first, places)
        code = _code(module, row)
        report.counts.read += 1
        if row.faults:
            report.refuse(Place(str(path), number, code), row.faults)
            continue
        if broken := [rule for rule in module.RULES if rule.broken(*map(values.get, rule.of))]:
            report.warn(Place(str(path), number, code), broken, values)
        places[code] = number
        table.rows.append(TableRow(place=number, code=code, received=received.decode()))
        table.values.append(values)
    return table


def _understood(module: ModuleType, row: Row, release: str, places: dict[str, int]) -> dict[str, Any]:
    values = read_row(module.READINGS, row)
    version = row.text(module.VERSION)
    if version != release:
        row.refuse(module.VERSION, f"{quote(version)} is another release than that of the first row, {quote(release)}.")
    code = _code(module, row)
    if code in places:
        row.refuse(module.CODE[0], f"{quote(code)} stands in row {places[code]} already. Expected every one once.")
    return values


def _code(module: ModuleType, row: Row) -> str:
    """As 700-2021 for the country and the year."""
    return "-".join(row.cells.get(column, "").strip() for column in module.CODE)


def _take(records: Records, path: Path) -> Iterator[tuple[int, bytes, Sequence[str]]]:
    """Number, text and cells of each row; blank lines belong to the row before them."""
    last: tuple[int, bytes, Sequence[str]] | None = None
    while batch := records.take_many():
        first = records.number - len(batch) + 1
        found = split([record for record in batch if record not in BLANK])
        if found is None:
            list(records.take_instead(batch))
            raise BadFile(f"{path} has quotation marks in a cell that is not quoted. Expected the cell to be quoted.")
        cells = iter(found)
        for number, record in enumerate(batch, start=first):
            if record in BLANK and last:
                last = (last[0], last[1] + record, last[2])
                continue
            if last:
                yield last
            last = (number, record, [] if record in BLANK else next(cells))
    if last:
        yield last
