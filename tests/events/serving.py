"""The site as it is served, over the database of the tests, and clients that behave badly."""

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection

from benchmarks.database import address
from benchmarks.processes import Served, serve
from config.postgres.places import PROJECT
from events.models import Event
from tests.events.factories import make_event

FILE = "/api/v1/events/?format=csv"
SECONDS = 30
OPTIONS = ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--no-control-socket"]
COPIES = """
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'active' AND query LIKE 'COPY (%'
"""


@contextmanager
def served(log: Path, **environment: str) -> Iterator[Served]:
    site = connection.settings_dict
    own = {"DATABASE_URL": address(site, site["NAME"]), "SECRET_KEY": settings.SECRET_KEY, "REQUESTS_A_MINUTE": "0"}

    def command(port: int) -> list:
        return [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}", *OPTIONS]

    with serve(command, cwd=PROJECT, log=log, environment=own | environment) as site:
        yield site


@contextmanager
def asking(site: Served, path: str = FILE) -> Iterator[HTTPResponse]:
    client = HTTPConnection("127.0.0.1", site.port, timeout=SECONDS)
    client.request("GET", path)
    with closing(client), client.getresponse() as answer:
        yield answer


def lines_of_a_file(site: Served) -> int:
    with asking(site) as answer:
        return len(answer.read().splitlines())


def begin(site: Served, version: str = "1.1") -> socket.socket:
    """Has asked for a file, and reads nothing of it."""
    client = socket.create_connection(("127.0.0.1", site.port), timeout=SECONDS)
    client.sendall(f"GET {FILE} HTTP/{version}\r\nHost: 127.0.0.1\r\n\r\n".encode())
    return client


def make_more_than_waits_on_the_way() -> None:
    """So many rows that the buffers between a server and its client do not hold them."""
    event = make_event(source_id="first")
    names = [field.column for field in Event._meta.concrete_fields if not field.generated]
    own = {"id": "nextval(pg_get_serial_sequence('events_event', 'id'))", "source_id": "number"}
    values = own | {"summary": "repeat(md5(number::text), 300)"}
    selected = ", ".join(values.get(name, name) for name in names)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO events_event ({', '.join(names)}) "
            f"SELECT {selected} FROM events_event, generate_series(1, 3000) number WHERE id = %s",
            [event.pk],
        )


def copies() -> list[int]:
    """The processes of the database that are sending a file."""
    with looking_on() as database:
        return [pid for (pid,) in database.execute(COPIES)]


def looking_on() -> psycopg.Connection:
    """Another connection than that of the test."""
    return psycopg.connect(**connection.get_connection_params(), autocommit=True)


def wait_until(condition, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"It was not so within {seconds} seconds."
        time.sleep(0.05)
