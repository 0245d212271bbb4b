"""Pages by position instead of by number: a page starts after a row, so it stays right while rows are added.

An order is made of segments (rows with a value, then rows without), each ordered by keys of which the last is unique;
every page is then one or two plain index scans.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import BigIntegerField, F, Func, OrderBy, Q, QuerySet, Value


@dataclass(frozen=True)
class Key:
    """`from_above`: a number above all values of the field, from which GiST reads them downwards, the nearest first."""

    field: str
    descending: bool = False
    from_above: int | None = None

    def order(self, *, backwards: bool) -> OrderBy:
        if self.from_above is not None and not backwards:
            return Distance(F(self.field), Value(self.from_above)).asc()
        return OrderBy(F(self.field), descending=self.descending != backwards)


class Distance(Func):
    template = "(%(expressions)s)"
    arg_joiner = " <-> "
    output_field = BigIntegerField()


@dataclass(frozen=True)
class Segment:
    keys: tuple[Key, ...]
    within: Q = field(default_factory=Q)

    def order(self, *, backwards: bool) -> list[OrderBy]:
        return [key.order(backwards=backwards) for key in self.keys]

    def beyond(self, values: list, *, backwards: bool) -> Q:
        """Rows that come after those values, or before them."""
        beyond, equal = Q(), Q()
        for key, value in zip(self.keys, values, strict=True):
            side = "lt" if key.descending != backwards else "gt"
            beyond |= equal & Q(**{f"{key.field}__{side}": value})
            equal &= Q(**{key.field: value})
        first = "lte" if self.keys[0].descending != backwards else "gte"
        return beyond & Q(**{f"{self.keys[0].field}__{first}": values[0]})


@dataclass(frozen=True)
class Position:
    """The place of one row in an order."""

    segment: int
    values: list


class Ordering:
    def __init__(self, *segments: Segment):
        self.segments = segments


@dataclass(frozen=True)
class Page:
    """`rows` hold the fields that were asked for; `first` and `last` are None when there are no rows."""

    rows: list[tuple]
    has_more: bool
    first: Position | None
    last: Position | None


def read_page(
    rows: QuerySet,
    ordering: Ordering,
    fields: tuple[str, ...],
    limit: int,
    at: Position | None,
    *,
    backwards: bool = False,
) -> Page:
    """The `limit` rows after the position, or before it when `backwards`; always in the order's own direction."""
    found: list[tuple[tuple, Position]] = []
    for number in _segments_from(ordering, at, backwards=backwards):
        segment = ordering.segments[number]
        part = rows.filter(segment.within)
        if at and at.segment == number:
            part = part.filter(segment.beyond(at.values, backwards=backwards))
        part = part.order_by(*segment.order(backwards=backwards))[: limit + 1 - len(found)]
        found += _read(part, number, segment, fields)
        if len(found) > limit:
            break

    has_more = len(found) > limit
    found = found[:limit][:: -1 if backwards else 1]
    positions = [position for _, position in found]
    return Page(
        [row for row, _ in found], has_more, positions[0] if positions else None, positions[-1] if positions else None
    )


def read_all(rows: QuerySet, ordering: Ordering, fields: tuple[str, ...], chunk: int) -> Iterator[tuple]:
    """Every row in order, through a cursor that stays in the database; needs an open transaction."""
    for segment in ordering.segments:
        part = rows.filter(segment.within).order_by(*segment.order(backwards=False))
        yield from part.values_list(*fields).iterator(chunk_size=chunk)


def _segments_from(ordering: Ordering, at: Position | None, *, backwards: bool) -> list[int]:
    numbers = range(len(ordering.segments))
    if backwards:
        return [number for number in reversed(numbers) if at is None or number <= at.segment]
    return [number for number in numbers if at is None or number >= at.segment]


def _read(part: QuerySet, number: int, segment: Segment, fields: tuple[str, ...]) -> Iterator[tuple[tuple, Position]]:
    selected = list(dict.fromkeys([*fields, *(key.field for key in segment.keys)]))
    places = [selected.index(key.field) for key in segment.keys]
    for row in part.values_list(*selected):
        yield row[: len(fields)], Position(number, [_plain(row[place]) for place in places])


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
