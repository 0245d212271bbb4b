"""Events as UCDP's API writes them: the columns of its file, with the types that its clients read."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from actors.models import ActorIdentifier
from events.columns import COLUMNS
from events.exchange.profiles import ged
from events.exchange.profiles.more_cells import cells_of
from events.exchange.rows import WHOLE_NUMBER
from events.exchange.ucdp_ged import ACTOR_IDS, MORE_CELLS
from events.query.selected import as_objects, selected

# What `results` takes.
SELECTED = f"{selected(COLUMNS)}, event.conflict_id, event.dyad_id, event.more_cells"
ACTORS = [column.name for column in COLUMNS].index("actors")
# From where they were read, word for word.
AS_READ = {
    **{"dyad_name": "title", "side_a": "actor_1", "side_b": "actor_2", "where_description": "summary"},
    "country": "country_name",
}
DAYS = ("date_start", "date_end")
NUMBERS = ("number_of_sources", "event_clarity", "deaths_a", "deaths_b", "deaths_unknown", "year")
YES_OR_NO = {"1": True, "true": True, "0": False, "false": False}


def results(rows: Sequence[tuple]) -> list[dict[str, Any]]:
    """Rows of `SELECTED`."""
    ours = [row[: len(COLUMNS)] for row in rows]
    events = [
        event | {"actors": orjson.loads(row[ACTORS])}
        for event, row in zip(as_objects(COLUMNS, ours), ours, strict=True)
    ]
    pages = _numbers_of(events)
    return [_result(event, pages, *row[len(COLUMNS) :]) for event, row in zip(events, rows, strict=True)]


def _result(
    event: Mapping[str, Any],
    pages: Mapping[str, Mapping],
    conflict: int | None,
    dyad: int | None,
    more_cells: Sequence[str] | None,
) -> dict[str, Any]:
    """What the row here does not have is null."""
    received = cells_of(conflict, dyad, more_cells or [""] * len(MORE_CELLS))
    (cells,) = ged.rows_of({**event, "received": received}, pages={**pages, **_numbers_in(event)})
    cells |= {theirs: event[ours] for theirs, ours in AS_READ.items()}
    cells |= {day: f"{cells[day][:10]}T00:00:00" for day in DAYS if cells[day]}
    cells |= {column: _number(cells[column]) for column in NUMBERS}
    return cells | {"active_year": YES_OR_NO.get(str(cells["active_year"]).casefold())}


def _number(cell: int | str | None) -> int | None:
    return int(cell) if WHOLE_NUMBER.fullmatch(str(cell)) else None


def _numbers_of(events: Sequence[Mapping[str, Any]]) -> dict[str, dict]:
    """UCDP's numbers of the actors in these rows, as their pages tell them; the rows have their names."""
    slugs = {actor["slug"] for event in events for actor in event["actors"]}
    numbers = ActorIdentifier.objects.filter(dataset=ACTOR_IDS, actor__slug__in=slugs)
    return {slug: _page(code) for slug, code in numbers.values_list("actor__slug", "code")}


def _numbers_in(event: Mapping[str, Any]) -> dict[str, dict]:
    """As the row was received, whichever actor is known by the number now."""
    numbers = zip(event["actors"], event["actor_ucdp_ids"] or (), strict=False)
    return {actor["slug"]: _page(str(number)) for actor, number in numbers if number is not None}


def _page(code: str) -> dict:
    return {"identifiers": [{"dataset": ACTOR_IDS, "code": code, "name_there": None}]}
