"""Which rows lie in a range of days: those that begin in its whole months, and a few to look at one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from events.filters.conditions import Condition
from events.models.row import SPANS
from events.ordering import key_of

A_DAY = timedelta(days=1)
LAST_MONTH = date.max.replace(day=1)
SPANNING = SPANS.format("month")
ALWAYS = Condition("TRUE")


@dataclass(frozen=True)
class Edge:
    """Rows that count beside those of the whole months; with “-” as sign, rows of these months that do not."""

    sign: str
    condition: Condition


@dataclass(frozen=True)
class Months:
    """`first` and `end` are first days, of the first month and of the one after the last; None is open. `are_all`: no
    other month is broken by the range.
    """

    first: date | None
    end: date | None
    edges: tuple[Edge, ...]
    are_all: bool


def whole_months(after: date | None, before: date | None, *, certain: bool) -> Months | None:
    """Of the days from `after` to `before`; None where there is no whole month. Rows without a day are in no month."""
    before = None if before == date.max else before
    if after and after > LAST_MONTH:
        return None
    first = after and (after if after.day == 1 else _month_after(after))
    end = before and (before + A_DAY).replace(day=1)
    if first and end and first >= end:
        return None
    edges = _certain_edges if certain else _possible_edges
    are_all = after == first and (before is None or before < end)
    return Months(first, end, tuple(edges(after, before, first, end)), are_all)


def _possible_edges(after: date | None, before: date | None, first: date | None, end: date | None) -> Iterator[Edge]:
    """For rows that touch the range."""
    if after:
        yield Edge("+", _reaching_into(after))
        if after < first:
            ends_in_time = Condition("event.date_end >= %(reached)s", {"reached": after})
            yield Edge("+", _beginning("head", after.replace(day=1), first, ends_in_time))
    if before and end <= before:
        yield Edge("+", _beginning("tail", end, before + A_DAY))


def _certain_edges(after: date | None, before: date | None, first: date | None, end: date | None) -> Iterator[Edge]:
    """For rows that lie within the range."""
    ends_in_time = Condition("event.date_end <= %(left)s", {"left": before}) if before else ALWAYS
    if before:
        yield Edge("-", _reaching_out_of(before, first, end))
    if after and after < first:
        yield Edge("+", _beginning("head", after, first, ends_in_time))
    if before and end <= before:
        yield Edge("+", _beginning("tail", end, before + A_DAY, ends_in_time))


def _reaching_into(after: date) -> Condition:
    """Rows that began before the month of that day and reach it."""
    return Condition(
        f"{SPANNING} AND event.dates @> %(reached)s::date AND event.date_start < %(reached_month)s",
        {"reached": after, "reached_month": after.replace(day=1)},
    )


def _reaching_out_of(before: date, first: date | None, end: date) -> Condition:
    """Rows that began in the whole months and end after that day."""
    begun = "event.date_start < %(left_end)s" + (" AND event.date_start >= %(left_first)s" if first else "")
    return Condition(
        f"{SPANNING} AND event.dates @> %(left)s::date AND event.date_end > %(left)s AND {begun}",
        {"left": before, "left_first": first, "left_end": end},
    )


def _beginning(name: str, start: date, end: date, also: Condition = ALWAYS) -> Condition:
    """Rows that began from `start` until before `end`."""
    return Condition(
        f"event.sort_key >= %({name}_from)s AND event.sort_key < %({name}_until)s AND {also.sql}",
        {f"{name}_from": key_of(start), f"{name}_until": key_of(end), **also.values},
    )


def _month_after(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)
