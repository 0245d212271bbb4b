"""Writes what was staged and is new or changed into the events, a set at a time, in the transaction of the caller."""

from datetime import datetime

from psycopg.sql import SQL

from events import rollups
from events.exchange import staging
from events.exchange.staging import COLUMNS, execute, names
from events.models import Dataset
from events.versions import keep_versions

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

TAKING_PART = SQL(
    """
    ARRAY(SELECT DISTINCT unnest(events_taking_part(known.actor_id, side->>'role', side->>'certainty'))
     FROM jsonb_array_elements(incoming.sides) AS sides (side)
     JOIN known_actor known ON known.code = side->>'code' ORDER BY 1)
    """
)


def write(dataset: Dataset, *, at: datetime) -> None:
    """Inserts and updates events, and sets their actors anew."""
    given = [dataset.key, at]
    execute(
        SQL(
            """
            INSERT INTO events_event (dataset, modified_at, actors, taking_part, revision, {columns})
            SELECT %s, %s, {actors}, {taking_part}, events_revision(), {incoming}
            FROM incoming JOIN matched USING (file, row)
            WHERE matched.state = 'new' ORDER BY file, row
            """
        ).format(columns=names(COLUMNS), incoming=names(COLUMNS, "incoming"), actors=ACTORS, taking_part=TAKING_PART),
        given,
    )
    keep_versions(staging.changed_events(), "changed")
    execute(
        SQL(
            """
            UPDATE events_event SET (modified_at, actors, taking_part, revision, {columns}) =
                ROW (%s, {actors}, {taking_part}, events_revision(), {incoming})
            FROM incoming JOIN matched USING (file, row)
            WHERE matched.state = 'changed' AND events_event.id = matched.event_id
            """
        ).format(columns=names(COLUMNS), incoming=names(COLUMNS, "incoming"), actors=ACTORS, taking_part=TAKING_PART),
        [at],
    )
    _write_links(dataset)
    rollups.fill(dataset.key)
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
