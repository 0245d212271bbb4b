"""Makes the plain table and starts the project over it."""

from contextlib import AbstractContextManager

import psycopg

from benchmarks.naive.table import make_table
from benchmarks.processes import Served
from benchmarks.wsgi import serve_application


def start(url: str) -> AbstractContextManager[Served]:
    make_table()
    with psycopg.connect(url, autocommit=True) as server:
        server.execute("VACUUM ANALYZE naive_event")
    return serve_application("benchmarks.naive.application")
