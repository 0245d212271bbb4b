"""A picture of the killed by year in two releases: where the bars stand and how high. Drawn in a box whose height is
100 and in which a year is 10 wide; it is stretched to whatever room there is, so it holds no text.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from events.comparison.finding import NOTHING, Year
from events.comparison.telling import difference, figure

SLOT = 10
LONGEST = 200  # years in a row; where there are more, gaps are left out


@dataclass(frozen=True)
class Bar:
    """`before` and `after` are heights, 0 also where nothing is known: `told` says which it is."""

    left: int
    before: float
    after: float
    moved: bool
    told: str


@dataclass(frozen=True)
class Bars:
    bars: list[Bar]
    first: int
    last: int
    highest: int

    @property
    def width(self) -> int:
        return SLOT * len(self.bars)


def bars_of(years: Iterable[Year]) -> Bars | None:
    """None where no year has a figure."""
    known = {year.year: year for year in years if year.year is not None}
    highest = max((side.best or 0 for year in known.values() for side in (year.before, year.after)), default=0)
    if not highest:
        return None
    first, last = min(known), max(known)
    shown = range(first, last + 1) if last - first < LONGEST else sorted(known)
    bars = []
    for place, number in enumerate(shown):
        year = known.get(number, Year(None, number, NOTHING, NOTHING))
        before, after = (100 * (side.best or 0) / highest for side in (year.before, year.after))
        bars.append(Bar(SLOT * place, round(before, 2), round(after, 2), year.moved, _told(year)))
    return Bars(bars, first, last, highest)


def _told(year: Year) -> str:
    if not year.moved:
        return f"{year.year}: {figure(year.after)}"
    return f"{year.year}: {figure(year.before)}, then {figure(year.after)}{difference(year.before, year.after)}"
