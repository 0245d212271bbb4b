"""What a bound of the best figure tells of its lowest and highest, along which a list may be ordered: where the rows
asked for begin. Publishers' figures mostly stand in their order; the few rows where they do not have an index.
"""

from dataclasses import replace
from typing import Any, NamedTuple

from events.current import kept
from events.ordering import Part
from events.query.plans import Plan
from events.query.running import fetch


class Bound(NamedTuple):
    """What follows from a parameter, and SQL for its value, in view of the rows whose figures are out of order."""

    parameter: str
    sql: str
    value: str


# Plus 0, or PostgreSQL would walk through the index of the figure, along all rows that are in order.
BOUNDS = {
    "killed_high": Bound(
        "killed_min",
        "event.killed_high >= %(bound)s",
        """
        SELECT least(%(asked)s, min(killed_high + 0)) FROM events_event
        WHERE killed_best > killed_high AND killed_best >= %(asked)s
        """,
    ),
    "killed_low": Bound(
        "killed_max",
        "event.killed_low <= %(bound)s",
        """
        SELECT greatest(%(asked)s, max(killed_low + 0)) FROM events_event
        WHERE killed_low > killed_best AND killed_best <= %(asked)s
        """,
    ),
}


def bounded(plan: Plan, part: Part) -> tuple[Part, dict[str, Any]]:
    """The part, told more narrowly where it is in the order of a figure that another one bounds, with its value. The
    plan says the same without: to PostgreSQL a second condition would make the rows fewer.
    """
    bound = BOUNDS.get(part.keys[0])
    if bound is None or bound.parameter not in plan.given or plan.rows.are_past:
        return part, {}
    asked = plan.given[bound.parameter]
    value = kept((bound.value, asked), lambda: fetch(bound.value, {"asked": asked}, filters=plan.filters)[0][0])
    return replace(part, within=f"{part.within} AND {bound.sql}"), {"bound": value}
