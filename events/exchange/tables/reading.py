"""Reads a table of a publisher: what its rows say, all that is wrong with them, and how they stand in the file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from codebook.quoting import quote
from events.exchange.gaps import Gaps
from events.exchange.lines import BadFile, Progress, reading
from events.exchange.reading import faults_of_shape, open_records
from events.exchange.readings import read_row
from events.exchange.records import Records, split
from events.exchange.report import Place, Report
from events.exchange.rows import Fault, Row
from events.exchange.shape import shape_of
from events.exchange.understanding import with_other_faults
from events.models import Table, TableRow

# In bytes: tables have some thousand rows.
LARGEST_WORKBOOK = 20_000_000
LONGEST_RELEASE = Table._meta.get_field("release").max_length


class Taken(NamedTuple):
    """A record as it stands in the file, or what is wrong where there is none."""

    number: int
    received: bytes = b""
    cells: list[str] | None = None
    fault: Fault | None = None


@dataclass
class ReadTable:
    """`values` belong to `rows`, one by one; `workbook` is the file where it is one. Nothing of it is to be written if
    a row was refused.
    """

    release: str
    beginning: str
    sha256: str = ""
    workbook: bytes = b""
    rows: list[TableRow] = field(default_factory=list)
    values: list[dict[str, Any]] = field(default_factory=list)


def read_table(
    module: ModuleType, path: Path, report: Report, *, release: str = "", progress: Progress | None = None
) -> ReadTable:
    """The file's rows. What is wrong with one is in the report. Raises BadFile, also where it is of another release."""
    with open_records(path, module.COLUMNS, shape=shape_of(module), progress=progress) as records:
        taken, beginning = _with_blank_lines(_take(Gaps(records)))
        table = ReadTable(_release(module, records.header, taken), _as_text(records.head + beginning, path))
        table.sha256 = records.lines.sha256.hexdigest()
        if not records.lines.is_as_received:
            table.workbook = _whole(records)
        faults, header = records.lines.faults, records.header
        report.notices += records.lines.notices
    if release and table.release and release != table.release:
        raise BadFile(
            f"{path} is of release {quote(table.release)}, as its column {module.VERSION} says, not {release}."
        )
    places: dict[str, int] = {}
    for number, received, cells, gap in taken:
        report.counts.read += 1
        if gap:
            report.is_broken = True
            report.refuse(Place(str(path), number, ""), [gap])
            continue
        row = Row(number, dict(zip(header, cells, strict=False)), list(faults.get(number, ())))
        values = _understood(module, row, header, cells, table.release, places)
        code = _code(module, row)
        if row.faults:
            report.refuse(Place(str(path), number, code), row.faults)
            continue
        if broken := [rule for rule in module.RULES if rule.broken(*map(values.get, rule.of))]:
            report.warn(Place(str(path), number, code), broken, values)
        table.rows.append(TableRow(place=number, code=code, received=received.decode()))
        table.values.append(values)
    return table


def _whole(records: Records) -> bytes:
    """The workbook that was read, to its end."""
    lines = records.lines
    if lines.size > LARGEST_WORKBOOK:
        raise BadFile(f"{lines.path} has {lines.size:,} bytes. Expected a table of at most {LARGEST_WORKBOOK:,}.")
    lines.file.seek(0)
    with reading(lines.path):
        whole = lines.file.read()
    if sha256(whole).digest() != lines.sha256.digest():
        raise BadFile(f"{lines.path} was changed while it was read. Import it again.")
    return whole


def _understood(
    module: ModuleType, row: Row, header: list[str], cells: list[str], release: str, places: dict[str, int]
) -> dict[str, Any]:
    """What is wrong is noted with the row."""
    row.faults += faults_of_shape(header, cells)
    if len(cells) != len(header):
        return {}
    if row.faults:
        with_other_faults(row, module.READINGS)
    values = {} if row.faults else read_row(module.READINGS, row)
    version = row.text(module.VERSION)
    if not 0 < len(version) <= LONGEST_RELEASE:
        expected = f"Expected 1 to {LONGEST_RELEASE} characters, as in {module.RELEASE}."
        row.refuse(module.VERSION, f"{quote(version)} is not the name of a release. {expected}")
    elif version != release:
        row.refuse(module.VERSION, f"{quote(version)} is another release than that of the first row, {quote(release)}.")
    if not {fault.column for fault in row.faults} & {*module.CODE}:
        code = _code(module, row)
        if places.setdefault(code, row.number) != row.number:
            row.refuse(module.CODE[0], f"{quote(code)} stands in row {places[code]} already. Expected every one once.")
    return values


def _release(module: ModuleType, header: list[str], taken: list[Taken]) -> str:
    """Of the first row that says one."""
    place = header.index(module.VERSION)
    said = (cells[place].strip() for *_, cells, gap in taken if not gap and len(cells) == len(header))
    return next((version for version in said if 0 < len(version) <= LONGEST_RELEASE), "")


def _as_text(beginning: bytes, path: Path) -> str:
    try:
        return beginning.decode()
    except UnicodeDecodeError as error:
        raise BadFile(f"{path} is not UTF-8 above its first row. Expected it to be saved as CSV (UTF-8).") from error


def _code(module: ModuleType, row: Row) -> str:
    """As 700-2021 for the country and the year."""
    return "-".join(row.cells.get(column, "").strip() for column in module.CODE)


def _with_blank_lines(taken: Iterator[Taken]) -> tuple[list[Taken], bytes]:
    """Blank lines belong to the row before them; and those before the first row."""
    rows: list[Taken] = []
    beginning = b""
    for each in taken:
        if each.cells or each.fault:
            rows.append(each)
        elif rows:
            rows[-1] = rows[-1]._replace(received=rows[-1].received + each.received)
        else:
            beginning += each.received
    return rows, beginning


def _take(gaps: Gaps) -> Iterator[Taken]:
    """All records, also those after a place where the file cannot be split."""
    records = gaps.records
    while batch := gaps.take_many():
        first = records.number - len(batch) + 1
        found, gap = split(batch, records.written), None
        rows = zip(found, batch, strict=True) if found is not None else None
        if rows is None:
            rows, gap = gaps.take_instead(batch)
        for number, (cells, received) in enumerate(rows, start=first):
            yield Taken(number, received, cells)
        if gap:
            yield Taken(gap.row, fault=gap.fault)
