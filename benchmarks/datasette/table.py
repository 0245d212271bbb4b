"""Writes the SQLite file: the columns of the API, the indexes and the full-text search that Datasette's documentation
recommends, and a table of actors, for a row has several. The newest come first, so that Datasette's own order is ours.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Composed, Identifier

from benchmarks.columns import JOINED, KINDS, NAMES, ROW_OF_JOINED

ROWS_AT_ONCE = 5_000
TYPES = {"integer": "INTEGER", "number": "REAL"}
# SQLite knows neither lists nor objects nor days: they are text there, as JSON has them.
LISTS, AS_TEXT = {"terms", "texts", "joined"}, {"date", "moment", "actors"}
INDEXES = """
    CREATE UNIQUE INDEX newest ON events (sort_key);
    CREATE INDEX country_newest ON events (country, sort_key);
    CREATE INDEX point ON events (latitude, longitude);
    CREATE UNIQUE INDEX permanent_id ON events (id);
    CREATE VIRTUAL TABLE events_fts USING fts5 (
        title, summary, location, admin1, admin2, country_name, content="events", content_rowid="number"
    );
    INSERT INTO events_fts (events_fts) VALUES ('rebuild');
    ANALYZE;
"""


def make_file(path: Path, server: psycopg.Connection) -> None:
    columns = ", ".join(f"{name} {TYPES.get(KINDS[name], 'TEXT')}" for name in NAMES)
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as file:
        file.executescript("PRAGMA journal_mode = off; PRAGMA synchronous = off;")
        file.execute(f"CREATE TABLE events (number INTEGER PRIMARY KEY, sort_key INTEGER, {columns})")
        file.execute("CREATE TABLE actors (actor TEXT, sort_key INTEGER, PRIMARY KEY (actor, sort_key)) WITHOUT ROWID")
        file.executemany(f"INSERT INTO events VALUES ({', '.join('?' * (len(NAMES) + 2))})", _events(server))
        file.executemany("INSERT INTO actors VALUES (?, ?)", _links(server))
        file.executescript(INDEXES)
        file.commit()


def _events(server: psycopg.Connection) -> Iterator[tuple]:
    statement = SQL(
        """
        SELECT row_number() OVER (ORDER BY sort_key DESC), sort_key, {told}
        FROM (SELECT sort_key, {row} FROM {joined}) event ORDER BY sort_key DESC
        """
    )
    told = SQL(", ").join(map(_as_sqlite_has_it, NAMES))
    return _read(server, statement.format(told=told, row=ROW_OF_JOINED, joined=JOINED))


def _links(server: psycopg.Connection) -> Iterator[tuple]:
    statement = SQL(
        """
        SELECT DISTINCT slug, sort_key FROM events_eventactor JOIN actors_actor ON actors_actor.id = actor_id
        """
    )
    return _read(server, statement)


def _as_sqlite_has_it(name: str) -> Composed:
    if KINDS[name] in LISTS:
        return SQL("array_to_json({})::text").format(Identifier(name))
    return SQL("{}::text" if KINDS[name] in AS_TEXT else "{}").format(Identifier(name))


def _read(server: psycopg.Connection, statement: Composed | SQL) -> Iterator[tuple]:
    with server.transaction(), server.cursor("rows") as cursor:
        cursor.itersize = ROWS_AT_ONCE
        yield from cursor.execute(statement)
