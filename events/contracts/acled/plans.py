"""From comparisons to a plan of the query layer, and to what is left to be looked up in the rows as they are served."""

from collections.abc import Mapping
from typing import Any

from events.contracts.acled.columns import COMPARABLE
from events.contracts.acled.comparisons import LIKE, Comparison
from events.contracts.acled.parameters import Asked
from events.exchange.profiles import acled
from events.filters.conditions import Condition
from events.query import Plan
from events.query.visible import visible

# The numbers that ACLED has for its regions.
REGIONS = {
    "1": "Western Africa",
    "2": "Middle Africa",
    "3": "Eastern Africa",
    "4": "Southern Africa",
    "5": "Northern Africa",
    "7": "South Asia",
    "9": "Southeast Asia",
    "11": "Middle East",
    "12": "Europe",
    "13": "Caucasus and Central Asia",
    "14": "Central America",
    "15": "South America",
    "16": "Caribbean",
    "17": "East Asia",
    "18": "North America",
    "19": "Oceania",
    "20": "Antarctica",
}
PARTIES = {"inter1", "inter2", "interaction"}


def plan_of(asked: Asked) -> Plan:
    """Of public rows. Where two columns bound the days, one bound may stand for both: a row lies within both."""
    conditions, given = [visible({})], {}
    for comparison in asked.comparisons:
        if where := COMPARABLE[comparison.column].where:
            condition = where(comparison)
            conditions.append(condition)
            given |= _given(comparison, condition)
    return Plan(tuple(conditions), given)


def _given(comparison: Comparison, condition: Condition) -> dict[str, Any]:
    """With our own codes where it is the same as a filter of ours, of which more is known than of others."""
    name = comparison.column
    if name == "country" and comparison.operator == LIKE:
        name = "country_name"
    return {name: condition.values.get(name, [])}


def left_over(asked: Asked) -> list[Comparison]:
    """What the plan does not tell."""
    return [
        each for each in asked.comparisons if not (COMPARABLE[each.column].where and COMPARABLE[each.column].tells_all)
    ]


def fits(row: Mapping[str, Any], comparisons: list[Comparison]) -> bool:
    """Of a row as it is served, inter1, inter2 and interaction in words."""
    return all(_fits(row, each) for each in comparisons)


def _fits(row: Mapping[str, Any], comparison: Comparison) -> bool:
    served = row[comparison.column]
    if comparison.column == "region":
        named = (REGIONS.get(value, value) for value in comparison.values)
        return Comparison("region", comparison.operator, tuple(named)).holds(served)
    if comparison.column in PARTIES:
        return comparison.holds(served) or comparison.holds(acled.with_numbers(row)[comparison.column])
    return comparison.holds(served)
