"""Sums and counts over the rows of a plan, one dataset at a time: publishers are never added together.

A row that spans months is counted in the month in which it starts, and told as spanning; rows whose figure is not known
are counted beside the sum.
"""

from collections.abc import Sequence

from django.db.models import CharField, Count, Expression, F, Func, Q, QuerySet, Sum, Value
from django.db.models.lookups import Exact

FIGURES = (
    "killed_best",
    "killed_low",
    "killed_high",
    "civilians_killed_best",
    "injured_best",
    "injured_low",
    "injured_high",
)
MEASURES = ("count", *FIGURES)
MOST_CELLS = 50_000
CELL = "cell_"


class Written(Func):
    """A day in the letters of a PostgreSQL template: YYYY-MM."""

    function = "to_char"
    output_field = CharField()


def written(day: str, template: str) -> Expression:
    return Written(F(day), Value(template))


PERIODS = {"year": "YYYY", "month": "YYYY-MM"}
GROUPS = (*PERIODS, "country", "admin1", "dataset", "violence_type", "event_type")


def sums(rows: QuerySet, by: Sequence[str], measures: Sequence[str]) -> list[dict]:
    """One dict a cell, ordered by dataset and by what it is grouped by; at most MOST_CELLS + 1 of them."""
    groups = {name: _group(name) for name in dict.fromkeys(["dataset", *by])}
    answer = rows.order_by().values(**_as_cells(groups)).annotate(**_as_cells(_measured(measures) | _spanning(by)))
    return [
        {name.removeprefix(CELL): None if value == "" else value for name, value in cell.items()}
        for cell in answer.order_by(*_as_cells(groups))[: MOST_CELLS + 1]
    ]


def _as_cells(named: dict) -> dict:
    """Under names of their own, so that a sum is not taken for the column it is the sum of."""
    return {f"{CELL}{name}": expression for name, expression in named.items()}


def _group(name: str) -> Expression:
    return written("date_start", PERIODS[name]) if name in PERIODS else F(name)


def _measured(measures: Sequence[str]) -> dict:
    measured = {}
    for measure in measures:
        if measure == "count":
            measured["count"] = Count("pk")
        else:
            measured[measure] = Sum(measure)
            measured[f"{measure}_missing"] = Count("pk", filter=Q(**{f"{measure}__isnull": True}))
    return measured


def _spanning(by: Sequence[str]) -> dict:
    """How many rows end in a later period than the one they are counted in; the shortest period decides."""
    period = next((name for name in ("month", "year") if name in by), None)
    if period is None:
        return {}
    starts, ends = (written(day, PERIODS[period]) for day in ("date_start", "date_end"))
    return {"spanning": Count("pk", filter=Q(date_start__isnull=False) & ~Q(Exact(starts, ends)))}
