"""Comparisons for who reads the site: each is found out once and kept in memory until the data change, and only a few
are found out at once, for each reads all versions of a dataset.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from rest_framework.exceptions import Throttled

from events.comparison.finding import Change, Comparison, compare, page_of_changes
from events.comparison.pairs import Pair
from events.current import kept_among
from events.query.running import fetch
from events.query.turns import COMPARISONS, TURN

# Those of a dataset of all the world have a number for every year of every country.
MOST_KEPT = 20
AT_ONCE = 2
SECONDS_TO_WAIT = 10


def kept_comparison(pair: Pair) -> Comparison:
    """Raises TooSlow, and Throttled where it has to be found out and as many are as may be."""

    def find() -> Comparison:
        with turn():
            return compare(pair)

    return kept_among("comparisons", _key(pair), find, most=MOST_KEPT)


def kept_changes(pair: Pair, *, first: int, most: int) -> list[Change]:
    """A page of them, `first` counted from 0. Raises as kept_comparison does."""

    def find() -> list[Change]:
        with turn():
            return page_of_changes(pair, first=first, most=most)

    return kept_among("pages of changes", (*_key(pair), first, most), find, most=MOST_KEPT)


def _key(pair: Pair) -> tuple:
    return pair.dataset.key, pair.before, pair.after, pair.is_of_this_site


@contextmanager
def turn() -> Iterator[None]:
    """For what compares, and is not kept. Raises Throttled."""
    with transaction.atomic():
        if not fetch(TURN, {"most": AT_ONCE, "line": COMPARISONS}):
            raise Throttled(SECONDS_TO_WAIT, f"{AT_ONCE} comparisons are under way, and no more are made at once.")
        yield
