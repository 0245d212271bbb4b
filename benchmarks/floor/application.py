"""The floor: a WSGI application that sends what PostgreSQL answers, and checks, counts and links nothing else.

`/NAME?values` runs the statement of that name. gunicorn serves it as it serves the site.
"""

import os
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import parse_qsl

import orjson
import psycopg
from psycopg.types.json import set_json_loads

from benchmarks.floor.statements import COUNTS, DOSSIER, FILES, OPTIONS, ROWS
from config.postgres.base import PLANNER

ROWS_IN_A_PIECE = 200
of_thread = threading.local()


def application(environ, start_response):
    name = environ["PATH_INFO"].strip("/")
    kind = "text/csv" if name in FILES else "application/json"
    body = answer(connection(OPTIONS.get(name, PLANNER)).cursor(), name, environ["QUERY_STRING"])
    if name in FILES:
        start_response("200 OK", [("Content-Type", kind)])
        return body
    whole = b"".join(body)
    start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(whole)))])
    return [whole]


def answer(cursor: psycopg.Cursor, name: str, query: str) -> Iterator[bytes]:
    values = dict(parse_qsl(query))
    if name in FILES:
        with cursor.copy(FILES[name], values) as copy:
            yield from together(copy)
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


def together(rows: Iterable[memoryview]) -> Iterator[bytes]:
    """In pieces, so that not every row is sent by itself."""
    rows = iter(rows)
    while piece := b"".join(islice(rows, ROWS_IN_A_PIECE)):
        yield piece


def connection(options: str) -> psycopg.Connection:
    """One for each thread and set of PostgreSQL's options. JSON that comes out of it is sent as it is."""
    kept = of_thread.__dict__.setdefault("connections", {})
    if options not in kept:
        url = os.environ["DATABASE_URL"]
        kept[options] = psycopg.connect(url, options=options, autocommit=True, prepare_threshold=None)
        set_json_loads(orjson.Fragment, kept[options])
    return kept[options]
