"""Withdraws the rows of a dataset that a complete file has no more, each with a stone that says so."""

from events import rollups
from events.exchange.statements import execute, fetch
from events.models import Dataset, Revision
from events.versions import keep_versions_of

ABSENT = """
    CREATE TEMPORARY TABLE absent ON COMMIT DROP AS
    SELECT event.id, event.source_id FROM events_event event
    WHERE event.dataset = %s
        AND NOT EXISTS (SELECT FROM known_row WHERE known_row.event_id = event.id)
        AND NOT EXISTS (SELECT FROM matched WHERE matched.event_id = event.id)
"""
IDS = "SELECT id FROM absent"
STONES = """
    INSERT INTO events_tombstone (dataset, source_id, slug, reason, merged_into, withdrawn_at)
    SELECT %s, source_id, '', %s, '', %s FROM absent
    ON CONFLICT (dataset, source_id) DO UPDATE SET reason = excluded.reason, merged_into = '',
        withdrawn_at = excluded.withdrawn_at
"""
DELETE = """
    DELETE FROM events_eventactor link USING absent WHERE link.event_id = absent.id;
    DELETE FROM events_event event USING absent WHERE event.id = absent.id;
"""
COME_AGAIN = """
    DELETE FROM events_tombstone stone USING matched JOIN {events} staged USING (id)
    WHERE matched.state = 'new' AND stone.dataset = %s AND stone.source_id = staged.source_id
"""


def find_absent(dataset: Dataset) -> int:
    """How many rows that are here stand in none of the files."""
    execute(ABSENT, [dataset.key])
    return fetch("SELECT count(*) FROM absent")[0][0]


def withdraw_absent(dataset: Dataset, release: str, *, release_id: int, revision: Revision) -> None:
    keep_versions_of(IDS, "withdrawn", until_release=release_id)
    rollups.take_away(IDS)
    reason = f"It does not stand in release {release} of {dataset.title}, which is complete."
    execute(STONES, [dataset.key, reason, revision.made_at])
    execute(DELETE)


def forget_stones(dataset: Dataset, events: str) -> None:
    """Of rows that had been withdrawn and are here again; `events`: the table in which they are staged."""
    execute(COME_AGAIN, [dataset.key], events=events)
