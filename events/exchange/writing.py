"""Writes what was staged and is new or changed into the events, a set at a time, in the transaction of the caller."""

from contextlib import nullcontext

from events import rollups
from events.exchange.report import Counts
from events.exchange.row_text import LINK
from events.exchange.staging import Tables
from events.exchange.statements import execute, names
from events.models import Dataset, Event, Revision
from events.versions import keep_versions_of

# Columns as they were staged; the moment is added to them.
STAGED = [
    field.column
    for field in Event._meta.concrete_fields
    if not field.generated and field.column not in ("id", "revision", "modified_at")
]
TOLD = [name for name in LINK if name not in ("event_id", "sort_key")]
WRITTEN = "SELECT coalesce(event_id, id) FROM matched WHERE state <> 'unchanged'"
CHANGED = "SELECT event_id FROM matched WHERE state = 'changed'"
INSERT = """
    INSERT INTO events_event (id, {columns}, revision, modified_at)
    SELECT staged.id, {staged}, %s, %s FROM {events} staged JOIN matched USING (id) WHERE matched.state = 'new'
"""
UPDATE = """
    UPDATE events_event SET ({columns}, revision, modified_at) = ROW ({staged}, %s, %s)
    FROM {events} staged JOIN matched USING (id)
    WHERE matched.state = 'changed' AND events_event.id = matched.event_id
"""
DELETE_LINKS = """
    DELETE FROM events_eventactor link USING matched WHERE has_other_links AND link.event_id = matched.event_id
"""
INSERT_LINKS = """
    INSERT INTO events_eventactor (event_id, sort_key, {told})
    SELECT link.event_id, sort_key, {told}
    FROM {links} link JOIN matched ON matched.id = link.event_id WHERE matched.state = 'new'
    UNION ALL
    SELECT event.id, event.sort_key, {told_by_link}
    FROM {links} link JOIN matched ON matched.id = link.event_id
    JOIN events_event event ON event.id = matched.event_id WHERE matched.has_other_links
"""
FORGET = """
    UPDATE events_readrow SET read_as = NULL FROM matched
    WHERE events_readrow.event_id = matched.event_id AND events_readrow.read_as IS NOT NULL
        AND events_readrow.fingerprint <> matched.fingerprint
"""
REMEMBER = """
    INSERT INTO events_readrow (fingerprint, record, event_id, read_as)
    SELECT DISTINCT ON (fingerprint) fingerprint, record, coalesce(event_id, id), read_as
    FROM matched ORDER BY fingerprint, file, row
    ON CONFLICT (fingerprint) DO UPDATE SET event_id = excluded.event_id, read_as = excluded.read_as
    WHERE (events_readrow.event_id, events_readrow.read_as) IS DISTINCT FROM (excluded.event_id, excluded.read_as)
"""
REMEMBER_SECOND = """
    INSERT INTO events_readrow (fingerprint, record, event_id)
    SELECT DISTINCT ON (fingerprint) fingerprint, second_row.record, coalesce(second_row.event_id, there.event_id, id)
    FROM second_row LEFT JOIN (SELECT id, event_id FROM matched) AS there USING (id) ORDER BY fingerprint
    ON CONFLICT (fingerprint) DO UPDATE SET event_id = excluded.event_id, read_as = NULL
    WHERE (events_readrow.event_id, events_readrow.read_as) IS DISTINCT FROM (excluded.event_id, NULL)
"""
REMEMBER_EVENTLESS = """
    INSERT INTO events_readrow (fingerprint, record)
    SELECT DISTINCT ON (fingerprint) fingerprint, record FROM eventless_row
    ON CONFLICT (fingerprint) DO NOTHING
"""
FORGET_GONE = """
    UPDATE events_readrow SET read_as = NULL WHERE read_as IS NOT NULL
        AND NOT EXISTS (SELECT FROM events_event WHERE id = events_readrow.event_id)
"""
# Words and places are merged into their index in larger portions, which is quicker by half.
PORTIONS = "SET LOCAL gin_pending_list_limit = '32MB'; SET LOCAL work_mem = '64MB'"


def write(dataset: Dataset, tables: Tables, counts: Counts, *, release_id: int, revision: Revision) -> None:
    """What is changed ends, as far as releases go, in this one."""
    are_many = counts.new + counts.changed > counts.unchanged / 2
    with nullcontext() if are_many else rollups.changing(CHANGED, WRITTEN):
        keep_versions_of(CHANGED, "changed", until_release=release_id)
        write_rows(tables, revision)
    if are_many:
        # First, or the rows are added up by a plan for a table without them: each by itself.
        execute("ANALYZE events_event, events_eventactor")
        rollups.fill(dataset.key)


def write_rows(tables: Tables, revision: Revision) -> None:
    """Events and links as they were staged."""
    moment = [revision.number, revision.made_at]
    staged = {"columns": names(STAGED), "staged": names(STAGED, "staged"), "events": tables.events}
    execute(PORTIONS)
    execute(INSERT, moment, **staged)
    execute(UPDATE, moment, **staged)
    execute(DELETE_LINKS)
    execute(INSERT_LINKS, links=tables.links, told=names(TOLD), told_by_link=names(TOLD, "link"))


def remember_rows() -> None:
    """So that the same text need not be read again, nor kept twice. Changes nothing that the public sees."""
    execute(FORGET)
    execute(REMEMBER)
    execute(REMEMBER_SECOND)
    execute(REMEMBER_EVENTLESS)


def forget_rows_without_event() -> None:
    """Their text stays, but it has to be read if it comes again."""
    execute(FORGET_GONE)
