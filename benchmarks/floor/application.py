"""The floor: a WSGI application that sends what PostgreSQL answers, and checks, counts and links nothing else.

`/NAME?values` runs the statement of that name. gunicorn serves it as it serves the site.
"""

import os
import threading
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl

import orjson
import psycopg
from psycopg.pq import ExecStatus
from psycopg.types.json import set_json_loads

from benchmarks.floor.statements import COUNTS, DOSSIER, FILES, OPTIONS, ROWS
from config.postgres.base import PLANNER

PIECE = 1 << 16
of_thread = threading.local()


def application(environ, start_response):
    name = environ["PATH_INFO"].strip("/")
    kind = "text/csv" if name in FILES else "application/json"
    database = connection(OPTIONS.get(name, PLANNER))
    cursor = psycopg.ClientCursor(database) if name in FILES else database.cursor()
    body = answer(cursor, name, environ["QUERY_STRING"])
    if name in FILES:
        start_response("200 OK", [("Content-Type", kind)])
        return body
    whole = b"".join(body)
    start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(whole)))])
    return [whole]


def answer(cursor: psycopg.Cursor, name: str, query: str) -> Iterator[bytes]:
    values = dict(parse_qsl(query))
    if name in FILES:
        yield from together(rows_of(cursor, name, values))
        return
    if name == "dossier":
        yield cursor.execute(DOSSIER, values).fetchone()[0].encode()
        return
    told = {}
    if name in COUNTS:
        told["count"] = cursor.execute(COUNTS[name], values).fetchone()[0]
    found = cursor.execute(ROWS[name], values)
    names = [column.name for column in found.description]
    told["results"] = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    yield orjson.dumps(told)


def rows_of(cursor: psycopg.ClientCursor, name: str, values: dict) -> Iterator[memoryview]:
    """As libpq gives them: psycopg's own way costs more for every row."""
    database = cursor.connection.pgconn
    started = database.exec_(cursor.mogrify(FILES[name], values).encode())
    if started.status != ExecStatus.COPY_OUT:
        raise psycopg.errors.error_from_result(started)
    while (given := database.get_copy_data(0))[0] > 0:
        yield given[1]
    while ended := database.get_result():
        if ended.status != ExecStatus.COMMAND_OK:
            raise psycopg.errors.error_from_result(ended)


def together(rows: Iterable[memoryview]) -> Iterator[bytes]:
    """In pieces, so that not every row is sent by itself."""
    piece, size = [], 0
    for row in rows:
        piece.append(row)
        size += len(row)
        if size >= PIECE:
            yield b"".join(piece)
            piece, size = [], 0
    yield b"".join(piece)


def connection(options: str) -> psycopg.Connection:
    """One for each thread and set of PostgreSQL's options. JSON that comes out of it is sent as it is."""
    kept = of_thread.__dict__.setdefault("connections", {})
    if options not in kept:
        url = os.environ["DATABASE_URL"]
        kept[options] = psycopg.connect(url, options=options, autocommit=True, prepare_threshold=None)
        set_json_loads(orjson.Fragment, kept[options])
    return kept[options]
