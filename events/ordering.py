"""The orders in which events are listed. Rows without a value stand last, ties are broken by the sort key."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

EPOCH = date(1970, 1, 1)
A_DAY = 1 << 36


def key_of(day: date) -> int:
    """The least sort key of that day: days since 1970 above 36 bits of id."""
    return (day - EPOCH).days * A_DAY


# Rows without a day lie in the range of the first day of all.
FIRST_WITH_A_DAY = key_of(date(1, 1, 2))
# Days ahead of all and behind them, from which GiST walks a box, the nearest rows first. It measures in floats, which
# tell the rows apart within 2^53, from 1741 to 2100; the few others are put in order as elsewhere.
AHEAD = key_of(date(2100, 1, 1))
BEHIND = AHEAD - 2**53


@dataclass(frozen=True)
class Part:
    """A part of an order, over `events_event event`: `keys` are all read in one direction, the last of them is unique.

    `nearest`: GiST can read them, the nearest to a sort key ahead of them or behind them first. `asked_by`: SQL that
    tells for a revision whether there are such rows at all; mostly there are none. `by_links`: the links of
    actors can be walked in it, for it asks for nothing but the sort key, which they have. `has_days`: all of its
    rows have one.
    """

    keys: tuple[str, ...]
    descending: bool
    within: str = "TRUE"
    nearest: bool = False
    asked_by: str = ""
    by_links: bool = False
    has_days: bool = False

    def descends(self, *, backwards: bool) -> bool:
        """Whether it is read downwards, by who may be on the way back."""
        return self.descending != backwards


@dataclass(frozen=True)
class Order:
    """Parts one after the other."""

    parts: tuple[Part, ...]

    @cached_property
    def shape(self) -> str:
        """What a position in it depends on: which rows each part has, in which order."""
        return repr([(part.keys, part.descending, part.within) for part in self.parts])


def beyond(descending: bool, within: str, *, by_links: bool = False) -> Part:
    """Rows on days that hardly any row has."""
    asked_by = f"SELECT EXISTS (SELECT FROM events_event event WHERE {within})"  # noqa: S608 – conditions of ours
    return Part(("sort_key",), descending, within, asked_by=asked_by, by_links=by_links)


NEWEST = Order((Part(("sort_key",), True, by_links=True),))
OLDEST = Order(
    (
        Part(("sort_key",), False, f"event.sort_key >= {FIRST_WITH_A_DAY}", by_links=True, has_days=True),
        beyond(False, f"event.sort_key < {FIRST_WITH_A_DAY}", by_links=True),
    )
)
IN_A_SMALL_PLACE = f"event.sort_key < {AHEAD} AND event.sort_key >= {BEHIND}"


def newest_in_a_small_place(within: str = "TRUE", asked_by: str = "") -> tuple[Part, ...]:
    return (
        beyond(True, f"event.sort_key >= {AHEAD} AND {within}"),
        Part(("sort_key",), True, f"{IN_A_SMALL_PLACE} AND {within}", nearest=True, asked_by=asked_by),
        beyond(True, f"event.sort_key < {BEHIND} AND {within}"),
    )


OLDEST_IN_A_SMALL_PLACE = Order(
    (
        beyond(False, f"event.sort_key < {BEHIND} AND event.sort_key >= {FIRST_WITH_A_DAY}"),
        Part(("sort_key",), False, IN_A_SMALL_PLACE, nearest=True, has_days=True),
        beyond(False, f"event.sort_key >= {AHEAD}"),
        beyond(False, f"event.sort_key < {FIRST_WITH_A_DAY}"),
    )
)
MISSING = "SELECT EXISTS (SELECT FROM events_monthofdataset WHERE {}_missing > 0)"


def by_figure(figure: str, *, descending: bool, in_a_small_place: bool = False) -> Order:
    missing = {"within": f"event.{figure} IS NULL", "asked_by": MISSING.format(figure)}
    without = newest_in_a_small_place(**missing) if in_a_small_place else (Part(("sort_key",), True, **missing),)
    return Order((Part((figure, "sort_key"), descending, f"event.{figure} IS NOT NULL"), *without))


def by_change(*, descending: bool) -> Order:
    return Order((Part(("modified_at", "sort_key"), descending),))


ORDERS: dict[str, Order] = {
    "-date_start": NEWEST,
    "date_start": OLDEST,
    "-modified_at": by_change(descending=True),
    "modified_at": by_change(descending=False),
}
OF_A_SMALL_PLACE = {NEWEST: Order(newest_in_a_small_place()), OLDEST: OLDEST_IN_A_SMALL_PLACE}
for figure in ("killed_best", "killed_low", "killed_high", "injured_best"):
    for name, descending in ((f"-{figure}", True), (figure, False)):
        ORDERS[name] = by_figure(figure, descending=descending)
        OF_A_SMALL_PLACE[ORDERS[name]] = by_figure(figure, descending=descending, in_a_small_place=True)
