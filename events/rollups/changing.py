"""Keeps the rollups in step with many rows that change at once: each cell is written once, and only if it differs.

What went and what came are copied first, in the columns that count, so that wide rows are read once for all rollups.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from events.models.rollup import FIGURES, Rollup
from events.rollups.columns import GREATEST, PARTED_BY, SUMS, keys_of
from events.rollups.keeping import write_cells
from events.rollups.totals import rows_for

COUNTED = ", ".join(
    ("id", "dataset", "date_start", "date_end", "country", "violence_type", "event_type", "coding_depth", *FIGURES)
)
LEAVING, ARRIVING = ("leaving", "leaving_link"), ("arriving", "arriving_link")


@contextmanager
def changing(before: str, after: str) -> Iterator[None]:
    """The rows with the ids that `before` selects are counted no longer, and those that `after` selects are counted
    when the block has ended. Both are SQL; what the rows are is read before and after the block.
    """
    _copy(before, LEAVING)
    yield
    _copy(after, ARRIVING)
    with connection.cursor() as cursor:
        for rollup in PARTED_BY:
            write_cells(rollup, _difference(rollup))
        cursor.execute(f"DROP TABLE {', '.join([*LEAVING, *ARRIVING])}")


def _copy(ids: str, tables: tuple[str, str]) -> None:
    rows, links = tables
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            CREATE TEMPORARY TABLE {rows} ON COMMIT DROP AS SELECT {COUNTED} FROM events_event WHERE id IN ({ids});
            CREATE TEMPORARY TABLE {links} ON COMMIT DROP AS
                SELECT DISTINCT event_id, actor_id FROM events_eventactor
                WHERE event_id IN (SELECT id FROM {rows});
            ANALYZE {rows}, {links};
            """  # noqa: S608 – columns of our own models
        )


def _difference(rollup: type[Rollup]) -> str:
    """SQL for what is to be added to the cells of the rollup. A greatest value does not grow smaller when rows go."""
    keys = ", ".join(keys_of(rollup))
    greatest = GREATEST.get(rollup, {})
    totals = [f"sum({name})::bigint" for name in SUMS] + [f"max({name})" for name in greatest]
    columns = ", ".join([*keys_of(rollup), *SUMS, *greatest])
    gone = rows_for(rollup, "TRUE", "TRUE", sign="-", tables=LEAVING)
    come = rows_for(rollup, "TRUE", "TRUE", tables=ARRIVING)
    differs = "" if greatest else "HAVING " + " OR ".join(f"sum({name}) <> 0" for name in SUMS)
    return f"""
        SELECT {keys}, {", ".join(totals)} FROM (({gone}) UNION ALL ({come})) AS change ({columns})
        GROUP BY {keys} {differs} ORDER BY {keys}
    """  # noqa: S608 – columns of our own models
