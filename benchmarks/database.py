"""A database of the benchmark's own, beside the site's on the same server, and gone when the benchmark ends.

Imports no model: the address has to be in the environment before the settings are read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote, urlencode

import psycopg
from psycopg.sql import SQL, Identifier

from config.postgres.server import start

NAME = "annals_benchmark"
ONE_AT_A_TIME = 4_202_111  # the key of an advisory lock

LATER_INDEXES = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid IN ('events_event'::regclass, 'events_eventactor'::regclass) AND NOT indisunique
"""


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
    """Makes the database anew, and drops it however the block ends. Raises Busy when another benchmark runs here."""
    if site.get("EMBEDDED"):
        start()
    drop = SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(NAME))
    with psycopg.connect(address(site, site["NAME"]), autocommit=True) as server:
        if not server.execute("SELECT pg_try_advisory_lock(%s)", [ONE_AT_A_TIME]).fetchone()[0]:
            raise Busy("Another benchmark is running on this server. Wait until it has ended.")
        server.execute(drop)
        server.execute(SQL("CREATE DATABASE {}").format(Identifier(NAME)))
        try:
            yield
        finally:
            server.execute(drop)


@contextmanager
def indexes_built_later(cursor) -> Iterator[None]:
    """Rows written in the block are indexed after it, which is several times as fast."""
    cursor.execute(LATER_INDEXES)
    indexes = cursor.fetchall()
    for name, _ in indexes:
        cursor.execute(SQL("DROP INDEX {}").format(Identifier(name)))
    yield
    for _, definition in indexes:
        cursor.execute(definition)
