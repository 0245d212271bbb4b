"""Measures the same sums from rollups and from rows, in turns and without HTTP, as the site reads them: the cells of an
answer as rows, more of them by COPY, for they are to be had as a file only.
"""

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from time import perf_counter
from typing import Any

from django.db import connection
from django.http import QueryDict

from benchmarks.sample import Sample
from benchmarks.turns import Effort, take_turns
from events.aggregate import MOST_CELLS
from events.aggregate.statements import Asked, Statement, from_rollups, from_rows
from events.filters.aggregate import AggregateFilters
from events.query import plan

MEASURE = "killed_best"


class SumsDiffer(Exception):
    """Rollups and rows do not give the same."""


def of_sums(sample: Sample, effort: Effort, say: Callable[[str], None]) -> dict[str, Any]:
    asked = {
        "month × country": "by=month,country",
        "month × country of one": f"by=month,country&country={sample.country}",
        "timeline": "by=month",
        "month × actor": "by=month,actor",
        "months of one actor": f"by=month&exact_actor={sample.frequent_actor}",
    }
    return {name: _measure(name, query, effort, say) for name, query in asked.items()}


def _measure(name: str, query: str, effort: Effort, say: Callable[[str], None]) -> dict[str, Any]:
    given = AggregateFilters.read(QueryDict(query))
    asked = Asked(plan=plan(given), by=given["by"], measures=[MEASURE], mentions=False)
    rows, rollup = from_rows(asked), from_rollups(asked)
    cells = _fetch(rows)
    if cells != _fetch(rollup):
        raise SumsDiffer(f"“{name}” is not the same from rollups and from rows.")
    read = _fetch if len(cells) <= MOST_CELLS else _copy
    taken = take_turns({"raw": partial(_time, read, rows), "rollup": partial(_time, read, rollup)}, effort)
    say(f"  {name}: {len(cells):,} cells, from rollups {taken['raw'].p50 / taken['rollup'].p50:,.0f} × as fast")
    return {"cells": len(cells), **{way: asdict(times) for way, times in taken.items()}}


def _time(read: Callable[[Statement], object], statement: Statement) -> float:
    start = perf_counter()
    read(statement)
    return perf_counter() - start


def _copy(statement: Statement) -> None:
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY ({statement.sql}) TO STDOUT (FORMAT csv)", statement.values) as file,
    ):
        for _ in file:
            pass


def _fetch(statement: Statement) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement.sql, statement.values)
        return cursor.fetchall()
