"""What answers a question from rollups: the cells of one of them, and the rows at the edges of its months.

Where a filter or a key tells more than any rollup knows, there is none, and the rows have to be read.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from events.models.rollup import Rollup
from events.query import Plan, plan
from events.rollups.choice import DAYS, of_cells, one_value, rollup_with
from events.rollups.columns import PARTED_BY
from events.rollups.months import whole_months
from events.rollups.totals import cells_as_they_are, totals_of_cells, totals_of_rows, totals_of_totals

NO_MENTIONS = "event.coding_depth IS DISTINCT FROM 'mention'"


@dataclass(frozen=True)
class Edge:
    """Rows that count besides the cells; with “-” as sign, rows that the cells hold and that do not count."""

    sign: str
    where: str


@dataclass(frozen=True)
class Parts:
    """Cells of the rollup that hold to `where`, and edges. No two of these cells have the same values of all keys in
    `differ_by`. `are_few`: no edge is most of a month.
    """

    rollup: type[Rollup]
    where: str
    edges: tuple[Edge, ...]
    values: dict[str, Any]
    differ_by: set[str]
    are_few: bool

    def totals(self, keys: Sequence[str], sums: Sequence[str]) -> str:
        """SQL that adds them up by keys; the count is one of the sums."""
        if not self.edges and self.differ_by <= set(keys):
            return cells_as_they_are(self.rollup, keys, sums, self.where)
        cells = totals_of_cells(self.rollup, keys, sums, self.where)
        if not self.edges:
            return cells
        rows = [totals_of_rows(keys, sums, edge.where, sign=edge.sign) for edge in self.edges]
        return totals_of_totals(keys, sums, [cells, *rows])


def parts_of(asked: Plan, keys: Collection[str], *, mentions: bool) -> Parts | None:
    """For what is asked, parted by keys. Without `mentions`, rows that a source only mentions in passing stay out."""
    given = asked.given
    rollup = rollup_with(given, keys)
    certain = given.get("date_match") == "certain"
    months = whole_months(given.get("date_after"), given.get("date_before"), certain=certain)
    if rollup is None or months is None or asked.rows.are_past:
        return None

    cells = of_cells(given, months, mentions=mentions)
    rows = plan({name: value for name, value in given.items() if name not in DAYS})
    of_rows = [rows.where] if mentions else [rows.where, NO_MENTIONS]
    conditions = [*cells, *(edge.condition for edge in months.edges)]
    differ_by = {"dataset", "month", *PARTED_BY[rollup]} - one_value(given)
    return Parts(
        rollup,
        " AND ".join(condition.sql for condition in cells),
        tuple(Edge(edge.sign, " AND ".join([*of_rows, edge.condition.sql])) for edge in months.edges),
        rows.values | {name: value for condition in conditions for name, value in condition.values.items()},
        differ_by | {"is_mention"} if mentions and "coding_depth" not in given else differ_by,
        months.are_all,
    )
