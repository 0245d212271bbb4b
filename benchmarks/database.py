"""Databases of the benchmark's own, beside the site's on the same server, and gone when the benchmark ends.

Imports no model: the address has to be in the environment before the settings are read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote, urlencode

import psycopg

from config.postgres.server import start

NAME = "annals_benchmark"
IMPORTED = "annals_benchmark_import"
ONE_AT_A_TIME = 4_202_111  # the key of an advisory lock

TABLES = "('events_event'::regclass, 'events_eventactor'::regclass)"
# Checks cost nothing, and a column that may not be empty needs none.
CONSTRAINTS = f"""
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid IN {TABLES} AND contype IN ('p', 'u', 'f') ORDER BY contype DESC, conname
"""
INDEXES = f"""
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid IN {TABLES} AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
"""
MEMORY_TO_BUILD = "512MB"


class Busy(Exception):
    """Another benchmark uses the database."""


def address(site: dict, name: str = NAME) -> str:
    """The URL of a database on the server of the site, whose own database `site` describes."""
    account = quote(site["USER"], safe="")
    if site.get("PASSWORD"):
        account += f":{quote(site['PASSWORD'], safe='')}"
    options = {"host": site["HOST"], "port": site["PORT"], **site.get("OPTIONS", {})}
    told = urlencode({key: value for key, value in options.items() if value})
    return f"postgresql://{account}@/{name}?{told}"


@contextmanager
def own_database(site: dict) -> Iterator[None]:
    """Makes the database anew, and drops it and its copy however the block ends. Raises Busy when another benchmark is
    running here.
    """
    if site.get("EMBEDDED"):
        start()
    with psycopg.connect(address(site, site["NAME"]), autocommit=True) as server:
        if not server.execute("SELECT pg_try_advisory_lock(%s)", [ONE_AT_A_TIME]).fetchone()[0]:
            raise Busy("Another benchmark is running on this server. Wait until it has ended.")
        _drop(server)
        server.execute(f"CREATE DATABASE {NAME}")
        try:
            yield
        finally:
            _drop(server)


def make_empty_copy(site: dict) -> None:
    """What is imported goes into a copy of the database as it is now, to which nobody may be connected: to make the
    tables again would take longer than to import a few rows.
    """
    with psycopg.connect(address(site, site["NAME"]), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {IMPORTED} TEMPLATE {NAME}")


def _drop(server: psycopg.Connection) -> None:
    for name in (NAME, IMPORTED):
        server.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@contextmanager
def indexes_built_later(url: str) -> Iterator[None]:
    """Rows written in the block are indexed and checked after it, which is several times as fast."""
    with psycopg.connect(url, autocommit=True) as server:
        constraints = server.execute(CONSTRAINTS).fetchall()
        indexes = server.execute(INDEXES).fetchall()
        for table, name, _ in constraints:
            server.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        for name, _ in indexes:
            server.execute(f"DROP INDEX {name}")
        yield
        server.execute(f"SET maintenance_work_mem = '{MEMORY_TO_BUILD}'")
        for table, name, definition in constraints:
            server.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
        for _, definition in indexes:
            server.execute(definition)
