"""Runs statements of the query layer: one in the time that a request has, or many at one moment."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg.errors import QueryCanceled

from events.current import NEWEST, assumed_moment

SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SET LOCAL statement_timeout = 0"
# A timer that goes off when its statement is just done ends the next one instead, or comes as an error when none is
# asked for, after which answers would be taken for those of other statements. So two more follow in the same text, the
# second without a timer: what is left over ends the text that it belongs to.
SETTLE = "; SET LOCAL statement_timeout = 0; SET LOCAL statement_timeout = 0"


class TooSlow(Exception):
    """The database needed more time than a request has; `filters` are the parameters that were given."""

    def __init__(self, filters: Iterable[str]):
        super().__init__("The database needed longer than a request may take.")
        self.filters = sorted(filters)


def fetch(statement: str, values: dict, *, filters: Iterable[str] = ()) -> list[tuple]:
    """The rows of the last statement in the text that gives any. Raises TooSlow when the database ends it for the time
    it took, and Moved where the request has taken another revision for the newest one.
    """
    moment = assumed_moment()
    with connection.cursor() as cursor:
        try:
            cursor.execute(f"{NEWEST};{statement}" if moment else statement, values)
            if moment:
                moment.confirm(cursor.fetchone())
            return _last_rows(cursor)
        except OperationalError as error:
            if isinstance(error.__cause__, QueryCanceled):
                raise TooSlow(filters) from error
            raise


def fetch_within(milliseconds: int, statement: str, values: dict, *, options: str = "") -> list[tuple]:
    """Raises TooSlow after so long, or after the time that a request has, if that is shorter."""
    if settings.STATEMENT_SECONDS:
        milliseconds = min(milliseconds, round(settings.STATEMENT_SECONDS * 1000))
    return fetch(f"SET LOCAL statement_timeout = {milliseconds}; {options}{statement}{SETTLE}", values)


def _last_rows(cursor: CursorWrapper) -> list[tuple]:
    """Of several statements, some of which only set something."""
    rows = []
    while True:
        if cursor.pgresult.nfields:  # `description` would describe every column, and nobody reads it
            rows = cursor.fetchall()
        if not cursor.nextset():
            return rows


@contextmanager
def one_snapshot() -> Iterator[None]:
    """In the block everything is read as it was at its beginning, and takes as long as it takes."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(SNAPSHOT)
        yield
