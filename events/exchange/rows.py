"""Reads the cells of one foreign row, and gathers everything that is wrong with it before the row is refused.

The readers take a cell's text; an empty cell is None to them, and never zero.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TypeVar

from codebook.folding import fold
from codebook.quoting import quote

LARGEST_INTEGER = 2**31 - 1
LONGEST_TEXT = 10_000
LONGEST_NAME = 500

# Publishers' databases write 1 January 1753, the first day that theirs can hold, where they have no date.
NO_DATE = date(1753, 1, 1)

# Exports of data frames turn whole numbers into 300380.0 as soon as a column has a gap.
WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,18}(\.0{1,6})?")
DECIMAL = re.compile(r"[+-]?[0-9]{1,18}(\.[0-9]{1,20})?(e[+-]?[0-9]{1,2})?", re.IGNORECASE)
# Many of these, each with a line end behind it.
PLAIN_NUMBERS = re.compile(r"([0-9]{1,18}\n)+")
PLAIN_DECIMALS = re.compile(r"(-?[0-9]{1,3}(\.[0-9]{1,20})?\n)+")
DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})([T ](?P<time>[0-9:.]+)Z?)?")
MIDNIGHT = re.compile(r"00:00(:00(\.0+)?)?")

Value = TypeVar("Value")


class BadCell(ValueError):
    """A cell that cannot be read; the message says what it is not and what was expected."""


@dataclass(frozen=True)
class Fault:
    """What is wrong in one cell of a row; no column where it is wrong with the row as a whole."""

    column: str
    value: str
    message: str


class BadRow(ValueError):
    """A row that is refused, with everything that was found wrong in it."""

    def __init__(self, faults: list[Fault]):
        super().__init__(" ".join(fault.message for fault in faults))
        self.faults = faults


@dataclass
class Row:
    """One row of a file. `number` counts as a spreadsheet does: the header is row 1."""

    number: int
    cells: dict[str, str]
    faults: list[Fault] = field(default_factory=list)
    # What tells its event from others, if it was read and nothing is wrong with it.
    source_id: str = ""

    def text(self, column: str, *, at_most: int = LONGEST_TEXT) -> str:
        """The cell without white space at its ends; empty where the column is not in this file."""
        text = self.cells.get(column, "").strip()
        if len(text) > at_most:
            self.refuse(column, f"{quote(text)} has {len(text):,} characters. Expected at most {at_most:,}.")
        return text

    def name(self, column: str) -> str:
        """As `text`, for a cell that may not be empty. Some letters grow when folded, so both forms are measured."""
        text = self.text(column, at_most=LONGEST_NAME)
        if not text:
            self.refuse(column, "The cell is empty. Expected a name.")
        elif len(folded(text)) > LONGEST_NAME >= len(text):
            self.refuse(column, f"{quote(text)} is too long. Expected at most {LONGEST_NAME} plain letters.")
        return text

    def read(self, column: str, reader: Callable[[str], Value], *, required: bool = True) -> Value | None:
        """What the reader makes of the cell; None where it is refused, or may be empty and is."""
        text = self.text(column)
        try:
            if text:
                return reader(text)
            if required:
                raise BadCell("The cell is empty. Expected a value.")
        except BadCell as bad:
            self.refuse(column, str(bad))
        return None

    def refuse(self, column: str, message: str) -> None:
        self.faults.append(Fault(column, self.cells.get(column, ""), message))

    def check(self) -> None:
        """Raises BadRow if anything was refused."""
        if self.faults:
            raise BadRow(self.faults)


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """Names come again and again in a dataset; folding them would be most of the work."""
    return fold(name)


def whole_number(text: str) -> int:
    """Reads 12 and 12.0, refuses 12.5."""
    if not WHOLE_NUMBER.fullmatch(text):
        raise BadCell(f"{quote(text)} is not a whole number. Expected digits, as in 12.")
    return int(text.partition(".")[0])


def count(text: str) -> int:
    """A whole number of people."""
    number = whole_number(text)
    if not 0 <= number <= LARGEST_INTEGER:
        raise BadCell(f"{quote(text)} is not a count. Expected a whole number from 0 to {LARGEST_INTEGER:,}.")
    return number


def day(text: str) -> date | None:
    """A day, whose midnight is dropped because it is not a time; None for the publisher's sign for a missing date."""
    written = DAY.fullmatch(text)
    if written is None:
        raise BadCell(f"{quote(text)} is not a day. Expected YYYY-MM-DD.")
    if written["time"] and not MIDNIGHT.fullmatch(written["time"]):
        raise BadCell(f"{quote(text)} has a time of day. Expected YYYY-MM-DD alone.")
    try:
        found = date.fromisoformat(written[1])
    except ValueError as error:
        raise BadCell(f"{quote(text)} is not a day. Expected YYYY-MM-DD.") from error
    return None if found == NO_DATE else found


def latitude(text: str) -> float:
    return _degrees(text, "latitude", 90)


def longitude(text: str) -> float:
    return _degrees(text, "longitude", 180)


def latitudes(texts: Sequence[str]) -> list[float] | None:
    """Many at once; None where one of them has to be looked at."""
    return _many_degrees(texts, 90)


def longitudes(texts: Sequence[str]) -> list[float] | None:
    return _many_degrees(texts, 180)


def whole_numbers(texts: Sequence[str]) -> list[int] | None:
    """Many without a sign at once; None where one of them has to be looked at."""
    if not PLAIN_NUMBERS.fullmatch("\n".join([*texts, ""])):
        return None
    try:
        return list(map(int, texts))
    except ValueError:
        return None


def _many_degrees(texts: Sequence[str], limit: int) -> list[float] | None:
    if not PLAIN_DECIMALS.fullmatch("\n".join([*texts, ""])):
        return None
    try:
        degrees = list(map(float, texts))
    except ValueError:
        return None
    return degrees if -limit <= min(degrees) and max(degrees) <= limit else None


def _degrees(text: str, what: str, limit: int) -> float:
    expected = f"Expected decimal degrees from -{limit} to {limit}, as in 5.399784."
    if not DECIMAL.fullmatch(text):
        raise BadCell(f"{quote(text)} is not a number. {expected}")
    degrees = float(text)
    if abs(degrees) > limit:
        raise BadCell(f"{quote(text)} is not a {what}. {expected}")
    return degrees
