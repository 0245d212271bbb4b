"""Pages by number, read by position: a page costs the same wherever it is.

Every thousandth row of a list is a milestone. They and the number of rows are found in one look at the sort keys of the
list, once for each revision; from the milestone before a page, fewer than a thousand keys are passed. A list of the
past, which no index has in order, is read between two milestones.
"""

from dataclasses import dataclass

from events.current import kept_among
from events.keyset import Position, Turn
from events.ordering import NEWEST
from events.query import Plan
from events.query.pages import read_events
from events.query.running import fetch

STEP = 1_000
MOST_LISTS = 100
MILESTONES = """
    SELECT count(*), array_agg(sort_key ORDER BY sort_key DESC) FILTER (WHERE (place - 1) %% {step} = 0),
        min(sort_key)
    FROM (
        SELECT event.sort_key, row_number() OVER (ORDER BY event.sort_key DESC) place FROM {rows} event WHERE {where}
    ) list
"""
BETWEEN_MILESTONES = """
    SELECT {columns} FROM {rows} event
    WHERE {where} AND event.sort_key <= %(first_key)s AND event.sort_key > %(last_key)s
    ORDER BY event.sort_key DESC OFFSET %(passed)s LIMIT %(size)s
"""


@dataclass(frozen=True)
class Milestones:
    """How many rows a list has; the sort keys of its first row, of every thousandth after it, and of its last."""

    count: int
    keys: list[int]
    last: int | None


def milestones(asked: Plan) -> Milestones:
    """Raises TooSlow."""
    return kept_among("milestones", asked.key, lambda: _find_milestones(asked), most=MOST_LISTS)


def _find_milestones(asked: Plan) -> Milestones:
    statement = MILESTONES.format(step=STEP, rows=asked.rows.sql, where=asked.where)
    ((count, keys, last),) = fetch(statement, asked.values, filters=asked.filters)
    return Milestones(count, keys or [], last)


def read_page(asked: Plan, columns: str, *, number: int, size: int, along: Milestones) -> list[tuple]:
    """The newest rows are on page 0; beyond the last page there are none. `columns` is what to select."""
    first = number * size
    if first >= along.count:
        return []
    place, passed = divmod(first, STEP)
    if asked.rows.are_past:
        return _read_past_page(asked, columns, along, place, passed, size)
    at = Position([along.keys[place] + 1])
    if passed:
        at = read_events(asked, NEWEST, "event.sort_key", Turn(passed, at)).last
    return read_events(asked, NEWEST, columns, Turn(size, at)).rows


def _read_past_page(asked: Plan, columns: str, along: Milestones, place: int, passed: int, size: int) -> list[tuple]:
    """It ends before the milestone that lies its size and a step ahead at most."""
    beyond = place + (passed + size - 1) // STEP + 1
    last = along.keys[beyond] if beyond < len(along.keys) else along.last - 1
    ends = {"first_key": along.keys[place], "last_key": last}
    statement = BETWEEN_MILESTONES.format(columns=columns, rows=asked.rows.sql, where=asked.where)
    return fetch(statement, asked.values | ends | {"passed": passed, "size": size}, filters=asked.filters)
