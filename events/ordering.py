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
class Keys:
    """The sort keys from `first` to before `end`, as far as they are given."""

    first: int | None = None
    end: int | None = None

    def __contains__(self, key: int) -> bool:
        return (self.first is None or key >= self.first) and (self.end is None or key < self.end)

    @property
    def sql(self) -> str:
        before = [] if self.end is None else [f"event.sort_key < {self.end}"]
        after = [] if self.first is None else [f"event.sort_key >= {self.first}"]
        return " AND ".join(before + after) or "TRUE"


ALL = Keys()


@dataclass(frozen=True)
class Part:
    """A part of an order, over `events_event event`: `keys` are all read in one direction, the last of them is unique.

    `among`: the sort keys that its rows have, which `within` says as well. `nearest`: GiST can read them, the nearest
    to a sort key ahead of them or behind them first. `asked_by`: SQL that tells for a revision whether there are such
    rows at all; mostly there are none. `by_links`: the links of actors can be walked in it, for it asks for nothing but
    the sort key, which they have. `has_days`: all of its rows have one.
    """

    keys: tuple[str, ...]
    descending: bool
    within: str = "TRUE"
    among: Keys = ALL
    nearest: bool = False
    asked_by: str = ""
    by_links: bool = False
    has_days: bool = False

    def descends(self, *, backwards: bool) -> bool:
        """Whether it is read downwards, by who may be on the way back."""
        return self.descending != backwards

    def holds(self, values: list) -> bool:
        """Whether a row with these values of keys lies in it."""
        return len(values) == len(self.keys) and values[-1] in self.among


@dataclass(frozen=True)
class Order:
    """Parts one after the other. The same order may be cut into other parts, for another way to its rows."""

    parts: tuple[Part, ...]

    @cached_property
    def shape(self) -> str:
        """What tells it from other orders: which rows each part has, in which order."""
        return repr([(part.keys, part.descending, part.within) for part in self.parts])

    def part_of(self, values: list) -> int:
        """The number of the part in which a row with these values of keys lies."""
        return next(number for number, part in enumerate(self.parts) if part.holds(values))


def beyond(descending: bool, among: Keys, within: str = "", *, by_links: bool = False) -> Part:
    """Rows on days that hardly any row has."""
    within = f"{among.sql} AND {within}" if within else among.sql
    asked_by = f"SELECT EXISTS (SELECT FROM events_event event WHERE {within})"  # noqa: S608 – conditions of ours
    return Part(("sort_key",), descending, within, among, asked_by=asked_by, by_links=by_links)


WITH_A_DAY, WITHOUT_A_DAY = Keys(first=FIRST_WITH_A_DAY), Keys(end=FIRST_WITH_A_DAY)
IN_A_SMALL_PLACE = Keys(BEHIND, AHEAD)
NEWEST = Order((Part(("sort_key",), True, by_links=True),))
OLDEST = Order(
    (
        Part(("sort_key",), False, WITH_A_DAY.sql, WITH_A_DAY, by_links=True, has_days=True),
        beyond(False, WITHOUT_A_DAY, by_links=True),
    )
)


def newest_in_a_small_place(within: str = "TRUE", asked_by: str = "") -> tuple[Part, ...]:
    near = f"{IN_A_SMALL_PLACE.sql} AND {within}"
    return (
        beyond(True, Keys(first=AHEAD), within),
        Part(("sort_key",), True, near, IN_A_SMALL_PLACE, nearest=True, asked_by=asked_by),
        beyond(True, Keys(end=BEHIND), within),
    )


OLDEST_IN_A_SMALL_PLACE = Order(
    (
        beyond(False, Keys(FIRST_WITH_A_DAY, BEHIND)),
        Part(("sort_key",), False, IN_A_SMALL_PLACE.sql, IN_A_SMALL_PLACE, nearest=True, has_days=True),
        beyond(False, Keys(first=AHEAD)),
        beyond(False, WITHOUT_A_DAY),
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
