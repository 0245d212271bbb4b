"""Keeps the rollups in step with the rows, in the transaction that changes them.

Rows are taken away before they are changed or deleted, and added when they and their links are written. Whoever changes
rows holds the lock of publications, so nobody else writes here.
"""

from collections.abc import Iterable

from django.db import connection

from events.models.rollup import Rollup
from events.rollups.columns import ADDED_UP_FROM, GREATEST, PARTED_BY, SUMS, keys_of
from events.rollups.totals import TABLES, rows_for, totals_of_cells

# Their ids, or SQL that selects them.
Events = Iterable[int] | str


def add(events: Events) -> None:
    """Counts rows that are written, with their links."""
    _change(events, sign="+")


def take_away(events: Events) -> None:
    """Counts rows no longer that are still here as they were added."""
    _change(events, sign="-")


def fill(dataset: str, *, tables: tuple[str, str] = TABLES) -> None:
    """Counts all rows of a dataset anew: quicker than adding them, and right whatever was there.

    `tables`: where the rows and their links are.
    """
    values = {"dataset": dataset}
    with connection.cursor() as cursor:
        for rollup in reversed(PARTED_BY):
            cursor.execute(f"DELETE FROM {rollup._meta.db_table} WHERE dataset = %(dataset)s", values)  # noqa: S608 – columns of our own models
            if rollup in ADDED_UP_FROM:
                rows = totals_of_cells(ADDED_UP_FROM[rollup], keys_of(rollup), list(SUMS), "cell.dataset = %(dataset)s")
            else:
                rows = rows_for(rollup, "event.dataset = %(dataset)s", "link.dataset = %(dataset)s", tables=tables)
            cursor.execute(f"{_insert(rollup)} {rows} ORDER BY {_as_places(keys_of(rollup))}", values)


def write_cells(rollup: type[Rollup], rows: str, values: dict | None = None) -> None:
    """Adds what the rows, SQL with all columns of the rollup, tell to its cells. Those of no row go."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH changed AS ({_insert(rollup)} {rows} {_on_conflict(rollup)} RETURNING id, count)
            SELECT id FROM changed WHERE count = 0
            """,  # noqa: S608 – columns of our own models
            values,
        )
        empty = [cell for (cell,) in cursor.fetchall()]
        if empty:
            cursor.execute(f"DELETE FROM {rollup._meta.db_table} WHERE id = ANY(%s)", [empty])  # noqa: S608 – columns of our own models


def _change(events: Events, *, sign: str) -> None:
    chosen, values = (f"IN ({events})", None) if isinstance(events, str) else ("= ANY(%(ids)s)", {"ids": list(events)})
    for rollup in PARTED_BY:
        write_cells(rollup, rows_for(rollup, f"event.id {chosen}", f"link.event_id {chosen}", sign=sign), values)


def _insert(rollup: type[Rollup]) -> str:
    columns = ", ".join([*keys_of(rollup), *SUMS, *GREATEST.get(rollup, {})])
    return f"INSERT INTO {rollup._meta.db_table} AS cell ({columns})"


def _on_conflict(rollup: type[Rollup]) -> str:
    changed = [f"{name} = cell.{name} + excluded.{name}" for name in SUMS]
    changed += [f"{name} = greatest(cell.{name}, excluded.{name})" for name in GREATEST.get(rollup, {})]
    return f"ON CONFLICT ({', '.join(keys_of(rollup))}) DO UPDATE SET {', '.join(changed)}"


def _as_places(keys: tuple[str, ...]) -> str:
    """The first columns of what is selected. Cells in the order of their keys lie together as they are read."""
    return ", ".join(str(place) for place, _ in enumerate(keys, start=1))
