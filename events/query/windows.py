"""Years in which something rare is gathered, one window after the other, until a page is full.

Gathered from the whole table, the newest hundred rows with a word cost as much as there are rows with it, however many
years back; the index of equal values finds those of a year as quickly as it finds them all.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from events.ordering import A_DAY, key_of
from events.query.estimates import rows_by_year


@dataclass(frozen=True)
class Window:
    """SQL over `events_event event`, with its values."""

    sql: str = "TRUE"
    values: dict = field(default_factory=dict)


WHOLE = Window()
# Is sent how many rows have been found so far.
Windows = Generator[Window, int, None]
# A window passes at least as many rows as all before it, and at most so many times as many.
MOST_TIMES = 10


def windows(first: int, wanted: int, *, descending: bool, lowest: float, highest: float) -> Windows:
    """From the newest year back, or from the oldest one on, between two sort keys; all that is left is in the last one.

    The first window passes about so many rows. How much the next ones pass depends on how many of the wanted rows have
    been found by then, which the generator is sent. Where none was found at all, nobody knows where they are.
    """
    counted = [
        (year, rows)
        for year, rows in rows_by_year()
        if key_of(date(year, 1, 1)) < highest and key_of(date(year, 12, 31)) + A_DAY > lowest
    ]
    way = counted[::-1] if descending else counted
    passed = list(accumulate(rows for _, rows in way))
    begin, most = 0, first
    while (end := next((place for place, rows in enumerate(passed) if rows >= most), len(way)) + 1) < len(way):
        years = [year for year, _ in way[begin:end]]
        found = yield Window("event.year = ANY(%(years)s::smallint[])", {"years": years})
        begin = end
        if not found:
            break
        most = passed[end - 1] * min(max(2, 1 + 2 * (wanted - found) // found), MOST_TIMES)
    if begin == 0:
        yield WHOLE
    elif descending:
        yield Window("event.sort_key < %(edge)s", {"edge": key_of(date(years[-1], 1, 1))})
    else:
        yield Window("event.sort_key >= %(edge)s", {"edge": key_of(date(years[-1], 12, 31)) + A_DAY})
