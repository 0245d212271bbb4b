"""What a filter of the events asks for, in SQL over `events_event event`, with the values that it is asked with.

The text depends on what is asked for and not on the values, so that requests of the same shape run the same text.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Condition:
    """`values` are those of the %(name)s in `sql`; a name is that of a parameter, so no other condition has it."""

    sql: str
    values: dict[str, Any] = field(default_factory=dict)


NOTHING = Condition("FALSE")
Maker = Callable[[str, Any], Condition]


def one_of(column: str) -> Maker:
    """A single value is compared as such: GIN then looks for it together with the other conditions."""

    def is_one_of(name: str, values: list) -> Condition:
        if len(values) == 1:
            return Condition(f"event.{column} = %({name})s", {name: values[0]})
        return Condition(f"event.{column} = ANY(%({name})s)", {name: values})

    return is_one_of


def overlapping(column: str) -> Maker:
    return lambda name, values: Condition(f"event.{column} && %({name})s", {name: values})


def at_least(column: str) -> Maker:
    return lambda name, value: Condition(f"event.{column} >= %({name})s", {name: value})


def at_most(column: str) -> Maker:
    return lambda name, value: Condition(f"event.{column} <= %({name})s", {name: value})


def either(conditions: Iterable[Condition]) -> Condition:
    conditions = list(conditions)
    if len(conditions) == 1:
        return conditions[0]
    values: dict[str, Any] = {}
    for condition in conditions:
        values |= condition.values
    return Condition(f"({' OR '.join(condition.sql for condition in conditions)})", values)
