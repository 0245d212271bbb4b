"""What answers a question from rollups: the cells of one of them, and the rows at the edges of its months.

Where a filter or a key tells more than any rollup knows, there is none, and the rows have to be read.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from events.models.rollup import Rollup
from events.query import Plan, plan
from events.query.participants import link_path
from events.query.visible import visible
from events.rollups.columns import PARTED_BY
from events.rollups.months import Months, whole_months
from events.rollups.totals import cells_as_they_are, totals_of_cells, totals_of_rows, totals_of_totals

DAYS = {"date_after", "date_before", "date_match"}
KINDS = {"country", "violence_type", "event_type"}
ACTORS = {"actor", "exact_actor"}
TOLD_BY_ROLLUPS = {"dataset", "release", "coding_depth"} | DAYS | KINDS | ACTORS
TOLD_BY_ALL_ROLLUPS = {"dataset", "year", "month"}
NO_MENTIONS = "event.coding_depth IS DISTINCT FROM 'mention'"


@dataclass(frozen=True)
class Edge:
    """Rows that count besides the cells; with “-” as sign, rows that the cells hold and that do not count."""

    sign: str
    where: str


@dataclass(frozen=True)
class Parts:
    """Cells of the rollup that hold to `where`, all of mentions or none if they `are_of_one_kind`; and edges, none of
    which is most of a month if they `are_few`.
    """

    rollup: type[Rollup]
    where: str
    edges: tuple[Edge, ...]
    values: Mapping[str, Any]
    are_of_one_kind: bool
    are_few: bool

    def totals(self, keys: Sequence[str], sums: Sequence[str]) -> str:
        """SQL that adds them up by keys; the count is one of the sums."""
        if not self.edges and self.are_of_one_kind and set(keys) >= {"dataset", "month", *PARTED_BY[self.rollup]}:
            return cells_as_they_are(self.rollup, keys, sums, self.where)
        cells = totals_of_cells(self.rollup, keys, sums, self.where)
        if not self.edges:
            return cells
        rows = [totals_of_rows(keys, sums, edge.where, sign=edge.sign) for edge in self.edges]
        return totals_of_totals(keys, sums, [cells, *rows])


def parts_of(asked: Plan, keys: Collection[str], *, mentions: bool) -> Parts | None:
    """For what is asked, parted by keys. Without `mentions`, rows that a source only mentions in passing stay out."""
    given = asked.given
    rollup = _rollup_with(given, keys)
    months = whole_months(
        given.get("date_after"), given.get("date_before"), certain=given.get("date_match") == "certain"
    )
    if rollup is None or months is None:
        return None
    cells, values = _cells(given, months, mentions=mentions)
    rows = plan({name: value for name, value in given.items() if name not in DAYS})
    edges = []
    for edge in months.edges:
        conditions = [rows.where, edge.condition.sql, *([] if mentions else [NO_MENTIONS])]
        edges.append(Edge(edge.sign, " AND ".join(conditions)))
        values |= edge.condition.values
    return Parts(
        rollup,
        " AND ".join(cells),
        tuple(edges),
        rows.values | values,
        are_of_one_kind=not mentions or "coding_depth" in given,
        are_few=months.are_all,
    )


def _rollup_with(given: Mapping[str, Any], keys: Collection[str]) -> type[Rollup] | None:
    """The smallest one that knows all of this."""
    if not given.keys() <= TOLD_BY_ROLLUPS or given.get("coding_depth", ["mention"]) != ["mention"]:
        return None
    needed = (set(keys) - TOLD_BY_ALL_ROLLUPS) | (KINDS & given.keys())
    if ACTORS & given.keys():
        if "actor_id" in needed or _only_actor(given) is None:
            return None
        needed.add("actor_id")
    return next((rollup for rollup, parted_by in PARTED_BY.items() if needed <= set(parted_by)), None)


def _only_actor(given: Mapping[str, Any]) -> int | None:
    """The one whose links tell it all: rows of two actors may be the same."""
    path = link_path(given) if len(ACTORS & given.keys()) == 1 else None
    return path.values["actors"][0] if path and len(path.values["actors"]) == 1 else None


def _cells(given: Mapping[str, Any], months: Months, *, mentions: bool) -> tuple[list[str], dict[str, Any]]:
    """Conditions over `cell`, with their values."""
    conditions = ["cell.dataset = ANY(%(datasets)s)"]
    values = visible(given).values
    for name in sorted(KINDS & given.keys()):
        conditions.append(f"cell.{name} = ANY(%(cell_{name})s)")
        values |= {f"cell_{name}": given[name]}
    if ACTORS & given.keys():
        conditions.append("cell.actor_id = %(cell_actor)s")
        values |= {"cell_actor": _only_actor(given)}
    if {"date_after", "date_before"} & given.keys():
        conditions.append("cell.month IS NOT NULL")
    if months.first:
        conditions.append("cell.month >= %(cell_first)s")
        values |= {"cell_first": months.first}
    if months.end:
        conditions.append("cell.month < %(cell_end)s")
        values |= {"cell_end": months.end}
    if "coding_depth" in given:
        conditions.append("cell.is_mention")
    elif not mentions:
        conditions.append("NOT cell.is_mention")
    return conditions, values
