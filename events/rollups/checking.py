"""Compares the rollups with the rows, and puts right what differs."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, transaction

from events.models.rollup import Rollup
from events.publication import wait_for_turn
from events.rollups.columns import GREATEST, PARTED_BY, SUMS, keys_of
from events.rollups.keeping import fill
from events.rollups.totals import rows_for


@dataclass(frozen=True)
class Difference:
    """So many cells of a rollup that are not what the rows of the dataset add up to."""

    rollup: type[Rollup]
    dataset: str
    cells: int


def find_differences() -> Iterator[Difference]:
    """Reads every row once for each rollup; each is compared with the rows of the same moment."""
    with connection.cursor() as cursor:
        for rollup in PARTED_BY:
            cursor.execute(_comparison(rollup))
            yield from (Difference(rollup, *found) for found in cursor.fetchall())


@transaction.atomic
def put_right() -> list[Difference]:
    """Counts every dataset anew in which something differs; publications and imports wait for it."""
    wait_for_turn()
    found = list(find_differences())
    for dataset in {difference.dataset for difference in found}:
        fill(dataset)
    if found:
        with connection.cursor() as cursor:
            cursor.execute("SELECT events_revision()")
    return found


def _comparison(rollup: type[Rollup]) -> str:
    keys = ", ".join(keys_of(rollup))
    columns = ", ".join([*keys_of(rollup), *SUMS])
    greatest = "".join(f", {name}" for name in GREATEST.get(rollup, {}))
    right = f"SELECT {columns} FROM ({rows_for(rollup, 'TRUE', 'TRUE')}) cell ({columns}{greatest})"  # noqa: S608 – columns of our own models
    kept = f"SELECT {columns} FROM {rollup._meta.db_table}"  # noqa: S608 – columns of our own models
    return f"""
        SELECT dataset, count(*) FROM (
            SELECT DISTINCT {keys} FROM (({right} EXCEPT {kept}) UNION ALL ({kept} EXCEPT {right})) different
        ) cell GROUP BY dataset ORDER BY dataset
    """  # noqa: S608 – columns of our own models
