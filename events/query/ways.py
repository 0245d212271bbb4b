"""Reads rows by the way that the filters of their plan make the best one, and within a time that is bounded."""

import math

from django.db import connection

from events.ordering import AHEAD, BEHIND
from events.query import estimates, experience, patience, statements
from events.query.running import TooSlow, fetch, fetch_within
from events.query.wanted import Wanted
from events.query.windows import WHOLE, Window, Windows, windows

# Rows that the first of several windows passes at least.
FIRST_WINDOW = 100_000


def read(wanted: Wanted) -> list[tuple]:
    """Along the links of an actor, where one is asked for and not seldom in what is asked for besides; or else by the
    other ways.
    """
    plan, part = wanted.plan, wanted.part
    if not (plan.links and part.by_links):
        return _read_all(wanted)
    statement = statements.by_links(wanted.columns, plan.links.sql, part, **wanted.way)
    values = wanted.values | plan.links.values
    if plan.is_along_links:
        return fetch(statement, values, filters=plan.filters)
    found = experience.walk(
        wanted, "links", patience.A_SHORT_WALK, lambda within: _fetch_within(within, statement, values, wanted)
    )
    return _read_all(wanted) if found is None else found


def _read_all(wanted: Wanted) -> list[tuple]:
    plan, part, columns = wanted.plan, wanted.part, wanted.columns
    if plan.rows.are_past:
        past = statements.walking(columns, plan.where, part, **wanted.way, rows=plan.rows.sql)
        return fetch(past, wanted.values, filters=plan.filters)
    if part.by_links and plan.is_of_some_datasets:
        return fetch(statements.by_datasets(columns, part, **wanted.way), wanted.values, filters=plan.filters)
    if not plan.filters:
        return fetch(statements.walking(columns, plan.where, part, **wanted.way), wanted.values)
    found = _walk(wanted)
    if found is None:
        with experience.gathering(wanted):
            found = _gather(wanted)
    return found


def _walk(wanted: Wanted) -> list[tuple] | None:
    """None where it is not worth it, or takes too long."""
    if not (wanted.plan.is_looked_up or patience.is_worth_a_glance(wanted)):
        # Here PostgreSQL knows well how much there is, and may gather at once.
        return _walk_for(patience.A_WALK, wanted, is_forced=False)
    known = experience.of_gathering(wanted)
    if known is None:
        return _walk_for_the_first_time(wanted)
    # Another page of the list may be found more quickly than the one that was gathered.
    milliseconds = max(known, patience.of_another_page(wanted))
    found = _walk_for(milliseconds, wanted) if milliseconds else None
    if found is None:
        experience.walked_in_vain(wanted)
    return found


def _walk_for_the_first_time(wanted: Wanted) -> list[tuple] | None:
    if patience.is_worth_a_glance(wanted):
        first = patience.of_a_glance(wanted)
        found = _walk_for(first, wanted)
        if found is not None:
            return found
        longer = patience.of_a_second_look(wanted)
        return _walk_for(longer, wanted) if longer >= 2 * first else None
    milliseconds = patience.of_a_walk(wanted)
    return _walk_for(milliseconds, wanted) if milliseconds else None


def _walk_for(milliseconds: int, wanted: Wanted, *, is_forced: bool = True) -> list[tuple] | None:
    """None if it takes longer."""
    values = wanted.values
    if wanted.part.nearest:
        values = values | {"nearest_to": _nearest_to(wanted)}
    walk = statements.walking(wanted.columns, wanted.plan.where, wanted.part, **wanted.way)
    options = "SET LOCAL enable_sort = off; " if is_forced else ""
    return experience.walk(
        wanted, options, milliseconds, lambda within: _fetch_within(within, walk, values, wanted, options)
    )


def _fetch_within(
    milliseconds: int, statement: str, values: dict, wanted: Wanted, options: str = ""
) -> list[tuple] | None:
    """None if it takes longer. Within a transaction of somebody else, a statement that is ended would end that, too, so
    there it is waited for.
    """
    if connection.in_atomic_block:
        return fetch(statement, values, filters=wanted.plan.filters)
    try:
        return fetch_within(milliseconds, statement, values, options=options)
    except TooSlow:
        return None


def _nearest_to(wanted: Wanted) -> int:
    """The sort key that no row of the page lies beyond."""
    values = wanted.values
    if wanted.is_descending:
        return min(AHEAD, values.get("date_before_key", AHEAD), values.get("at_sort_key", AHEAD))
    return max(BEHIND, values.get("date_after_key", BEHIND), values.get("at_sort_key", BEHIND))


def _gather(wanted: Wanted) -> list[tuple]:
    """Year by year where the list is in their order, until the page is full."""
    found: list[tuple] = []
    windows = _windows(wanted)
    window = next(windows, None)
    while window and len(found) < wanted.limit:
        where = f"{wanted.plan.where} AND {window.sql}"
        statement = statements.gathering(wanted.columns, where, wanted.part, **wanted.way)
        left = {"limit": wanted.limit - len(found)}
        found += fetch(statement, wanted.values | window.values | left, filters=wanted.plan.filters)
        window = _following(windows, len(found))
    return found


def _windows(wanted: Wanted) -> Windows:
    """Rows without a day are before all years, in none of them: on a way that begins with them there are no windows."""
    part, values, descending = wanted.part, wanted.values, wanted.is_descending
    to_pass = estimates.rows_to_pass(wanted.plan, wanted.limit) if wanted.plan.is_looked_up else None
    if to_pass is None or part.keys != ("sort_key",) or not (descending or part.has_days):
        yield WHOLE
        return
    lowest, highest = values.get("date_after_key", -math.inf), values.get("date_before_key", math.inf)
    at = values.get("at_sort_key")
    if at is not None:
        lowest, highest = (lowest, min(at, highest)) if descending else (max(at, lowest), highest)
    first = max(2 * to_pass, FIRST_WINDOW)
    yield from windows(first, wanted.limit, descending=descending, lowest=lowest, highest=highest)


def _following(windows: Windows, found: int) -> Window | None:
    try:
        return windows.send(found)
    except StopIteration:
        return None
