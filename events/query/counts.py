"""How many rows a plan lets through: exact as far as it is cheap, and beyond that a bound, or exact on demand."""

from events.query.plans import Plan
from events.query.running import fetch
from events.query.statements import newest_links

EXACT_UP_TO = 10_000


def count(plan: Plan) -> tuple[int, str]:
    """Exact up to EXACT_UP_TO, then a lower bound, which costs no more however many rows there are."""
    limit = EXACT_UP_TO + 1
    if plan.links:
        found = newest_links(plan.links.sql, "link.sort_key DESC")
        values = plan.links.values
    else:
        found, values = f"SELECT FROM {plan.rows.sql} event WHERE {plan.where} LIMIT %(limit)s", plan.values
    ((number,),) = fetch(f"SELECT count(*) FROM ({found}) found", values | {"limit": limit}, filters=plan.filters)
    return (EXACT_UP_TO, "at_least") if number > EXACT_UP_TO else (number, "exact")


def are_more_than(plan: Plan, most: int) -> bool:
    """Counted no further than that, however long it takes within the time of a request."""
    found = f"SELECT FROM {plan.rows.sql} event WHERE {plan.where} LIMIT %(limit)s"
    values = plan.values | {"limit": most + 1}
    ((number,),) = fetch(f"SELECT count(*) FROM ({found}) found", values, filters=plan.filters)
    return number > most


def count_all(plan: Plan) -> tuple[int, str]:
    """However long it takes, within the time that a request has."""
    statement = f"SELECT count(*) FROM {plan.rows.sql} event WHERE {plan.where}"
    ((number,),) = fetch(statement, plan.values, filters=plan.filters)
    return number, "exact"
