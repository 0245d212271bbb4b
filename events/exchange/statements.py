"""Statements of an import, run on the connection of its transaction."""

from collections.abc import Iterable, Sequence

from django.db import connection
from psycopg.sql import SQL, Composed, Identifier


def names(columns: Iterable[str], table: str | None = None) -> Composed:
    return SQL(", ").join(Identifier(table, name) if table else Identifier(name) for name in columns)


def execute(statement: str | SQL | Composed, values: Sequence | None = None) -> int:
    """How many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount


def fetch(statement: str | SQL | Composed, values: Sequence | None = None) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
