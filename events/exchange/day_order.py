"""Days with slashes, of which no cell tells whether the month or the day comes first: who imports them may say so.

A module that has such days has `READINGS_IN_ORDER`, its readings for each order that can be said, and
`DAYS_WITH_SLASHES`, the column and how they are written there.
"""

import re
from pathlib import Path
from types import ModuleType, SimpleNamespace

from codebook.quoting import quote
from events.exchange.reading import open_records
from events.exchange.records import BadRecord, Records
from events.exchange.shape import shape_of

MONTH_FIRST, DAY_FIRST = ORDERS = ("month-first", "day-first")
LAST_MONTH = 12
Module = ModuleType | SimpleNamespace


def has_days_with_slashes(module: Module) -> bool:
    return hasattr(module, "READINGS_IN_ORDER")


def with_order(module: Module, order: str) -> SimpleNamespace:
    """The same module, for files in which it was said to be so. What was read in another way is read again."""
    told = {"READINGS": module.READINGS_IN_ORDER[order], "READ_AS": order, "ORDER_IS_SAID": True}
    return SimpleNamespace(**vars(module) | told)


def what_to_ask(module: Module, path: Path) -> str:
    """A sentence where the file has such days and none of them tells the order, nor did anybody. Reads the file."""
    if not has_days_with_slashes(module) or hasattr(module, "ORDER_IS_SAID"):
        return ""
    column, pattern = module.DAYS_WITH_SLASHES
    with open_records(path, module.COLUMNS, shape=shape_of(module)) as records:
        example = _first_undecided(records, column, pattern)
    if not example:
        return ""
    return (
        f"{path.name}, {column}: no day is over {LAST_MONTH}, so nothing tells whether {quote(example)} begins with the"
        f" month or the day. It was read with the month first. If that is right, --dates {MONTH_FIRST} says so; if not,"
        f" import the file again with --dates {DAY_FIRST}."
    )


def _first_undecided(records: Records, column: str, pattern: re.Pattern) -> str:
    """A day that can be read in both ways and comes to different ones. Empty where one of them tells the order."""
    place, found = records.header.index(column), ""
    try:
        while (cells := records.take()) is not None:
            written = pattern.fullmatch(cells[place].strip()) if place < len(cells) else None
            if written is None:
                continue
            first, second = int(written["first"]), int(written["second"])
            if max(first, second) > LAST_MONTH:
                return ""
            if first != second and not found:
                found = cells[place].strip()
    except BadRecord:
        return ""  # whoever imports it was told, and nothing is written
    return found
