"""Runs a statement of the query layer in the time that a request has."""

from collections.abc import Iterable

from django.db import OperationalError, connection
from psycopg.errors import QueryCanceled


class TooSlow(Exception):
    """The database needed more time than a request has; `filters` are the parameters that were given."""

    def __init__(self, filters: Iterable[str]):
        super().__init__("The database needed longer than a request may take.")
        self.filters = sorted(filters)


def fetch(statement: str, values: dict, *, filters: Iterable[str] = ()) -> list[tuple]:
    """The rows of the last statement in the text. Raises TooSlow when the database ends it for the time it took."""
    with connection.cursor() as cursor:
        try:
            cursor.execute(statement, values)
            while cursor.nextset():
                pass
            return cursor.fetchall()
        except OperationalError as error:
            if isinstance(error.__cause__, QueryCanceled):
                raise TooSlow(filters) from error
            raise
