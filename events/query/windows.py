"""Years in which a list is looked for, one window after the other: what is found early costs no look at the rest.

In a window PostgreSQL sees how many rows there are to be found, and either walks through it or gathers from it. Over
the whole table both would take the longer, the more rows there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from django.db import connection

from events.current import kept
from events.ordering import key_of

# Rows down to which the windows reach, as counted from where the list begins. Behind them comes the rest.
REACH = (120_000, 1_200_000)
COUNTED = """
    SELECT extract(year FROM month)::int, sum(count)::bigint FROM events_monthofdataset
    WHERE month IS NOT NULL GROUP BY 1 ORDER BY 1
"""


@dataclass(frozen=True)
class Window:
    """SQL over `events_event event`, with its values."""

    sql: str = "TRUE"
    values: dict = field(default_factory=dict)


WHOLE = Window()


def windows(*, descending: bool, lowest: int, highest: int) -> Iterator[Window]:
    """From the newest year back, or from the oldest one on, between two sort keys; the last one holds all that is left.

    Which years there are is counted with the rows, in one transaction.
    """
    counted = [
        (year, rows)
        for year, rows in kept("rows_by_year", _rows_by_year)
        if key_of(date(year, 1, 1)) < highest and key_of(date(year + 1, 1, 1)) > lowest
    ]
    way = counted[::-1] if descending else counted
    reached = list(accumulate(rows for _, rows in way))
    last, begin = None, 0
    for most in REACH:
        end = next((place for place, rows in enumerate(reached) if rows >= most), len(way)) + 1
        if begin < end < len(way):
            years = [year for year, _ in way[begin:end]]
            last, begin = years[-1], end
            yield _in_years(years)
    if last is None:
        yield WHOLE
    else:
        yield _before(last) if descending else _after(last)


def _in_years(years: list[int]) -> Window:
    """GIN looks for each year together with the other conditions: it is told as equality, and of the column's type."""
    edges = {"edge": key_of(date(min(years), 1, 1)), "other_edge": key_of(date(max(years) + 1, 1, 1))}
    keys = "event.sort_key >= %(edge)s AND event.sort_key < %(other_edge)s"
    if len(years) == 1:
        return Window(f"event.year = %(year)s::smallint AND {keys}", {"year": years[0], **edges})
    return Window(f"event.year = ANY(%(years)s::smallint[]) AND {keys}", {"years": years, **edges})


def _before(year: int) -> Window:
    return Window("event.sort_key < %(edge)s", {"edge": key_of(date(year, 1, 1))})


def _after(year: int) -> Window:
    return Window("event.sort_key >= %(edge)s", {"edge": key_of(date(year + 1, 1, 1))})


def _rows_by_year() -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(COUNTED)
        return [(year, rows) for year, rows in cursor.fetchall() if date.min.year <= year < date.max.year]
