"""Runs a comparison: its counts and sums, which are few, and its changes, which are read one after the other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.conf import settings
from django.db import connection

from events.comparison import statements
from events.comparison.pairs import Pair
from events.query.running import fetch

SIDES = 2


@dataclass(frozen=True)
class Sums:
    """Of rows in a country and a year. An estimate is None where nobody gives it: that is not 0. `unknown`: how many
    rows have no best estimate.
    """

    rows: int = 0
    unknown: int = 0
    best: int | None = None
    low: int | None = None
    high: int | None = None

    def __add__(self, other: "Sums") -> "Sums":
        estimates = (_added(getattr(self, name), getattr(other, name)) for name in statements.ESTIMATES)
        return Sums(self.rows + other.rows, self.unknown + other.unknown, *estimates)


NOTHING = Sums()


@dataclass(frozen=True)
class Year:
    """`country` and `year` are None for rows in no country and of no day."""

    country: str | None
    year: int | None
    before: Sums
    after: Sums

    @property
    def moved(self) -> bool:
        return self.before != self.after


@dataclass
class Comparison:
    """`fields`: in how many rows each changed, the most first. `mentions`: rows before and after that are in no sum."""

    pair: Pair
    added: int
    withdrawn: int
    changed: int
    fields: dict[str, int]
    years: list[Year] = field(default_factory=list)
    unchanged: int = 0
    mentions: tuple[int, int] = (0, 0)

    @property
    def changes(self) -> int:
        return self.added + self.withdrawn + self.changed

    @property
    def moved(self) -> list[Year]:
        return [year for year in self.years if year.moved]

    def of_all_countries(self) -> list[Year]:
        """One for each year, the one that is not known last."""
        sums: dict[int | None, tuple[Sums, Sums]] = {}
        for each in self.years:
            before, after = sums.get(each.year, (NOTHING, NOTHING))
            sums[each.year] = before + each.before, after + each.after
        order = sorted(sums, key=lambda year: (year is None, year or 0))
        return [Year(None, year, *sums[year]) for year in order]


@dataclass(frozen=True)
class Change:
    """`kind`: added, changed or withdrawn. `moved`: by how much the figure of the killed did, for the order alone.
    `fields`: (name, before, after) as texts, None where there is nothing; of a row in one release alone its figure.
    """

    kind: str
    source_id: str
    country: str | None
    day: str | None
    called: str | None
    reason: str | None
    merged_into: str | None
    moved: int
    fields: list[tuple[str, str | None, str | None]]


def compare(pair: Pair) -> Comparison:
    """Reads the rows twice. Raises TooSlow where a statement has a time to keep to."""
    values = values_of(pair)
    [(added, withdrawn, changed, *numbers)] = fetch(statements.counted(pair.subject), values)
    names = [column.name for column in pair.subject.columns]
    fields = Counter(dict(zip(names, numbers, strict=True)))
    found = Comparison(pair, added, withdrawn, changed, {name: n for name, n in fields.most_common() if n})
    mentions, before_all = [0, 0], 0
    for country, year, is_mention, *sums in fetch(statements.years(pair.subject), values):
        before, after = (_sums(sums[side * 5 : side * 5 + 5]) for side in range(SIDES))
        before_all += before.rows
        if is_mention:
            mentions = [mentions[0] + before.rows, mentions[1] + after.rows]
        else:
            found.years.append(Year(country, year, before, after))
    found.mentions = tuple(mentions)
    found.unchanged = before_all - found.withdrawn - found.changed
    return found


def changes_of(pair: Pair) -> Iterator[Change]:
    """All of them, in a transaction of the caller; those that moved the figures most come first."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statements.changes(pair.subject), values_of(pair))
        for row in cursor:
            yield _change(row)


def page_of_changes(pair: Pair, *, first: int, most: int) -> list[Change]:
    """`first` counts from 0. Raises TooSlow."""
    statement = f"{statements.changes(pair.subject)} LIMIT %(most)s OFFSET %(first)s"
    return [_change(row) for row in fetch(statement, {**values_of(pair), "most": most, "first": first})]


def changes_after(pair: Pair, last: Sequence | None, *, most: int) -> list[Change]:
    """`last`: what the last one before them moved, and its id; None for the first ones. Raises TooSlow."""
    moved, source_id = last or (None, None)
    statement = f"{statements.changes(pair.subject, goes_on=last is not None)} LIMIT %(most)s"
    values = {**values_of(pair), "most": most, "moved": moved, "id": source_id}
    return [_change(row) for row in fetch(statement, values)]


def values_of(pair: Pair) -> dict[str, Any]:
    return {**pair.subject.values, "not_there": pair.not_there, "site": settings.SITE_URL}


def _change(row: tuple) -> Change:
    """The fields come as JSON in a text, as Django leaves them."""
    *told, fields = row
    return Change(*told, [tuple(each) for each in orjson.loads(fields or "[]")])


def _sums(told: list) -> Sums:
    rows, known, *estimates = told
    return Sums(rows, rows - known, *(None if each is None else int(each) for each in estimates))


def _added(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return one + other
