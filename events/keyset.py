"""Pages by position instead of by number: a page starts after a row, so it stays right while rows are added.

Here for the small lists, in the order of one key that no two rows share; `events/query/pages.py` reads the events.
"""

from dataclasses import dataclass

from django.db.models import F, OrderBy, QuerySet


@dataclass(frozen=True)
class Position:
    """The place of one row in an order: its values of the keys."""

    values: list


@dataclass(frozen=True)
class Page:
    """`rows` hold the fields that were asked for; `first` and `last` are None when there are no rows."""

    rows: list[tuple]
    has_more: bool
    first: Position | None
    last: Position | None


@dataclass(frozen=True)
class Turn:
    """Where a page begins, and in which direction: `at` is None at the end that it begins from."""

    limit: int
    at: Position | None = None
    backwards: bool = False


def read_page(rows: QuerySet, key: str, fields: tuple[str, ...], turn: Turn) -> Page:
    """The rows after the position by `key`, or before it; always in the ascending order."""
    if turn.at:
        rows = rows.filter(**{f"{key}__{'lt' if turn.backwards else 'gt'}": turn.at.values[0]})
    ordered = rows.order_by(OrderBy(F(key), descending=turn.backwards))[: turn.limit + 1]
    found = list(ordered.values_list(key, *fields))
    has_more = len(found) > turn.limit
    found = found[: turn.limit][:: -1 if turn.backwards else 1]
    ends = [Position([row[0]]) for row in (found[0], found[-1])] if found else [None, None]
    return Page([row[1:] for row in found], has_more, *ends)
