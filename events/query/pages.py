"""Reads a page of a plan: by the way that its filters make the best one, and within a time that is bounded."""

import math
from functools import partial

from django.db import connection

from events.current import kept
from events.keyset import Page, Position, Turn
from events.ordering import AHEAD, BEHIND, OF_A_SMALL_PLACE, Order, Part
from events.query import statements
from events.query.estimates import expected_rows, rows_to_pass, seen_in_a_sample
from events.query.figures import bounded
from events.query.plans import PASSED_OVER_QUICKLY, Plan
from events.query.running import TooSlow, fetch
from events.query.windows import WHOLE, Window, Windows, windows

# To pass so many rows on a walk takes about as long as to gather a tenth of them.
WALKED = 20_000
# A walk that has not filled its page by then is looking for something rare, which is better gathered. It is given about
# the time that gathering is expected to take, so that both together take no more than twice the better of them. Each of
# a few rows has to be fetched; where there are many, several come from one place.
FEW_GATHERED_IN_A_MILLISECOND, MANY_GATHERED_IN_A_MILLISECOND = 50, 800
# Where a sample tells how many there are, and how many are passed before: scattered over the whole table.
SCATTERED_GATHERED_IN_A_MILLISECOND, PASSED_IN_A_MILLISECOND = 25, 7_000
# In milliseconds; the longest one is for what was found in a sample.
A_GLANCE, A_SHORT_WALK, A_WALK, A_WALK_FOR_FEW, A_LONG_WALK, A_LONGER_WALK = 8, 15, 100, 300, 1_000, 2_000
# From the nearest rows of a small place there is seldom a better way, unless it is asked for with something else.
FROM_THE_NEAREST, FROM_THE_NEAREST_WITH_MORE = 250, 60
PLACE_AND_DAYS = {"bbox", "near", "priogrid", "date_after", "date_before"}
# Rows that the first of several windows passes at least.
FIRST_WINDOW = 100_000


def order_for(plan: Plan, order: Order) -> Order:
    """The order itself, or the same in the parts in which GiST can walk a small place."""
    is_walked = plan.is_in_a_small_place and not plan.links and not plan.rows.are_past
    return OF_A_SMALL_PLACE.get(order, order) if is_walked else order


def read_events(plan: Plan, order: Order, columns: str, turn: Turn) -> Page:
    """The rows after the position, or before it; `columns` is what to select, `order` comes from `order_for`."""
    found: list[tuple[int, tuple]] = []
    for number in _parts_from(plan, order, turn):
        part = order.parts[number]
        rows = _read(plan, part, number, columns, turn, turn.limit + 1 - len(found))
        found += [(number, row) for row in rows]
        if len(found) > turn.limit:
            break
    has_more = len(found) > turn.limit
    found = found[: turn.limit][:: -1 if turn.backwards else 1]
    ends = [_position(order, number, row) for number, row in (found[0], found[-1])] if found else [None, None]
    return Page([row[len(order.parts[number].keys) :] for number, row in found], has_more, *ends)


def _position(order: Order, number: int, row: tuple) -> Position:
    return Position(number, [_plain(value) for value in row[: len(order.parts[number].keys)]])


def _parts_from(plan: Plan, order: Order, turn: Turn) -> list[int]:
    """Which parts the past had rows in nobody has counted."""
    has_rows = [plan.rows.are_past or not part.asked_by or _has_rows(part) for part in order.parts]
    numbers = [number for number, has_any in enumerate(has_rows) if has_any]
    if turn.backwards:
        return [number for number in reversed(numbers) if turn.at is None or number <= turn.at.part]
    return [number for number in numbers if turn.at is None or number >= turn.at.part]


def _has_rows(part: Part) -> bool:
    return kept(part.asked_by, lambda: fetch(part.asked_by, {})[0][0])


def _read(plan: Plan, part: Part, number: int, columns: str, turn: Turn, limit: int) -> list[tuple]:
    goes_on = turn.at is not None and turn.at.part == number
    way = {"backwards": turn.backwards, "goes_on": goes_on}
    narrower, bound = bounded(plan, part)
    values = {**plan.values, **bound, "limit": limit, **(statements.at(part, turn.at.values) if goes_on else {})}
    keys = ", ".join(f"event.{key}" for key in part.keys)
    return _rows(plan, narrower, f"{keys}, {columns}", way, values)


def _rows(plan: Plan, part: Part, columns: str, way: dict, values: dict) -> list[tuple]:
    if plan.links and part.by_links:
        return _follow_links(plan, part, columns, way, values)
    return _rows_of_all(plan, part, columns, way, values)


def _follow_links(plan: Plan, part: Part, columns: str, way: dict, values: dict) -> list[tuple]:
    """Gives way to all others where the actor is seldom in what is asked for besides."""
    statement, of_links = statements.by_links(columns, plan.links.sql, part, **way), values | plan.links.values
    if plan.is_along_links:
        return fetch(statement, of_links, filters=plan.filters)
    found = _fetch_within(A_SHORT_WALK, statement, of_links, plan)
    return _rows_of_all(plan, part, columns, way, values) if found is None else found


def _rows_of_all(plan: Plan, part: Part, columns: str, way: dict, values: dict) -> list[tuple]:
    if plan.rows.are_past:
        return fetch(
            statements.walking(columns, plan.where, part, **way, rows=plan.rows.sql), values, filters=plan.filters
        )
    if part.by_links and plan.is_of_some_datasets:
        return fetch(statements.by_datasets(columns, part, **way), values, filters=plan.filters)
    if not plan.filters:
        return fetch(statements.walking(columns, plan.where, part, **way), values)

    found = _walk(plan, part, columns, way, values)
    return _gather(plan, part, columns, way, values) if found is None else found


def _walk(plan: Plan, part: Part, columns: str, way: dict, values: dict) -> list[tuple] | None:
    """None where it is not worth it, or takes too long."""
    walk = partial(_walk_for, plan, part, columns, way, values)
    if part.nearest or is_worth_a_glance(plan, part):
        patience = _patience_in_a_place(plan, part)
        found = walk(patience)
        longer = _longer_patience(plan, part, way, values) if found is None else 0
        return walk(longer) if longer > patience else found
    if not plan.is_looked_up:
        # Here PostgreSQL knows well how much there is, and may gather at once.
        return walk(A_WALK, is_forced=False)
    to_pass = rows_to_pass(plan, values["limit"])
    is_common = to_pass is not None and to_pass <= WALKED
    return walk(_patience(expected_rows(plan), A_SHORT_WALK)) if is_common else None


def is_worth_a_glance(plan: Plan, part: Part) -> bool:
    """How many of the rows in a place are in another one as well, statistics do not know: often all of them. And the
    indexes of the other orders pass quickly over what is not asked for.
    """
    return plan.is_in_a_place or (part.keys != ("sort_key",) and bool(plan.filters & PASSED_OVER_QUICKLY))


def _patience_in_a_place(plan: Plan, part: Part) -> int:
    """Milliseconds."""
    if part.nearest and plan.filters <= PLACE_AND_DAYS:
        return FROM_THE_NEAREST
    return _patience(expected_rows(plan), FROM_THE_NEAREST_WITH_MORE if part.nearest else A_GLANCE)


def _longer_patience(plan: Plan, part: Part, way: dict, values: dict) -> int:
    """Where there may be far more rows than statistics know of, for what narrows them goes together. Milliseconds, 0
    where nothing is found in a sample, or too far away.
    """
    if part.keys == ("sort_key",) and not part.nearest:
        return 0
    seen = seen_in_a_sample(statements.sampling(plan.where, part, **way), values)
    patience = min(seen.expected // SCATTERED_GATHERED_IN_A_MILLISECOND, A_LONGER_WALK)
    # From the nearest rows, only those of the place are passed.
    is_near = part.nearest or seen.passed_before // PASSED_IN_A_MILLISECOND < patience
    return patience if is_near else 0


def _patience(expected: int, at_least: int) -> int:
    """Milliseconds."""
    as_few = min(expected // FEW_GATHERED_IN_A_MILLISECOND, A_WALK_FOR_FEW)
    return min(max(expected // MANY_GATHERED_IN_A_MILLISECOND, as_few, at_least), A_LONG_WALK)


def _walk_for(
    plan: Plan, part: Part, columns: str, way: dict, values: dict, milliseconds: int, *, is_forced: bool = True
) -> list[tuple] | None:
    """None if it takes longer."""
    if part.nearest:
        values = values | {"nearest_to": _nearest_to(part, way, values)}
    walk = statements.walking(columns, plan.where, part, **way)
    return _fetch_within(milliseconds, walk, values, plan, "SET LOCAL enable_sort = off; " if is_forced else "")


def _fetch_within(milliseconds: int, statement: str, values: dict, plan: Plan, options: str = "") -> list[tuple] | None:
    """None if it takes longer. Within a transaction of somebody else, a statement that is ended would end that, too, so
    there it is waited for.
    """
    if connection.in_atomic_block:
        return fetch(statement, values, filters=plan.filters)
    try:
        return fetch(f"SET LOCAL statement_timeout = {milliseconds}; {options}{statement}", values)
    except TooSlow:
        return None


def _nearest_to(part: Part, way: dict, values: dict) -> int:
    """The sort key that no row of the page lies beyond."""
    if part.descending != way["backwards"]:
        return min(AHEAD, values.get("date_before_key", AHEAD), values.get("at_sort_key", AHEAD))
    return max(BEHIND, values.get("date_after_key", BEHIND), values.get("at_sort_key", BEHIND))


def _gather(plan: Plan, part: Part, columns: str, way: dict, values: dict) -> list[tuple]:
    """Year by year where the list is in their order, until the page is full."""
    found: list[tuple] = []
    windows = _windows(plan, part, way, values)
    window = next(windows, None)
    while window and len(found) < values["limit"]:
        statement = statements.gathering(columns, f"{plan.where} AND {window.sql}", part, **way)
        left = {"limit": values["limit"] - len(found)}
        found += fetch(statement, values | window.values | left, filters=plan.filters)
        window = _following(windows, len(found))
    return found


def _windows(plan: Plan, part: Part, way: dict, values: dict) -> Windows:
    """Rows without a day are before all years, in none of them: on a way that begins with them there are no windows."""
    descending = part.descending != way["backwards"]
    to_pass = rows_to_pass(plan, values["limit"]) if plan.is_looked_up else None
    if to_pass is None or part.keys != ("sort_key",) or not (descending or part.has_days):
        yield WHOLE
        return
    lowest, highest = values.get("date_after_key", -math.inf), values.get("date_before_key", math.inf)
    at = values.get("at_sort_key")
    if at is not None:
        lowest, highest = (lowest, min(at, highest)) if descending else (max(at, lowest), highest)
    first = max(2 * to_pass, FIRST_WINDOW)
    yield from windows(first, values["limit"], descending=descending, lowest=lowest, highest=highest)


def _following(windows: Windows, found: int) -> Window | None:
    try:
        return windows.send(found)
    except StopIteration:
        return None


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value
