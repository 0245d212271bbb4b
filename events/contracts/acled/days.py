"""The day of a row as ACLED has it, the one halfway between ours, in SQL and in the order of the list."""

from datetime import date, timedelta
from functools import reduce

from events.contracts.acled.comparisons import BETWEEN, EQUAL, Comparison
from events.filters.conditions import NOTHING, Condition
from events.ordering import A_DAY, FIRST_WITH_A_DAY, key_of
from events.query.days import longest_days

HALFWAY = "(event.date_start + (event.date_end - event.date_start) / 2)"
ONE = timedelta(1)
Span = tuple[date, date]


def on_days(comparison: Comparison) -> Condition:
    spans = {
        EQUAL: [(day, day) for day in comparison.values],
        BETWEEN: [comparison.values],
        ">=": [(comparison.values[0], date.max)],
        "<=": [(date.min, comparison.values[0])],
        ">": [(comparison.values[0] + ONE, date.max)] if comparison.values[0] < date.max else [],
        "<": [(date.min, comparison.values[0] - ONE)] if comparison.values[0] > date.min else [],
    }
    return within(comparison.column, spans[comparison.operator])


def on_years(comparison: Comparison) -> Condition:
    """The same for whole years, next to one another as one span."""
    years = [year for year in range(1, 10_000) if comparison.holds(year)]
    return within(
        comparison.column, [(date(first, 1, 1), date(last, 12, 31)) for first, last in reduce(_join, years, [])]
    )


def within(name: str, spans: list[Span]) -> Condition:
    """Days in one of the spans. No row begins more days before than the longest one lasts: so the list is entered near
    the first of them. The keys may be those of another column's spans as well, for a row lies in both.
    """
    if not spans:
        return NOTHING
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    keys = {"date_after_key": key_from(first), "date_before_key": key_of(last) + A_DAY}
    in_order = "event.sort_key >= %(date_after_key)s AND event.sort_key < %(date_before_key)s"
    days = {f"{name}_{end}_{number}": span[side] for number, span in enumerate(spans) for side, end in enumerate(ENDS)}
    each = [f"{HALFWAY} BETWEEN %({name}_first_{number})s AND %({name}_last_{number})s" for number in range(len(spans))]
    return Condition(f"{in_order} AND ({' OR '.join(each)})", keys | days)


ENDS = ("first", "last")


def key_from(first: date) -> int:
    return max(key_of(first) - longest_days() * A_DAY, FIRST_WITH_A_DAY)


def _join(spans: list[list[int]], year: int) -> list[list[int]]:
    if spans and spans[-1][1] == year - 1:
        spans[-1][1] = year
    else:
        spans.append([year, year])
    return spans
