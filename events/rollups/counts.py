"""Exact numbers of rows, without counting them."""

from django.db.models import Sum

from events.models import MonthOfDataset
from events.query import Plan
from events.query.running import fetch
from events.rollups.parts import parts_of


def exact_count(asked: Plan) -> int | None:
    """How many rows the plan lets through, mentions too; None where that is not told by whole months."""
    parts = parts_of(asked, (), mentions=True)
    if parts is None or not parts.are_few:
        return None
    totals = fetch(parts.totals((), ("count",)), parts.values, filters=asked.filters)
    return sum(found or 0 for (found,) in totals)


def events_in(datasets: list[str]) -> dict[str, int]:
    """How many rows each of these datasets has."""
    months = MonthOfDataset.objects.filter(dataset__in=datasets).order_by()
    return dict.fromkeys(datasets, 0) | dict(months.values_list("dataset").annotate(rows=Sum("count")))
