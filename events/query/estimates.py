"""How many rows a list has, about: by PostgreSQL's statistics, or by a sample, which knows what goes together. That
decides between walking through the list and gathering it.
"""

from typing import NamedTuple

from events.current import kept
from events.query.plans import Plan
from events.query.running import TooSlow, fetch, fetch_within

COUNTED = """
    SELECT extract(year FROM month)::int, sum(count)::bigint FROM events_monthofdataset
    WHERE month IS NOT NULL GROUP BY 1 ORDER BY 1
"""
COUNTED_IN_ALL = "SELECT coalesce(sum(count), 0)::bigint FROM events_monthofdataset"
# So few are gathered at once. What several filters have in common takes longer to find than to read, so more of it is.
FEW, FEW_IN_COMMON = 2_000, 20_000
# About so many rows, in blocks of some rows that lie together. What a single one of them says may be chance.
SAMPLED, FEWEST_SEEN = 1_000, 2
# Milliseconds: it is read to save time.
A_SAMPLE = 100


def rows_to_pass(plan: Plan, limit: int) -> int | None:
    """After how many rows of the list one may expect a page of them; None where all of them are few."""
    expected, rows = max(1, expected_rows(plan)), sum(rows for _, rows in rows_by_year())
    few = FEW if len(plan.filters) == 1 else FEW_IN_COMMON
    return None if expected <= few else rows * limit // expected


def expected_rows(plan: Plan) -> int:
    """Of the whole list, for a page at its end as for the first."""
    return kept(plan.key, lambda: _explain(plan)) if plan.is_worth_keeping else _explain(plan)


def rows_by_year() -> list[tuple[int, int]]:
    """(year, rows that begin in it) of all datasets, the first year first, as they are counted with the rows."""
    return kept("rows_by_year", lambda: fetch(COUNTED, {}))


class Seen(NamedTuple):
    """How many rows are `expected` in a list, and how many are `passed_before` its first one, in what is left of it."""

    expected: int
    passed_before: int


NOTHING_SEEN = Seen(0, 0)


def seen_in_a_sample(sampling: str, values: dict) -> Seen:
    rows = kept("rows_in_all", lambda: fetch(COUNTED_IN_ALL, {})[0][0])
    percent = min(100, 100 * SAMPLED / max(1, rows))
    try:
        ((asked_for, passed, sampled),) = fetch_within(A_SAMPLE, sampling, values | {"percent": percent})
    except TooSlow:
        return NOTHING_SEEN
    if asked_for < FEWEST_SEEN:
        return NOTHING_SEEN
    share = rows / sampled
    return Seen(round(asked_for * share), round(passed * share))


def _explain(plan: Plan) -> int:
    statement = f"EXPLAIN (FORMAT JSON) SELECT FROM events_event event WHERE {plan.where}"
    ((explained,),) = fetch(statement, plan.values, filters=plan.filters)
    return explained[0]["Plan"]["Plan Rows"]
