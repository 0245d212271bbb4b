"""Writes what was staged and is new or changed into the events, a set at a time, in the transaction of the caller."""

from datetime import datetime

from psycopg.sql import SQL

from events.exchange.staging import COLUMNS, execute, names
from events.models import Dataset

# The actors of a row as the public sees them, from what was staged and from the table of known ones.
ACTORS = SQL(
    """
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
         'id', known.number, 'slug', known.slug, 'name', side->>'name', 'role', side->>'role',
         'certainty', nullif(side->>'certainty', '')) ORDER BY nth), '[]')
     FROM jsonb_array_elements(incoming.sides) WITH ORDINALITY AS sides (side, nth)
     JOIN known_actor known ON known.code = side->>'code')
    """
)


def write(dataset: Dataset, release: str, *, at: datetime) -> None:
    """Inserts and updates events, and sets their actors anew. An unchanged row only learns of the new release."""
    given = [dataset.key, release, at]
    execute(
        SQL(
            """
            INSERT INTO events_event (dataset, release, modified_at, actors, search, {columns})
            SELECT %s, %s, %s, {actors}, to_tsvector('simple', incoming.words), {incoming}
            FROM incoming JOIN matched USING (file, row)
            WHERE matched.state = 'new' ORDER BY file, row
            """
        ).format(columns=names(COLUMNS), incoming=names(COLUMNS, "incoming"), actors=ACTORS),
        given,
    )
    execute(
        SQL(
            """
            UPDATE events_event SET (release, modified_at, actors, search, {columns}) =
                ROW (%s, %s, {actors}, to_tsvector('simple', incoming.words), {incoming})
            FROM incoming JOIN matched USING (file, row)
            WHERE matched.state = 'changed' AND events_event.id = matched.event_id
            """
        ).format(columns=names(COLUMNS), incoming=names(COLUMNS, "incoming"), actors=ACTORS),
        [release, at],
    )
    execute(
        SQL(
            """
            UPDATE events_event SET release = %s FROM matched
            WHERE matched.state = 'unchanged' AND events_event.id = matched.event_id AND events_event.release <> %s
            """
        ),
        [release, release],
    )
    _write_links(dataset)
    execute(SQL("ANALYZE events_event, events_eventactor"))


def _write_links(dataset: Dataset) -> None:
    execute(
        SQL(
            """
            DELETE FROM events_eventactor link USING matched
            WHERE matched.state = 'changed' AND link.event_id = matched.event_id
            """
        )
    )
    execute(
        SQL(
            """
            INSERT INTO events_eventactor (event_id, actor_id, dataset, sort_key, role, certainty)
            SELECT DISTINCT ON (event.id, known.actor_id, side->>'role')
                event.id, known.actor_id, event.dataset, event.sort_key, side->>'role', side->>'certainty'
            FROM incoming JOIN matched USING (file, row)
            JOIN events_event event ON event.dataset = %s AND event.source_id = incoming.source_id,
                jsonb_array_elements(incoming.sides) AS sides (side)
            JOIN known_actor known ON known.code = side->>'code'
            WHERE matched.state <> 'unchanged'
            """
        ),
        [dataset.key],
    )
