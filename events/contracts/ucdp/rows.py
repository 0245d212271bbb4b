"""Events as UCDP's API writes them: the columns of its file, with the types that its clients read."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from actors.models import ActorIdentifier
from events.columns import COLUMNS
from events.exchange.profiles import ged
from events.exchange.ucdp_ged import ACTOR_IDS
from events.query.selected import as_objects

ACTORS = [column.name for column in COLUMNS].index("actors")
# From where they were read, word for word.
AS_READ = {"dyad_name": "title", "side_a": "actor_1", "side_b": "actor_2", "where_description": "summary"}
DAYS = ("date_start", "date_end")
TEXTS = (
    *("relid", "conflict_dset_id", "dyad_dset_id", "side_a_dset_id", "side_b_dset_id", "gwnoa", "gwnob"),
    *("source_date", "code_status"),
)


def results(rows: Sequence[tuple]) -> list[dict[str, Any]]:
    """Rows of `selected(COLUMNS)`."""
    found = zip(as_objects(COLUMNS, rows), rows, strict=True)
    events = [event | {"actors": orjson.loads(row[ACTORS])} for event, row in found]
    pages = _numbers_of(events)
    return [_result(event, pages) for event in events]


def _result(event: Mapping[str, Any], pages: Mapping[str, Mapping]) -> dict[str, Any]:
    """What the row here does not have is null."""
    (cells,) = ged.rows_of(event, pages=pages)
    cells |= {theirs: event[ours] for theirs, ours in AS_READ.items()}
    return {column: _told(column, value) for column, value in cells.items()}


def _told(column: str, value: Any) -> Any:
    """Days are the first moments of days there, and stand for no time."""
    if value is None:
        return None
    if column in DAYS:
        return f"{str(value)[:10]}T00:00:00"
    if column == "active_year":
        return bool(value)
    return str(value) if column in TEXTS else value


def _numbers_of(events: Sequence[Mapping[str, Any]]) -> dict[str, dict]:
    """UCDP's numbers of the actors in these rows, as their pages tell them; the rows have their names."""
    slugs = {actor["slug"] for event in events for actor in event["actors"]}
    numbers = ActorIdentifier.objects.filter(dataset=ACTOR_IDS, actor__slug__in=slugs)
    return {
        slug: {"identifiers": [{"dataset": ACTOR_IDS, "code": code, "name_there": None}]}
        for slug, code in numbers.values_list("actor__slug", "code")
    }
