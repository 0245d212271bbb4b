"""Reads a page of a plan, part after part of the order."""

from dataclasses import replace

from events.current import kept
from events.keyset import Page, Position, Turn
from events.ordering import OF_A_SMALL_PLACE, Order, Part
from events.query import statements
from events.query.figures import bounded
from events.query.plans import Plan
from events.query.running import fetch
from events.query.wanted import Wanted
from events.query.ways import read


def order_for(plan: Plan, order: Order) -> Order:
    """The order itself, or the same in the parts in which GiST can walk a small place. From one page to the next it
    may be the other: rows of now become past ones, an actor gets units. A position holds in both.
    """
    is_walked = plan.is_in_a_small_place and not plan.links and not plan.rows.are_past
    return OF_A_SMALL_PLACE.get(order, order) if is_walked else order


def read_events(plan: Plan, order: Order, columns: str, turn: Turn) -> Page:
    """The rows after the position, or before it; `columns` is what to select, `order` comes from `order_for`."""
    found: list[tuple[int, tuple]] = []
    begin = order.part_of(turn.at.values) if turn.at else None
    for number in _parts_from(plan, order, turn, begin):
        part, at = order.parts[number], turn.at if number == begin else None
        rows = read(_wanted(plan, part, columns, replace(turn, at=at), turn.limit + 1 - len(found)))
        found += [(number, row) for row in rows]
        if len(found) > turn.limit:
            break
    has_more = len(found) > turn.limit
    found = found[: turn.limit][:: -1 if turn.backwards else 1]
    ends = [_position(order, number, row) for number, row in (found[0], found[-1])] if found else [None, None]
    return Page([row[len(order.parts[number].keys) :] for number, row in found], has_more, *ends)


def _position(order: Order, number: int, row: tuple) -> Position:
    return Position([_plain(value) for value in row[: len(order.parts[number].keys)]])


def _parts_from(plan: Plan, order: Order, turn: Turn, begin: int | None) -> list[int]:
    """From the part in which the page begins. Which parts the past had rows in nobody has counted."""
    has_rows = [plan.rows.are_past or not part.asked_by or _has_rows(part) for part in order.parts]
    numbers = [number for number, has_any in enumerate(has_rows) if has_any]
    if turn.backwards:
        return [number for number in reversed(numbers) if begin is None or number <= begin]
    return [number for number in numbers if begin is None or number >= begin]


def _has_rows(part: Part) -> bool:
    return kept(part.asked_by, lambda: fetch(part.asked_by, {})[0][0])


def _wanted(plan: Plan, part: Part, columns: str, turn: Turn, limit: int) -> Wanted:
    narrower, bound = bounded(plan, part)
    values = {**plan.values, **bound, "limit": limit, **(statements.at(part, turn.at.values) if turn.at else {})}
    keys = ", ".join(f"event.{key}" for key in part.keys)
    return Wanted(plan, narrower, f"{keys}, {columns}", values, backwards=turn.backwards, goes_on=turn.at is not None)


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
