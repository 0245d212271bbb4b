"""Statements of an import, on the connection of its transaction. What stands in braces is a name, or another part."""

from collections.abc import Iterable, Sequence

from django.db import connection
from psycopg.sql import SQL, Composable, Composed, Identifier


def names(columns: Iterable[str], table: str | None = None) -> Composed:
    return SQL(", ").join(Identifier(table, name) if table else Identifier(name) for name in columns)


def execute(statement: str, values: Sequence | None = None, **parts: str | Composable) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_compose(statement, parts), values)


def fetch(statement: str, values: Sequence | dict | None = None, **parts: str | Composable) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(_compose(statement, parts), values)
        return cursor.fetchall()


def _compose(statement: str, parts: dict[str, str | Composable]) -> str | Composed:
    if not parts:
        return statement
    given = {name: Identifier(part) if isinstance(part, str) else part for name, part in parts.items()}
    return SQL(statement).format(**given)
