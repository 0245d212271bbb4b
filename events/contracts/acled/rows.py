"""Events as rows of ACLED: one a row, or one for each of the two actors."""

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from events.api.local_only import without_local_only
from events.columns import COLUMNS
from events.contracts.acled.parameters import Asked
from events.contracts.acled.plans import fits, left_over
from events.exchange.profiles import acled
from events.models import Edition
from events.query.selected import as_objects, selected

OWN = "annals"
PLAIN = tuple(column for column in COLUMNS if column.name != "actors")
SELECT = f"{selected(PLAIN)}, event.actors::text, event.sort_key"
FIRST, SECOND = ("actor1", "assoc_actor_1", "inter1"), ("actor2", "assoc_actor_2", "inter2")
# The sort key of its event, and which of the event's rows it is.
Place = tuple[int, int]


def acled_rows(found: Sequence[tuple], asked: Asked) -> Iterator[tuple[Place, dict[str, Any]]]:
    """The rows that fit, of events selected by SELECT. Queries: what is told of our own incidents and of the actors."""
    comparisons = left_over(asked)
    events = as_objects(PLAIN, [row[:-2] for row in found])
    for event, row in zip(events, found, strict=True):
        event["actors"] = orjson.loads(row[-2])
    dossiers, pages = dossiers_of(events), pages_of(events)
    for event, (*_, key) in zip(events, found, strict=True):
        written = acled.rows_of(event, dossiers.get(event["id"]), pages)
        if asked.is_monadic:
            written = [one for row in written for one in one_for_each_actor(row)]
        for number, row in enumerate(written):
            if fits(row, comparisons):
                told = acled.with_numbers(row) if asked.has_numbers else row
                yield (key, number), {column: told.get(column) for column in asked.columns}


def one_for_each_actor(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Each as the first and only one; a row without actors stays one row."""
    nobody = dict.fromkeys(SECOND)
    yield row | nobody
    if row["actor2"] is not None:
        yield row | dict(zip(FIRST, (row[name] for name in SECOND), strict=True)) | nobody


def dossiers_of(events: Sequence[dict]) -> dict[str, dict]:
    """What is told of our own incidents, by the id of their row."""
    numbers = [int(event["source_id"]) for event in events if event["dataset"] == OWN]
    if not numbers:
        return {}
    newest = Edition.objects.filter(kind=Edition.INCIDENT, is_newest=True, subject__in=numbers)
    return {f"{OWN}:{number}": document for number, document in newest.values_list("subject", "document")}


def pages_of(events: Sequence[dict]) -> dict[str, dict]:
    """The public pages of the actors, by slug."""
    slugs = {actor["slug"] for event in events for actor in event["actors"]}
    newest = Edition.objects.filter(kind=Edition.ACTOR, is_newest=True, dataset__visibility="public", slug__in=slugs)
    documents = list(newest.values_list("document", flat=True))
    return {page["slug"]: page for page in without_local_only(documents)}
