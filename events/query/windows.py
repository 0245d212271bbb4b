"""Years in which a list is looked for, one window after the other: what is found early costs no look at the rest.

In a window PostgreSQL sees how many rows there are to be found, and either walks through it or gathers from it. Over the
whole table both would take the longer, the more rows there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from django.db import connection

from events.current import kept
from events.ordering import key_of

# Rows down to which the windows reach, as counted from where the list begins. Behind them comes the rest.
REACH = (150_000, 1_350_000)
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

    Rows of a year that nobody has counted are in one of them, too: the first and the last have no end.
    """
    years = [
        (year, rows)
        for year, rows in kept("rows_by_year", _rows_by_year)
        if key_of(date(year, 1, 1)) < highest and key_of(date(year + 1, 1, 1)) > lowest
    ]
    way = years[::-1] if descending else years
    reached = list(accumulate(rows for _, rows in way))
    ends = [next((place for place, rows in enumerate(reached) if rows >= most), None) for most in REACH]
    if ends[0] is None or ends[0] == len(way) - 1:
        yield WHOLE
        return
    first, edge = way[ends[0]][0], way[ends[0]][0]
    yield _down_to(first) if descending else _up_to(first)
    if ends[1] not in (None, ends[0], len(way) - 1):
        edge = way[ends[1]][0]
        yield _between(edge, first - 1) if descending else _between(first + 1, edge)
    yield _before(edge) if descending else _after(edge)


def _down_to(year: int) -> Window:
    edge = key_of(date(year, 1, 1))
    return Window("event.year >= %(year)s AND event.sort_key >= %(edge)s", {"year": year, "edge": edge})


def _up_to(year: int) -> Window:
    edge = key_of(date(year + 1, 1, 1))
    return Window("event.year <= %(year)s AND event.sort_key < %(edge)s", {"year": year, "edge": edge})


def _between(first: int, last: int) -> Window:
    edges = {"edge": key_of(date(first, 1, 1)), "other_edge": key_of(date(last + 1, 1, 1))}
    return Window(
        "event.year = ANY(%(years)s) AND event.sort_key >= %(edge)s AND event.sort_key < %(other_edge)s",
        {"years": list(range(first, last + 1)), **edges},
    )


def _before(year: int) -> Window:
    return Window("event.sort_key < %(edge)s", {"edge": key_of(date(year, 1, 1))})


def _after(year: int) -> Window:
    return Window("event.sort_key >= %(edge)s", {"edge": key_of(date(year + 1, 1, 1))})


def _rows_by_year() -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(COUNTED)
        return [(year, rows) for year, rows in cursor.fetchall() if date.min.year <= year < date.max.year]
