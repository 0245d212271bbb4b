"""How many rows a plan lets through: exact as far as it is cheap, and beyond that a bound, or exact on demand."""

from events.query.plans import Plan
from events.query.running import fetch

EXACT_UP_TO = 10_000


def count(plan: Plan) -> tuple[int, str]:
    """Exact up to EXACT_UP_TO, then a lower bound, which costs no more however many rows there are."""
    (found,) = fetch(_counting(plan, limit=EXACT_UP_TO + 1), _values(plan), filters=plan.filters)[0]
    return (EXACT_UP_TO, "at_least") if found > EXACT_UP_TO else (found, "exact")


def count_all(plan: Plan) -> tuple[int, str]:
    (found,) = fetch(_counting(plan), _values(plan), filters=plan.filters)[0]
    return found, "exact"


def _counting(plan: Plan, limit: int | None = None) -> str:
    bounded = f"LIMIT {limit}" if limit else ""
    if plan.links and not plan.filters & {"date_after", "date_before"}:
        return f"""
            SELECT count(*) FROM (
                SELECT DISTINCT link.sort_key FROM events_eventactor link
                WHERE link.actor_id = ANY(%(actors)s::bigint[]) AND {plan.links.sql} {bounded}
            ) found
        """  # noqa: S608
    return f"SELECT count(*) FROM (SELECT FROM events_event event WHERE {plan.where} {bounded}) found"  # noqa: S608


def _values(plan: Plan) -> dict:
    return plan.values | (plan.links.values if plan.links else {})
