"""One comparison of a column with what was asked, in SQL and of a value at hand: both let the same rows through.

Texts are compared whatever their capitals; LIKE finds a part of them, and takes “%” for anything between two parts.
"""

import operator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from events.filters.conditions import Condition

EQUAL, LIKE, BETWEEN = "=", "LIKE", "BETWEEN"
IN_ORDER = {">": operator.gt, "<": operator.lt, ">=": operator.ge, "<=": operator.le}
OPERATORS = (EQUAL, *IN_ORDER, LIKE, BETWEEN)
SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\%_"})


@dataclass(frozen=True)
class Comparison:
    """`values` are two for BETWEEN, any of which for = and LIKE, and one for the others."""

    column: str
    operator: str
    values: tuple[Any, ...]

    @property
    def is_of_texts(self) -> bool:
        return isinstance(self.values[0], str)

    def over(self, expression: str) -> Condition:
        """In SQL."""
        name = self.column
        if self.is_of_texts:
            pattern = whole if self.operator == EQUAL else part
            patterns = {name: [pattern(value) for value in self.values]}
            return Condition(f"{expression} ILIKE ANY(%({name})s::text[])", patterns)
        if self.operator == EQUAL:
            return Condition(f"{expression} = ANY(%({name})s)", {name: list(self.values)})
        if self.operator == BETWEEN:
            low, high = self.values
            ends = {f"{name}_low": low, f"{name}_high": high}
            return Condition(f"{expression} BETWEEN %({name}_low)s AND %({name}_high)s", ends)
        return Condition(f"{expression} {self.operator} %({name})s", {name: self.values[0]})

    def holds(self, value: Any) -> bool:
        """Of a value; never of one that is not known."""
        if value is None:
            return False
        if self.is_of_texts:
            found = is_equal if self.operator == EQUAL else is_like
            return any(found(str(value), asked) for asked in self.values)
        if self.operator == EQUAL:
            return value in self.values
        if self.operator == BETWEEN:
            return self.values[0] <= value <= self.values[1]
        return IN_ORDER[self.operator](value, self.values[0])


def whole(text: str) -> str:
    return text.translate(SPECIAL)


def part(text: str) -> str:
    return f"%{'%'.join(each.translate(SPECIAL) for each in parts(text))}%"


def parts(text: str) -> Sequence[str]:
    return text.strip("%").split("%")


def is_equal(value: str, asked: str) -> bool:
    return value.casefold() == asked.casefold()


def is_like(value: str, asked: str) -> bool:
    value, at = value.casefold(), 0
    for each in parts(asked.casefold()):
        found = value.find(each, at)
        if found < 0:
            return False
        at = found + len(each)
    return True
