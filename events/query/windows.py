"""Years in which something rare is gathered, one window after the other, until a page is full.

Gathered from the whole table, the newest hundred rows with a word cost as much as there are rows with it, however many
years back; the index of equal values finds those of a year as quickly as it finds them all.
"""

from collections.abc import Iterator
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


def windows(reach: tuple[int, ...], *, descending: bool, lowest: float, highest: float) -> Iterator[Window]:
    """From the newest year back, or from the oldest one on, between two sort keys. `reach` tells how many rows lie
    before the end of each window; in the last one is all that is left.
    """
    counted = [
        (year, rows)
        for year, rows in rows_by_year()
        if key_of(date(year, 1, 1)) < highest and key_of(date(year, 12, 31)) + A_DAY > lowest
    ]
    way = counted[::-1] if descending else counted
    passed = list(accumulate(rows for _, rows in way))
    last, begin = None, 0
    for most in reach:
        end = next((place for place, rows in enumerate(passed) if rows >= most), len(way)) + 1
        if begin < end < len(way):
            years = [year for year, _ in way[begin:end]]
            last, begin = years[-1], end
            yield Window("event.year = ANY(%(years)s::smallint[])", {"years": years})
    if last is None:
        yield WHOLE
    elif descending:
        yield Window("event.sort_key < %(edge)s", {"edge": key_of(date(last, 1, 1))})
    else:
        yield Window("event.sort_key >= %(edge)s", {"edge": key_of(date(last, 12, 31)) + A_DAY})
