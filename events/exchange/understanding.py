"""Understands a batch of foreign rows: values by column, what is wrong with a row, and what is odd about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from types import ModuleType
from typing import Any

from events.exchange.memory import Memory
from events.exchange.reading import faults_of_shape
from events.exchange.readings import Reading, Table, read_row
from events.exchange.rows import Fault, Row
from events.rules import RULES, Rule


@dataclass(frozen=True)
class Found:
    """Rows as they stand in a file. `ids` are those that their events will have; `is_text`: no cell need be looked at
    for what is no text. `faults` were found by whoever read the cells, by the number of their row.
    """

    numbers: Sequence[int]
    ids: Sequence[int]
    cells: list[list[str]]
    is_text: bool = False
    faults: Mapping[int, list[Fault]] = field(default_factory=dict)


@dataclass
class Understood:
    """Rows that will be kept, as values by the names of their columns; and the rows that will not."""

    numbers: Sequence[int]
    ids: Sequence[int]
    columns: dict[str, Sequence]
    refused: list[Row]
    warned: dict[int, list[Rule]]

    def row(self, place: int) -> dict[str, Any]:
        return {name: values[place] for name, values in self.columns.items()}


class Understanding:
    """Of the rows under one header; it learns from the rows that it has seen."""

    def __init__(self, module: ModuleType, header: list[str]):
        self.readings = module.READINGS
        self.header = header
        self.columns = {column for reading in self.readings for column in reading.columns}
        self._readers = [(reading.names, reading.in_batches()) for reading in self.readings]
        self._broken = [(rule, Memory(lambda values, rule=rule: rule.broken(*values))) for rule in RULES]

    def understand(self, found: Found) -> Understood:
        """Never raises for what stands in a row."""
        refused = [] if self._is_well_shaped(found) else list(self._badly_shaped(found))
        found = _without(found, {row.number for row in refused})
        columns, wrong = self._read(found.cells)
        if wrong:
            refused += [self._refused(found.numbers[place], found.cells[place]) for place in wrong]
            refused.sort(key=lambda row: row.number)
            kept = [place not in wrong for place in range(len(found.cells))]
            columns = {name: list(compress(values, kept)) for name, values in columns.items()}
            found = _without(found, {row.number for row in refused})
        return Understood(found.numbers, found.ids, columns, refused, self._warn(columns))

    def _is_well_shaped(self, found: Found) -> bool:
        return found.is_text and not found.faults and set(map(len, found.cells)) <= {len(self.header)}

    def _badly_shaped(self, found: Found) -> Iterator[Row]:
        for number, cells in zip(found.numbers, found.cells, strict=True):
            if faults := [*found.faults.get(number, ()), *faults_of_shape(self.header, cells)]:
                row = Row(number, self._by_column(cells), faults)
                yield with_other_faults(row, self.readings) if len(cells) == len(self.header) else row

    def _read(self, cells: list[list[str]]) -> tuple[dict[str, Sequence], set[int]]:
        """A column for each name; those named “actors” and “more_actors” are one, of tuples."""
        wrong: set[int] = set()
        columns: dict[str, Sequence] = {}
        actors: list[Sequence] = []
        more: list[Sequence] = []
        table = self._table(cells)
        for names, read in self._readers if cells else ():
            values, wrong_here = read(table)
            wrong.update(wrong_here)
            for name, column in zip(names, values, strict=True):
                if name == "actors":
                    actors.append(column)
                elif name == "more_actors":
                    more.append(column)
                else:
                    columns[name] = column
        return columns | {"actors": _together(actors, more, len(cells))}, wrong

    def _table(self, cells: list[list[str]]) -> Table:
        """Columns that are not in this file are empty."""
        empty = ("",) * len(cells)
        return dict.fromkeys(self.columns, empty) | dict(zip(self.header, zip(*cells, strict=True), strict=bool(cells)))

    def _refused(self, number: int, cells: list[str]) -> Row:
        row = Row(number, self._by_column(cells))
        read_row(self.readings, row)
        return row

    def _by_column(self, cells: list[str]) -> dict[str, str]:
        return dict(zip(self.header, cells, strict=False))

    def _warn(self, columns: dict[str, Sequence]) -> dict[int, list[Rule]]:
        warned: dict[int, list[Rule]] = {}
        size = len(columns["actors"])
        for rule, broken in self._broken:
            values = (columns.get(name, (None,) * size) for name in rule.of)
            answers = broken.of(zip(*values, strict=True))
            if True in answers:
                for place in compress(range(size), answers):
                    warned.setdefault(place, []).append(rule)
        return dict(sorted(warned.items()))


def with_other_faults(row: Row, readings: Sequence[Reading]) -> Row:
    """What is wrong in other cells than those of its faults is told too: right only where all are where they belong."""
    read = Row(row.number, row.cells, list(row.faults))
    read_row(readings, read)
    told = {fault.column for fault in row.faults}
    row.faults += [fault for fault in read.faults if fault.column not in told]
    row.source_id = read.source_id
    return row


def _together(actors: list[Sequence], more: list[Sequence], size: int) -> list[tuple]:
    """A tuple for each row: those of the columns with one actor, then those of the columns with several or none."""
    one_each = list(zip(*actors, strict=True)) if actors else [()] * size
    for column in more:
        one_each = [(*of_row, *(others or ())) for of_row, others in zip(one_each, column, strict=True)]
    return one_each


def _without(found: Found, numbers: set[int]) -> Found:
    if not numbers:
        return found
    kept = [number not in numbers for number in found.numbers]
    return Found(*(list(compress(of_all, kept)) for of_all in (found.numbers, found.ids, found.cells)))
