"""How the columns of an event are read from the cells of a foreign row: a module lists its readings, once.

Each is used in two ways. `of_row` reads one row and gathers a sentence for everything that is wrong with it.
`in_batches` reads many rows column by column, remembers what each different cell came to, and only tells which rows are
wrong. Both come to the same values.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from events.exchange.memory import MOST_REMEMBERED, MOST_TOGETHER, WRONG, Memory
from events.exchange.rows import LONGEST_TEXT, BadCell, Row

Table = dict[str, Sequence[str]]  # the cells of a batch of rows, by column

# A column of values for each name, and the places of the rows in which they are wrong and mean nothing.
ColumnReader = Callable[[Table], tuple[list[Sequence], list[int]]]


def nothing(cells: Sequence[str]) -> None:
    """Reads no cells."""


class Reading(Protocol):
    """`names` are columns of an event, or “also_searched”, or “actors” for one of them, or “more_actors” for a tuple of
    them, or what only rules look at; `columns` those of the file.
    """

    names: tuple[str, ...]
    columns: tuple[str, ...]

    def of_row(self, row: Row) -> tuple: ...

    def in_batches(self) -> ColumnReader: ...


@dataclass(frozen=True)
class Cells:
    """What `read` makes of some cells that are to be understood together: a value for each name."""

    names: tuple[str, ...]
    columns: tuple[str, ...]
    read: Callable[[Row], tuple]

    def of_row(self, row: Row) -> tuple:
        return self.read(row)

    def in_batches(self) -> ColumnReader:
        memory = Memory(self._read_alone, most=MOST_REMEMBERED if len(self.columns) == 1 else MOST_TOGETHER)

        def read_columns(table: Table) -> tuple[list[Sequence], list[int]]:
            found = memory.of(zip(*(table[column] for column in self.columns), strict=True))
            wrong = memory.wrong(found)
            for place in wrong:
                found[place] = (None,) * len(self.names)
            return list(zip(*found, strict=True)), wrong

        return read_columns

    def _read_alone(self, cells: tuple[str, ...]) -> Any:
        row = Row(0, dict(zip(self.columns, cells, strict=True)))
        values = self.read(row)
        return WRONG if row.faults else values


@dataclass(frozen=True)
class Cell:
    """What `reader` makes of a cell; None where the cell may be empty and is. The reader raises BadCell.

    `read_many` makes the same of many cells, or None where it cannot: for columns in which nearly every cell differs.
    """

    name: str
    column: str
    reader: Callable[[str], Any]
    required: bool = True
    read_many: Callable[[Sequence[str]], list | None] = nothing

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.column,)

    def of_row(self, row: Row) -> tuple:
        return (row.read(self.column, self.reader, required=self.required),)

    def in_batches(self) -> ColumnReader:
        memory = Memory(self._read_alone)

        def read_column(table: Table) -> tuple[list[Sequence], list[int]]:
            if (found := self.read_many(table[self.column])) is not None:
                return [found], []
            found = memory.of(table[self.column])
            return [found], memory.wrong(found)

        return read_column

    def _read_alone(self, cell: str) -> Any:
        text = cell.strip()
        if not text:
            return WRONG if self.required else None
        try:
            return self.reader(text) if len(text) <= LONGEST_TEXT else WRONG
        except BadCell:
            return WRONG


@dataclass(frozen=True)
class Text:
    """A text without white space at its ends; None where it is empty, or the column is not in this file.

    `listed`: as a list of one text, or of none.
    """

    name: str
    column: str
    at_most: int = LONGEST_TEXT
    listed: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.column,)

    def of_row(self, row: Row) -> tuple:
        return (self._known(row.text(self.column, at_most=self.at_most)),)

    def in_batches(self) -> ColumnReader:
        return self._read_column

    def _read_column(self, table: Table) -> tuple[list[Sequence], list[int]]:
        texts = [cell.strip() for cell in table[self.column]]
        values = list(map(self._known, texts)) if self.listed else [text or None for text in texts]
        if max(map(len, texts)) <= self.at_most:
            return [values], []
        return [values], [place for place, text in enumerate(texts) if len(text) > self.at_most]

    def _known(self, text: str) -> str | tuple[str, ...] | None:
        if self.listed:
            return (text,) if text else ()
        return text or None


@dataclass(frozen=True)
class AsWritten:
    """Cells that are kept without being understood: texts in the order of the columns, empty where a column is not in
    this file; None where all are. Nothing in them is refused.
    """

    name: str
    columns: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name,)

    def of_row(self, row: Row) -> tuple:
        texts = tuple(row.cells.get(column, "").strip() for column in self.columns)
        return (texts if any(texts) else None,)

    def in_batches(self) -> ColumnReader:
        return self._read_columns

    def _read_columns(self, table: Table) -> tuple[list[Sequence], list[int]]:
        cells = zip(*([cell.strip() for cell in table[column]] for column in self.columns), strict=True)
        return [[texts if any(texts) else None for texts in cells]], []


def not_collected(*columns: str) -> dict[str, str]:
    """What every row has beside columns that the publisher does not collect."""
    return {f"{column}_missing": "not_collected" for column in columns}


def id_column(readings: Sequence[Reading]) -> str:
    """The column of the file in which the publisher's id stands."""
    return next(reading.columns[0] for reading in readings if "source_id" in reading.names)


def read_row(readings: Sequence[Reading], row: Row) -> dict[str, Any]:
    """The values of one row by their names; all actors together. What is wrong with it is in `row.faults`."""
    values: dict[str, Any] = {"actors": ()}
    more: tuple = ()
    for reading in readings:
        for name, value in zip(reading.names, reading.of_row(row), strict=True):
            if name == "source_id" and not any(fault.column in reading.columns for fault in row.faults):
                row.source_id = value
            if name == "actors":
                values["actors"] += (value,)
            elif name == "more_actors":
                more += value
            else:
                values[name] = value
    return values | {"actors": values["actors"] + more}
