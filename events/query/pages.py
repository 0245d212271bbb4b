"""Reads a page of a plan: by the way that its filters make the best one, and within a time that is bounded."""

import math
from collections.abc import Iterable

from django.db import connection

from events.current import kept
from events.keyset import Page, Position, Turn
from events.ordering import AHEAD, NEWEST, NEWEST_IN_A_SMALL_PLACE, Order, Part
from events.query import statements
from events.query.estimates import expected_rows, gathered_within
from events.query.plans import Plan
from events.query.running import TooSlow, fetch
from events.query.windows import WHOLE, Window, windows

# A walk that has not filled its page by then is looking for something rare, which is better gathered. It is given about
# the time that gathering is expected to take, so that both together take no more than twice the better of them.
A_GLANCE, FEWEST_MILLISECONDS, MOST_MILLISECONDS, ROWS_IN_A_MILLISECOND = 8, 15, 100, 400
# Rows after which it is gathered then, see `windows`.
UNEXPECTEDLY = (120_000, 1_200_000)


def order_for(plan: Plan, order: Order) -> Order:
    """The order itself, or the same in the parts in which GiST can walk a small place."""
    return NEWEST_IN_A_SMALL_PLACE if order is NEWEST and plan.is_in_a_small_place and not plan.links else order


def read_events(plan: Plan, order: Order, columns: str, turn: Turn) -> Page:
    """The rows after the position, or before it; `columns` is what to select, `order` comes from `order_for`."""
    found: list[tuple[int, tuple]] = []
    for number in _parts_from(order, turn):
        rows = _read(plan, order.parts[number], number, columns, turn, turn.limit + 1 - len(found))
        found += [(number, row) for row in rows]
        if len(found) > turn.limit:
            break
    has_more = len(found) > turn.limit
    found = found[: turn.limit][:: -1 if turn.backwards else 1]
    ends = [_position(order, number, row) for number, row in (found[0], found[-1])] if found else [None, None]
    return Page([row[len(order.parts[number].keys) :] for number, row in found], has_more, *ends)


def _position(order: Order, number: int, row: tuple) -> Position:
    return Position(number, [_plain(value) for value in row[: len(order.parts[number].keys)]])


def _parts_from(order: Order, turn: Turn) -> list[int]:
    numbers = [number for number, part in enumerate(order.parts) if not part.asked_by or _has_rows(part)]
    if turn.backwards:
        return [number for number in reversed(numbers) if turn.at is None or number <= turn.at.part]
    return [number for number in numbers if turn.at is None or number >= turn.at.part]


def _has_rows(part: Part) -> bool:
    return kept(part.asked_by, lambda: fetch(part.asked_by, {})[0][0])


def _read(plan: Plan, part: Part, number: int, columns: str, turn: Turn, limit: int) -> list[tuple]:
    goes_on = turn.at is not None and turn.at.part == number
    way = {"backwards": turn.backwards, "goes_on": goes_on}
    values = {**plan.values, "limit": limit, **(statements.at(part, turn.at.values) if goes_on else {})}
    keys = ", ".join(f"event.{key}" for key in part.keys)
    return _rows(plan, part, f"{keys}, {columns}", way, values)


def _rows(plan: Plan, part: Part, columns: str, way: dict, values: dict) -> list[tuple]:
    if plan.links and part.by_links:
        statement = statements.by_links(columns, plan.links.sql, plan.links_look_up, part, **way)
        return fetch(statement, values | plan.links.values, filters=plan.filters)
    if not plan.filters:
        return fetch(statements.walking(columns, plan.where, part, **way), values)

    if not (plan.is_looked_up or plan.is_in_a_place) or (part.nearest and len(plan.filters) == 1):
        return _walk(plan, part, columns, way, values, MOST_MILLISECONDS)
    reach = gathered_within(plan, values["limit"])
    if plan.is_in_a_place:
        # How many of the rows in a place are in another one as well, statistics do not know: often all of them.
        fewest = FEWEST_MILLISECONDS if part.nearest else A_GLANCE
        return _walk(plan, part, columns, way, values, _patience(plan, fewest), reach)
    if reach is None:
        return _walk(plan, part, columns, way, values, _patience(plan, FEWEST_MILLISECONDS))
    return _gather(plan, part, columns, way, values, reach)


def _patience(plan: Plan, fewest: int) -> int:
    """Milliseconds."""
    return min(max(expected_rows(plan) // ROWS_IN_A_MILLISECOND, fewest), MOST_MILLISECONDS)


def _walk(
    plan: Plan,
    part: Part,
    columns: str,
    way: dict,
    values: dict,
    milliseconds: int,
    reach: tuple[int, ...] | None = None,
) -> list[tuple]:
    """Gives way to gathering when it takes too long, in windows of `reach`."""
    if part.nearest:
        ahead = (AHEAD, values.get("date_before_key", AHEAD), values.get("at_sort_key", AHEAD))
        values = values | {"nearest_to": min(ahead)}
    walk = statements.walking(columns, plan.where, part, **way)
    # Within a transaction of somebody else, a statement that is ended would end that, too.
    if connection.in_atomic_block:
        return fetch(walk, values, filters=plan.filters)
    # Where it is better to gather, PostgreSQL may do so at once if it knows well how much that is.
    sorting = "SET LOCAL enable_sort = off; " if plan.is_in_a_place else ""
    try:
        return fetch(f"SET LOCAL statement_timeout = {milliseconds}; {sorting}{walk}", values)
    except TooSlow:
        unexpectedly = UNEXPECTEDLY if plan.is_looked_up else ()
        return _gather(plan, part, columns, way, values, unexpectedly if reach is None else reach)


def _gather(plan: Plan, part: Part, columns: str, way: dict, values: dict, reach: tuple[int, ...]) -> list[tuple]:
    """Year by year where the list is in their order, until the page is full."""
    found: list[tuple] = []
    for window in _windows(reach, part, way, values):
        statement = statements.gathering(columns, f"{plan.where} AND {window.sql}", part, **way)
        left = {"limit": values["limit"] - len(found)}
        found += fetch(statement, values | window.values | left, filters=plan.filters)
        if len(found) == values["limit"]:
            break
    return found


def _windows(reach: tuple[int, ...], part: Part, way: dict, values: dict) -> Iterable[Window]:
    """Rows without a day are before all years, in none of them: on a way that begins with them there are no windows."""
    descending = part.descending != way["backwards"]
    if part.keys != ("sort_key",) or part.asked_by or not (descending or part.has_days):
        return [WHOLE]
    lowest, highest = values.get("date_after_key", -math.inf), values.get("date_before_key", math.inf)
    at = values.get("at_sort_key")
    if at is not None:
        lowest, highest = (lowest, min(at, highest)) if descending else (max(at, lowest), highest)
    return windows(reach, descending=descending, lowest=lowest, highest=highest)


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
