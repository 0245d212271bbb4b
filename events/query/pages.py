"""Reads a page of a plan: by the way that its filters make the best one, and within a time that is bounded."""

from collections.abc import Iterable

from django.db import connection

from events.current import kept
from events.keyset import Page, Position, Turn
from events.ordering import AHEAD, FIRST_WITH_A_DAY, NEWEST, NEWEST_IN_A_SMALL_PLACE, Order, Part
from events.query import statements
from events.query.plans import Plan
from events.query.running import TooSlow, fetch
from events.query.windows import WHOLE, Window, windows

# A walk that has not filled its page by then is looking for something rare, which is better gathered.
WALK_MILLISECONDS = 100


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
    numbers = [number for number, part in enumerate(order.parts) if not part.is_rare or _has_rows(part)]
    if turn.backwards:
        return [number for number in reversed(numbers) if turn.at is None or number <= turn.at.part]
    return [number for number in numbers if turn.at is None or number >= turn.at.part]


def _has_rows(part: Part) -> bool:
    """In any dataset; its rows are few, or none."""
    statement = f"SELECT EXISTS (SELECT FROM events_event event WHERE {part.within})"
    return kept(part, lambda: fetch(statement, {})[0][0])


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
    if part.nearest and not way["backwards"]:
        ahead = (AHEAD, values.get("date_before_key", AHEAD), values.get("at_sort_key", AHEAD))
        return _walk_or_gather(plan, plan.where, part, columns, way, values | {"nearest_to": min(ahead)})

    found: list[tuple] = []
    for window in _windows(plan, part, way, values):
        left = {"limit": values["limit"] - len(found)}
        where = f"{plan.where} AND {window.sql}"
        found += _walk_or_gather(plan, where, part, columns, way, values | window.values | left)
        if len(found) == values["limit"]:
            break
    return found


def _windows(plan: Plan, part: Part, way: dict, values: dict) -> Iterable[Window]:
    """What the index of equal values finds is looked for by years, where the list is in their order."""
    if not plan.is_looked_up or part.keys != ("sort_key",):
        return [WHOLE]
    descending = part.descending != way["backwards"]
    lowest, highest = values.get("date_after_key", FIRST_WITH_A_DAY), values.get("date_before_key", AHEAD)
    at = values.get("at_sort_key")
    if at is not None:
        lowest, highest = (lowest, min(at, highest)) if descending else (max(at, lowest), highest)
    return windows(descending=descending, lowest=lowest, highest=highest)


def _walk_or_gather(plan: Plan, where: str, part: Part, columns: str, way: dict, values: dict) -> list[tuple]:
    walk = statements.walking(columns, where, part, **way)
    # Within a transaction of somebody else, a statement that is ended would end that, too.
    if not plan.filters or connection.in_atomic_block:
        return fetch(walk, values, filters=plan.filters)
    try:
        return fetch(f"SET LOCAL statement_timeout = {WALK_MILLISECONDS}; {walk}", values)
    except TooSlow:
        return fetch(statements.gathering(columns, where, part, **way), values, filters=plan.filters)


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
