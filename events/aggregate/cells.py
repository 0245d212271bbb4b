"""The cells of an answer, at most MOST_CELLS of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from events.actor_names import public_actors
from events.aggregate.statements import Asked, statement
from events.query.running import fetch

MOST_CELLS = 50_000


class TooManyCells(Exception):
    def __init__(self):
        super().__init__(f"That is more than {MOST_CELLS:,} cells.")


@dataclass(frozen=True)
class Cells:
    columns: tuple[str, ...]
    rows: list[tuple]

    def as_objects(self) -> list[dict[str, Any]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def datasets(self) -> set[str]:
        return {row[0] for row in self.rows}


def add_up(asked: Asked) -> Cells:
    """Raises TooManyCells, and TooSlow."""
    found = statement(asked)
    rows = fetch(f"{found.sql} LIMIT {MOST_CELLS + 1}", found.values, filters=asked.plan.filters)
    if len(rows) > MOST_CELLS:
        raise TooManyCells()
    return Cells(found.columns, _with_actors(found.columns, rows) if "actor" in found.columns else rows)


def _with_actors(columns: Sequence[str], rows: list[tuple]) -> list[tuple]:
    """An actor is told by its public number, slug and name."""
    place = columns.index("actor")
    named = public_actors().filter(actor__in={row[place] for row in rows} - {None})
    told = {
        actor: {"id": number, "slug": slug, "name": name}
        for actor, number, slug, name in named.values_list("actor", "number", "public_slug", "public_name")
    }
    return [(*row[:place], told.get(row[place]), *row[place + 1 :]) for row in rows]
