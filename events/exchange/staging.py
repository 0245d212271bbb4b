"""Copies understood rows into a temporary table, and tells which of them are new, changed or as they were.

A row is judged by the hash of its normalised values. The tables live until the caller's transaction ends.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import orjson
from django.db import connection
from psycopg.sql import SQL, Composed, Identifier

from codebook.quoting import quote
from events.exchange.incoming import IncomingEvent
from events.exchange.report import Counts, Place
from events.exchange.rows import Fault, folded
from events.folded_places import folded_places
from events.models import Dataset
from events.search_words import word_vector

NOT_COLUMNS = ("actors", "also_searched")
UNDERSTOOD = tuple(field.name for field in fields(IncomingEvent) if field.name not in NOT_COLUMNS)
COLUMNS = (*UNDERSTOOD, "url", "licence", "places_folded", "search", "row_sha256")
STAGED = (*COLUMNS, "sides", "file", "row")


@dataclass(frozen=True, slots=True)
class Staged:
    """An event, and where it was read: in which of the files, in which row."""

    file: int
    row: int
    event: IncomingEvent


def create_tables() -> None:
    execute(
        SQL(
            """
            CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS
            SELECT {columns}, '[]'::jsonb AS sides, 0 AS file, 0 AS row
            FROM events_event WITH NO DATA
            """
        ).format(columns=names(COLUMNS))
    )


def drop_tables() -> None:
    execute(SQL("DROP TABLE incoming, matched, known_actor"))


def copy_in(rows: Iterable[Staged], *, url: str, licence: str) -> None:
    statement = SQL("COPY incoming ({columns}) FROM STDIN").format(columns=names(STAGED))
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(_values(row, url, licence))
    execute(SQL("ANALYZE incoming (file, row, source_id)"))


def match(dataset: Dataset) -> None:
    """Says of every staged row whether it is new, changed or as it was; `nth` counts rows with the same id."""
    execute(
        SQL(
            """
            CREATE TEMPORARY TABLE matched ON COMMIT DROP AS
            SELECT incoming.file, incoming.row, incoming.source_id, event.id AS event_id,
                CASE WHEN event.id IS NULL THEN 'new'
                     WHEN event.row_sha256 = incoming.row_sha256 THEN 'unchanged'
                     ELSE 'changed' END AS state,
                row_number() OVER by_id AS nth, first_value(incoming.file) OVER by_id AS first_file,
                first_value(incoming.row) OVER by_id AS first_row
            FROM incoming
            LEFT JOIN events_event event ON event.dataset = %s AND event.source_id = incoming.source_id
            WINDOW by_id AS (PARTITION BY incoming.source_id ORDER BY incoming.file, incoming.row)
            """
        ),
        [dataset.key],
    )
    execute(SQL("ANALYZE matched"))


def take_out_repeated(paths: list[Path]) -> Iterator[tuple[Place, list[Fault]]]:
    """Every row whose id stood in an earlier one, which keeps its place."""
    repeated = _fetch(SQL("DELETE FROM matched WHERE nth > 1 RETURNING file, row, source_id, first_file, first_row"))
    for file, row, source_id, first_file, first_row in sorted(repeated):
        there = f"row {first_row}" if file == first_file else f"row {first_row} of {paths[first_file]}"
        message = f"{quote(source_id)} stands in {there} already. Expected every id once."
        yield Place(str(paths[file]), row, source_id), [Fault("id", source_id, message)]


def count(counts: Counts) -> None:
    for state, number in _fetch(SQL("SELECT state, count(*) FROM matched GROUP BY state")):
        setattr(counts, state, number)


def actors_to_give() -> dict[str, str]:
    """The code of every actor in rows that will be written, and the name in the last of these rows."""
    return dict(
        _fetch(
            SQL(
                """
                SELECT DISTINCT ON (side->>'code') side->>'code', side->>'name'
                FROM incoming JOIN matched USING (file, row), jsonb_array_elements(incoming.sides) AS sides (side)
                WHERE matched.state <> 'unchanged'
                ORDER BY side->>'code', file DESC, row DESC
                """
            )
        )
    )


def changed_events() -> list[int]:
    return [event for (event,) in _fetch(SQL("SELECT event_id FROM matched WHERE state = 'changed'"))]


def keep_known_actors(actor_ids: str) -> None:
    """The actors that have a code of this publisher, for the writing below."""
    execute(
        SQL(
            """
            CREATE TEMPORARY TABLE known_actor ON COMMIT DROP AS
            SELECT identifier.code, actor.id AS actor_id, number.number, actor.slug
            FROM actors_actoridentifier identifier
            JOIN actors_actor actor ON actor.id = identifier.actor_id
            JOIN actors_actornumber number ON number.actor_id = actor.id
            WHERE identifier.dataset = %s
            """
        ),
        [actor_ids],
    )
    execute(SQL("CREATE UNIQUE INDEX ON known_actor (code)"))
    execute(SQL("ANALYZE known_actor"))


def _values(staged: Staged, url: str, licence: str) -> list[object]:
    event = staged.event
    url = url.replace("{source_id}", event.source_id)
    places = [event.location, event.admin1, event.admin2]
    actors = [actor.name for actor in event.actors]
    words = [event.title, *places, event.country_name, *actors, event.also_searched, event.summary]
    return [
        *(_known(column, getattr(event, column)) for column in UNDERSTOOD),
        url or None,
        licence,
        folded_places(places, event.admin1, fold=folded),
        word_vector(" ".join(map(folded, words)), map(folded, event.sources)),
        hashlib.sha256(orjson.dumps((event, url, licence))).digest(),
        orjson.dumps(event.actors).decode(),
        staged.file,
        staged.row,
    ]


def _known(column: str, value: object) -> object:
    """Empty is NULL; only the list of sources may be an empty list."""
    return None if value == "" or (value == [] and column != "sources") else value


def names(columns: Iterable[str], table: str | None = None) -> Composed:
    return SQL(", ").join(Identifier(table, name) if table else Identifier(name) for name in columns)


def execute(statement: SQL | Composed, parameters: list | None = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def _fetch(statement: SQL) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()
