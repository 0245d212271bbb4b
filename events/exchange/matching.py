"""Tells which of the staged rows are new, changed or as they were, and which stood in an earlier row already.

Rows are compared by all that their events would show and be found by. `matched` says of each staged row what it is.
"""

from collections.abc import Iterator
from pathlib import Path

from psycopg.sql import SQL

from codebook.quoting import quote
from events.exchange.participants import Actors
from events.exchange.report import Counts, Place
from events.exchange.rows import Fault
from events.exchange.staging import Tables
from events.exchange.statements import execute, fetch, names
from events.models import Dataset
from events.models.event import NARROWING
from events.models.row import EventRow

NOT_COMPARED = {"dataset", "modified_at", "revision", "first_release_id"}
COMPARED = [
    field.column for field in EventRow._meta.get_fields() if not field.generated and field.column not in NOT_COMPARED
]
ALL_NEW = """
    ALTER TABLE incoming_row RENAME TO matched;
    ALTER TABLE matched ADD COLUMN event_id bigint, ADD COLUMN state text NOT NULL DEFAULT 'new',
        ADD COLUMN has_other_links boolean NOT NULL DEFAULT FALSE;
"""
# What links hang on: who takes part in what order, the day, and what they repeat of their event.
LINKED = ("actors", "date_start", *NARROWING)
MATCH = """
    CREATE TEMPORARY TABLE matched ON COMMIT DROP AS
    SELECT place.*, event.id AS event_id,
        CASE WHEN event.id IS NULL THEN 'new'
             WHEN ({there}) IS NOT DISTINCT FROM ({here}) THEN 'unchanged'
             ELSE 'changed' END AS state,
        event.id IS NOT NULL AND ({linked_there}) IS DISTINCT FROM ({linked_here}) AS has_other_links
    FROM incoming JOIN incoming_row place USING (id)
    LEFT JOIN events_event event ON event.dataset = %s AND event.source_id = incoming.source_id
"""

REPEATED = """
    CREATE TEMPORARY TABLE repeated ON COMMIT DROP AS
    SELECT source_id FROM {events} GROUP BY source_id HAVING count(*) > 1
    UNION
    SELECT source_id FROM (
        SELECT event_id FROM (
            SELECT event_id FROM known_row UNION ALL SELECT event_id FROM matched WHERE event_id IS NOT NULL
        ) AS standing GROUP BY event_id HAVING count(*) > 1
    ) AS twice JOIN events_event event ON event.id = twice.event_id
"""
# Also where one of the rows is refused for something else, or all are.
REPEATED_REFUSED = """
    ANALYZE refused_row;
    INSERT INTO repeated
    SELECT source_id FROM refused_row GROUP BY source_id HAVING count(*) > 1
    UNION
    SELECT source_id FROM refused_row JOIN {events} staged USING (source_id)
    UNION
    SELECT source_id FROM refused_row JOIN events_event event USING (source_id)
    JOIN known_row ON known_row.event_id = event.id WHERE event.dataset = %s
    EXCEPT
    SELECT source_id FROM repeated
"""
TAKEN_OUT = """
    CREATE TEMPORARY TABLE taken_out ON COMMIT DROP AS
    SELECT * FROM (
        SELECT *, row_number() OVER by_id AS nth, first_value(file) OVER by_id AS first_file,
            first_value(row) OVER by_id AS first_row
        FROM (
            SELECT staged.source_id, matched.file, matched.row, matched.id, FALSE AS is_refused
            FROM repeated JOIN {events} staged USING (source_id) JOIN matched USING (id)
            UNION ALL
            SELECT event.source_id, known_row.file, known_row.row, NULL, FALSE
            FROM repeated JOIN events_event event ON event.dataset = %s AND event.source_id = repeated.source_id
            JOIN known_row ON known_row.event_id = event.id
            UNION ALL
            SELECT source_id, file, row, NULL, TRUE FROM repeated JOIN refused_row USING (source_id)
            {earlier}
        ) AS standing
        WINDOW by_id AS (PARTITION BY {once_in} ORDER BY file, row)
    ) AS numbered WHERE nth > 1
"""
# What was taken out because a later file tells of the same event.
EARLIER = "UNION ALL SELECT source_id, file, row, NULL, FALSE FROM repeated JOIN earlier_row USING (source_id)"
TAKE_OUT = """
    INSERT INTO eventless_row SELECT fingerprint, record FROM matched JOIN taken_out USING (id);
    DELETE FROM {events} staged USING taken_out WHERE staged.id = taken_out.id;
    DELETE FROM {links} link USING taken_out WHERE link.event_id = taken_out.id;
    DELETE FROM matched USING taken_out WHERE matched.id = taken_out.id;
    DELETE FROM known_row USING taken_out WHERE (known_row.file, known_row.row) = (taken_out.file, taken_out.row);
"""

NAMES = """
    SELECT DISTINCT ON (number) (actor->>'id')::bigint AS number, actor->>'name'
    FROM {events} staged JOIN matched USING (id), jsonb_array_elements(staged.actors) AS actors (actor)
    WHERE state <> 'unchanged' ORDER BY number, file DESC, row DESC
"""


def match(dataset: Dataset, *, is_new: bool) -> None:
    if is_new:
        execute(ALL_NEW)
        return
    execute("ANALYZE incoming (id, source_id), incoming_row (id)")
    there = {"there": names(COMPARED, "event"), "linked_there": names(LINKED, "event")}
    here = {"here": names(COMPARED, "incoming"), "linked_here": names(LINKED, "incoming")}
    execute(MATCH, [dataset.key], **there, **here)
    execute("ANALYZE matched")


def take_out_repeated(
    dataset: Dataset, tables: Tables, paths: list[Path], column: str, *, files_share_ids: bool = False
) -> Iterator[tuple[Place, Fault, bool]]:
    """Every row whose id stood in an earlier one, which keeps its place; `column` of the files is that of the id. The
    last says whether the row was refused already. `files_share_ids`: only rows of the same file repeat each other.
    """
    execute(REPEATED, events=tables.events)
    if fetch("SELECT FROM refused_row LIMIT 1"):
        execute(REPEATED_REFUSED, [dataset.key], events=tables.events)
    if not fetch("SELECT FROM repeated LIMIT 1"):
        return
    once_in = names(["source_id", "file"] if files_share_ids else ["source_id"])
    earlier = SQL(EARLIER if files_share_ids else "")
    execute(TAKEN_OUT, [dataset.key], events=tables.events, once_in=once_in, earlier=earlier)
    execute(TAKE_OUT, **tables._asdict())
    taken_out = fetch(
        "SELECT file, row, source_id, is_refused, first_file, first_row FROM taken_out ORDER BY file, row"
    )
    for file, row, source_id, is_refused, first_file, first_row in taken_out:
        told = stands_already(source_id, first_row, None if file == first_file else paths[first_file])
        message = f"{told} Expected every id once."
        yield Place(str(paths[file]), row, source_id), Fault(column, source_id, message), is_refused


def stands_already(source_id: str, row: int, path: Path | None) -> str:
    """The sentence, with the file where it is another one."""
    return f"{quote(source_id)} stands in row {row}{f' of {path}' if path else ''} already."


def count(counts: Counts) -> None:
    for state, number in fetch("SELECT state, count(*) FROM matched GROUP BY state"):
        setattr(counts, state, number)
    counts.unchanged += fetch("SELECT count(*) FROM known_row")[0][0]


def names_of_written(actors: Actors, tables: Tables) -> dict[str, str]:
    """What each actor is called in the last of the rows that will be written, by its code."""
    codes = {there.number: code for code, there in actors.known.items()}
    return {codes[number]: name for number, name in fetch(NAMES, events=tables.events)}
