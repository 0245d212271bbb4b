"""How many rows PostgreSQL expects, by its statistics: what decides between walking through a list and gathering it."""

from typing import NamedTuple

from events.current import kept
from events.query.plans import Plan
from events.query.running import fetch

COUNTED = """
    SELECT extract(year FROM month)::int, sum(count)::bigint FROM events_monthofdataset
    WHERE month IS NOT NULL GROUP BY 1 ORDER BY 1
"""
# So few are gathered at once. What several filters have in common takes longer to find than to read, so more of it is.
FEW, FEW_IN_COMMON = 2_000, 20_000
# So many rows tell whether there are many.
SAMPLED = 1_000


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


def seen_in_a_sample(sampling: str, values: dict) -> Seen:
    rows = sum(rows for _, rows in rows_by_year())
    percent = min(100, 100 * SAMPLED / max(1, rows))
    ((asked_for, passed, sampled),) = fetch(sampling, values | {"percent": percent})
    share = rows / max(1, sampled)
    return Seen(round(asked_for * share), round(passed * share))


def _explain(plan: Plan) -> int:
    statement = f"EXPLAIN (FORMAT JSON) SELECT FROM events_event event WHERE {plan.where}"
    ((explained,),) = fetch(statement, plan.values, filters=plan.filters)
    return explained[0]["Plan"]["Plan Rows"]
