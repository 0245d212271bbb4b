"""How many rows PostgreSQL expects, by its statistics: what decides between walking through a list and gathering it."""

from events.current import kept
from events.query.plans import Plan
from events.query.running import fetch

LONGEST_KEPT = 1_000
COUNTED = """
    SELECT extract(year FROM month)::int, sum(count)::bigint FROM events_monthofdataset
    WHERE month IS NOT NULL GROUP BY 1 ORDER BY 1
"""
# A walk through so many rows costs about as much as gathering this many.
WALKED, GATHERED = 20_000, 2_000


def gathered_within(plan: Plan, limit: int) -> tuple[int, ...] | None:
    """After how many rows of the list one may expect a page of them, and ten pages; nothing for what is gathered at
    once, and None for what is common enough to be met on a walk.
    """
    expected, rows = max(1, expected_rows(plan)), sum(rows for _, rows in rows_by_year())
    if expected <= GATHERED:
        return ()
    to_pass = rows * limit // expected
    return None if to_pass <= WALKED else (2 * to_pass, 20 * to_pass)


def expected_rows(plan: Plan) -> int:
    """Of the whole list, for a page at its end as for the first."""
    asked = (plan.where, repr(plan.values))
    return kept(asked, lambda: _explain(plan)) if len(asked[1]) <= LONGEST_KEPT else _explain(plan)


def rows_by_year() -> list[tuple[int, int]]:
    """(year, rows that begin in it) of all datasets, the first year first, as they are counted with the rows."""
    return kept("rows_by_year", lambda: fetch(COUNTED, {}))


def _explain(plan: Plan) -> int:
    statement = f"EXPLAIN (FORMAT JSON) SELECT FROM events_event event WHERE {plan.where}"
    ((explained,),) = fetch(statement, plan.values, filters=plan.filters)
    return explained[0]["Plan"]["Plan Rows"]
