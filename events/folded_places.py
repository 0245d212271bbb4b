"""The names that a place is found by: folded, as they are written and without the kind of place behind them."""

from collections.abc import Iterable

from codebook.folding import fold
from codebook.place_names import without_kind

DIVISION = "1|"


def folded_places(names: Iterable[str | None], admin1: str | None, *, fold=fold) -> list[str]:
    """The first-order division stands there again, marked as one. `fold` may remember its answers."""
    return list(dict.fromkeys([*_ways(names, fold), *(f"{DIVISION}{name}" for name in _ways([admin1], fold))]))


def _ways(names: Iterable[str | None], fold) -> list[str]:
    whole = [fold(name) for name in names if name]
    return [*whole, *map(without_kind, whole)]
