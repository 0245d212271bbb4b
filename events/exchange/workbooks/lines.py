"""The rows of a workbook's sheet as lines of CSV, for what reads lines. Row numbers are those of the sheet."""

import csv
import hashlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO

from codebook.quoting import quote
from events.exchange.lines import BadFile, Progress, ReadAhead, reading
from events.exchange.rows import Fault
from events.exchange.shape import Shape
from events.exchange.workbooks.contents import Sheet, contents_of
from events.exchange.workbooks.package import Package
from events.exchange.workbooks.sheet import SheetPart, SheetRow
from events.exchange.workbooks.strings import Strings, StringsPart

END = "\r\n"
TAKEN_AT_ONCE = 250_000
READ_AT_ONCE = 1 << 20


class SheetLines(ReadAhead):
    """As `Lines`, of a workbook. `faults` are those of cells that cannot be read, by the number of the row, until they
    are taken; `size` and `sha256` are those of the file itself.
    """

    is_as_received = False
    mark = b""

    def __init__(
        self,
        file: BinaryIO,
        path: Path,
        columns: Sequence[str],
        *,
        shape: Shape,
        strings: Strings,
        progress: Progress | None = None,
        name: str = "",
    ):
        super().__init__()
        self.file, self.path, self.name = file, path, name or path.name
        self.size, self.sha256 = 0, hashlib.sha256()
        with reading(path):
            while piece := file.read(READ_AT_ONCE):
                self.size += len(piece)
                self.sha256.update(piece)
        self.faults: dict[int, list[Fault]] = {}
        self._package = Package(file, path, progress)
        self._contents = contents_of(self._package)
        self._strings = strings
        if self._contents.strings:
            part = StringsPart(f"{path}, {self._contents.strings}", self._strings)
            part.read(self._package.read(self._contents.strings))
        self._least = len(shape.header)
        self._sheet = self._choose(columns, shape)
        self._part, rows = self._rows(self._sheet)
        self._lines = self._written(rows)
        self._header: list[str] = []

    @property
    def sheet(self) -> str:
        """The name of the one that is read, if there are others."""
        return self._sheet.name if len(self._contents.sheets) > 1 else ""

    @property
    def notices(self) -> list[str]:
        """What an importer should know that is no fault of a row; complete once all is read."""
        name = self.name
        others = [quote(sheet.name) for sheet in self._contents.sheets if sheet is not self._sheet]
        told = [f"{name}: the sheet {quote(self._sheet.name)} was read, and not {', '.join(others)}."] if others else []
        told += [f"{name} has {aside}." for aside in self._package.asides]
        if self._part.first_formula:
            row, place = self._part.first_formula
            where = f"the first in row {row}, {self._column(place)}"
            told.append(
                f"{name} has {self._part.formulas:,} cells with formulas, {where}: they were read as the text of the"
                " formula, not as what it comes to."
            )
        return told

    def _read_on(self) -> None:
        size = 0
        for line in self._lines:
            self._ahead.append(line)
            size += len(line)
            if size >= TAKEN_AT_ONCE:
                return

    def _choose(self, columns: Sequence[str], shape: Shape) -> Sheet:
        """The one that is named, else the only one with the columns, else the first that is seen."""
        sheets = self._contents.sheets
        if shape.sheet:
            for sheet in sheets:
                if sheet.name == shape.sheet:
                    return sheet
            there = ", ".join(quote(sheet.name) for sheet in sheets)
            raise BadFile(f"{self.path} has no sheet {quote(shape.sheet)}. Expected one of: {there}.")
        if len(sheets) == 1:
            return sheets[0]
        fitting = [sheet for sheet in sheets if self._has(sheet, columns, shape)] if columns else []
        if len(fitting) > 1:
            named = ", ".join(quote(sheet.name) for sheet in fitting)
            raise BadFile(f"{self.path} has these columns in several sheets: {named}. Expected one with --sheet.")
        seen = [sheet for sheet in sheets if not sheet.is_hidden]
        return (fitting or seen or list(sheets))[0]

    def _has(self, sheet: Sheet, columns: Sequence[str], shape: Shape) -> bool:
        _, rows = self._rows(sheet)
        header = {name.strip() for row in islice(rows, 1) for name in row.cells}
        return set(columns) <= {shape.aliases.get(name, name) for name in header} | header

    def _rows(self, sheet: Sheet) -> tuple[SheetPart, Iterator[SheetRow]]:
        part = SheetPart(f"{self.path}, {quote(sheet.name)}", self._contents, self._strings, least=self._least)
        return part, part.rows(self._package.read(sheet.part))

    def _written(self, rows: Iterator[SheetRow]) -> Iterator[bytes]:
        """Rows that are left out, or empty, are blank lines. What is empty beyond the header is no cell."""
        lines: list[str] = []
        write = csv.writer(SimpleNamespace(write=lines.append), lineterminator=END).writerow
        last = 0
        for row in rows:
            for _ in range(last + 1, row.number):
                yield END.encode()
            last = row.number
            cells = self._in_width(row.cells)
            if row.faults:
                self.faults[row.number] = [Fault(self._column(at), *fault) for at, fault in sorted(row.faults.items())]
            if not any(cells) and not row.faults:
                yield END.encode()
                continue
            write(cells)
            yield lines.pop().encode()

    def _in_width(self, cells: list[str]) -> list[str]:
        width = len(self._header)
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if not self._header:
            self._header = cells
        return cells + [""] * (width - len(cells))

    def _column(self, place: int) -> str:
        return (self._header[place].strip() if place < len(self._header) else "") or f"column {place + 1}"
