"""The SQL of an answer: the cells added up from rollups, or from the rows, in the order in which they are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from events.aggregate.groups import keys_of, sums_of, told
from events.query import Plan
from events.rollups.parts import NO_MENTIONS, parts_of
from events.rollups.totals import totals_of_rows


@dataclass(frozen=True)
class Asked:
    """What to add up of a plan's rows, and by what to part it. `mentions`: also rows that a source only mentions."""

    plan: Plan
    by: Sequence[str]
    measures: Sequence[str]
    mentions: bool


@dataclass(frozen=True)
class Statement:
    """`columns` are those of the answer."""

    sql: str
    values: dict[str, Any]
    columns: tuple[str, ...]


def statement(asked: Asked) -> Statement:
    return from_rollups(asked) or from_rows(asked)


def from_rollups(asked: Asked) -> Statement | None:
    """None where rollups do not know it."""
    keys = keys_of(asked.by)
    parts = parts_of(asked.plan, keys, mentions=asked.mentions)
    if parts is None:
        return None
    return _telling(asked, parts.totals(keys, sums_of(asked.by, asked.measures)), parts.values)


def from_rows(asked: Asked) -> Statement:
    where = asked.plan.where if asked.mentions else f"{asked.plan.where} AND {NO_MENTIONS}"
    totals = totals_of_rows(keys_of(asked.by), sums_of(asked.by, asked.measures), where, rows=asked.plan.rows)
    return _telling(asked, totals, asked.plan.values)


def _telling(asked: Asked, totals: str, values: dict[str, Any]) -> Statement:
    columns = told(asked.by, asked.measures)
    written = ", ".join(f"{expression} AS {name}" for name, expression in columns.items())
    order = ", ".join(f"cell.{key}" for key in keys_of(asked.by))
    sql = f"SELECT {written} FROM ({totals}) cell ORDER BY {order}"  # noqa: S608 – columns of ours
    return Statement(sql, values, tuple(columns))
