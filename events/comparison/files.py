"""A comparison as CSV: every change, or every year of every country."""

from collections.abc import Iterator, Sequence
from contextlib import closing

from events.comparison import statements
from events.comparison.finding import Comparison, Year, values_of
from events.comparison.pairs import Pair
from events.formats.csv import as_csv
from events.query.copying import copy_out

SUMS = {"events": "rows", "unknown": "unknown", **{f"killed_{name}": name for name in statements.ESTIMATES}}
YEARS = ("dataset", "country", "year", "moved", *(f"{name}_{side}" for name in SUMS for side in ("before", "after")))


def copied(pair: Pair, *, has_header: bool = True) -> str:
    """The COPY that PostgreSQL writes the changes with: no row passes through Python."""
    return f"COPY ({statements.lines(pair.subject)}) TO STDOUT (FORMAT csv, HEADER {has_header})"


def changes_as_csv(pairs: Sequence[Pair]) -> Iterator[bytes]:
    for number, pair in enumerate(pairs):
        with closing(copy_out(copied(pair, has_header=number == 0), values_of(pair))) as pieces:
            yield from pieces


def years_as_csv(comparisons: Sequence[Comparison]) -> str:
    """An empty cell is unknown: what was counted and none is 0."""
    return as_csv(YEARS, (_line(found, year) for found in comparisons for year in found.years))


def _line(found: Comparison, year: Year) -> list:
    sums = [getattr(side, name) for name in SUMS.values() for side in (year.before, year.after)]
    return [found.pair.dataset.key, year.country, year.year, "yes" if year.moved else "no", *sums]
