"""The events of a dataset with what the profiles need of them: the newest dossiers and the actors' public pages.

Of our own incidents only what is published is read, so nothing withheld can come into a file; and rows that anybody
may see are told with pages that anybody may see.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from events.annals import ANNALS
from events.columns import COLUMNS
from events.exchange.profiles.more_cells import MoreCells
from events.exchange.profiles.received import ReceivedCells
from events.models import Dataset, Edition
from events.query.running import fetch
from events.query.selected import selected

ROWS_AT_ONCE = 1_000
NEXT = """
    SELECT event.sort_key, event.id, {} FROM events_event event
    WHERE event.dataset = %(dataset)s AND event.sort_key > %(after)s
    ORDER BY event.sort_key LIMIT %(most)s
"""
BEFORE_ALL = -(2**63)
UPWARDS = ("part_of", "branch_of")


def read_events(
    dataset: Dataset, received: ReceivedCells | MoreCells | None = None
) -> Iterator[tuple[dict[str, Any], dict | None, dict[str, dict]]]:
    """(public columns, dossier or None, pages by slug) of every event, oldest row first, a thousand rows at a time."""
    after, statement = BEFORE_ALL, NEXT.format(selected(COLUMNS))
    while rows := fetch(statement, {"dataset": dataset.key, "after": after, "most": ROWS_AT_ONCE}):
        events = [_event(row[2:]) for row in rows]
        if received:
            received.add_to(events, [row[1] for row in rows])
        dossiers = _dossiers(events) if dataset.key == ANNALS else {}
        pages = _pages({link["slug"] for event in events for link in event["actors"] or ()}, dataset)
        for event in events:
            yield event, dossiers.get(event["source_id"]), pages
        after = rows[-1][0]


def _event(values: tuple) -> dict[str, Any]:
    """Values by column. The column `release` has the dataset's key at this point and is left empty."""
    event = dict(zip((column.name for column in COLUMNS), values, strict=True))
    links = event["actors"]
    return event | {"release": None, "actors": orjson.loads(links) if isinstance(links, str | bytes) else links}


def _dossiers(events: list[dict]) -> dict[str, dict]:
    numbers = [int(event["source_id"]) for event in events]
    newest = Edition.objects.filter(kind=Edition.INCIDENT, is_newest=True, subject__in=numbers)
    return {str(edition.subject): edition.document for edition in newest}


def _pages(slugs: Iterable[str], dataset: Dataset) -> dict[str, dict]:
    """Newest pages of the actors, and of what they are parts or branches of."""
    newest = Edition.objects.filter(kind=Edition.ACTOR, is_newest=True)
    if dataset.visibility == "public":
        newest = newest.filter(dataset__visibility="public")
    found: dict[str, dict] = {}
    wanted = set(slugs)
    while wanted:
        documents = {edition.slug: edition.document for edition in newest.filter(slug__in=wanted)}
        found |= documents
        above = {
            row["other"]["slug"]
            for document in documents.values()
            for row in document["relations"]
            if row["kind"] in UPWARDS and row["other"]["slug"]
        }
        wanted = above - found.keys() if documents else set()
    return found
