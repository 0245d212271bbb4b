"""Finds the rows of an import that share an id, wherever they stand in its files: staged, known already, or refused."""

from collections.abc import Iterator
from typing import NamedTuple

from events.exchange.staging import Tables
from events.exchange.statements import execute, fetch

EVENTS_AT_ONCE = 2_000
# Quicker than to find where they stand, which most files need not.
ANY = """
    SELECT FROM (
        SELECT source_id FROM {events}
        UNION ALL
        SELECT event.source_id FROM known_row JOIN events_event event ON event.id = known_row.event_id
        UNION ALL
        SELECT source_id FROM refused_row
    ) AS standing GROUP BY source_id HAVING count(*) > 1 LIMIT 1
"""
# A table and no cursor: rows cannot be copied as frozen while one is open.
FIND = """
    CREATE TEMPORARY TABLE telling ON COMMIT DROP AS
    SELECT dense_rank() OVER (ORDER BY first_file, first_row) AS number, found.source_id, file, row, found.id, event_id,
        fingerprint, record, event.actor_1, is_refused
    FROM (
        SELECT *, count(*) OVER (PARTITION BY source_id) AS tellings, first_value(file) OVER by_id AS first_file,
            first_value(row) OVER by_id AS first_row
        FROM (
            SELECT source_id, file, row, id, NULL::bigint AS event_id, fingerprint, record, FALSE AS is_refused
            FROM {events} staged JOIN incoming_row USING (id)
            UNION ALL
            SELECT event.source_id, file, row, NULL, event_id, fingerprint, record, FALSE
            FROM known_row JOIN events_event event ON event.id = known_row.event_id
            UNION ALL
            SELECT source_id, file, row, NULL, NULL, NULL, record, TRUE FROM refused_row
        ) AS standing
        WINDOW by_id AS (PARTITION BY source_id ORDER BY file, row)
    ) AS found
    LEFT JOIN events_event event ON event.dataset = %s AND event.source_id = found.source_id
    WHERE tellings > 1
"""
BY_NUMBER = "CREATE INDEX ON telling (number); ANALYZE telling"
TELLINGS = """
    SELECT number, source_id, file, row, id, event_id, fingerprint::text, record, actor_1, is_refused FROM telling
    WHERE number BETWEEN %s AND %s ORDER BY number, file, row
"""


class Telling(NamedTuple):
    """A row, staged under an id, or known as that of an event, or refused for what stands in it. `number` counts ids,
    `actor_1` is the event's now.
    """

    number: int
    source_id: str
    file: int
    row: int
    id: int | None
    event_id: int | None
    fingerprint: str
    record: int
    actor_1: str | None
    is_refused: bool


def find_repeated(tables: Tables, dataset: str) -> bool:
    """Whether there are any. Everything is staged, and nothing is being sent."""
    if not fetch(ANY, events=tables.events):
        return False
    execute("ANALYZE {events} (id, source_id), incoming_row (id)", events=tables.events)
    execute(FIND, [dataset], events=tables.events)
    execute(BY_NUMBER)
    return True


def repeated() -> Iterator[list[Telling]]:
    """All that were found: the rows of some ids at a time, of each id in the order of the files."""
    [(last,)] = fetch("SELECT max(number) FROM telling")
    for first in range(1, last + 1, EVENTS_AT_ONCE):
        yield list(map(Telling._make, fetch(TELLINGS, [first, first + EVENTS_AT_ONCE - 1])))
