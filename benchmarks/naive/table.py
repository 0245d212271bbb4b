"""Makes the plain table from the rows of the site, and indexes it once they are in it."""

from django.db import connection
from psycopg.sql import SQL, Identifier

from benchmarks.columns import JOINED
from benchmarks.naive.models import Event


def make_table() -> None:
    rows = SQL("INSERT INTO {table} ({columns}) SELECT {columns} FROM {joined} ORDER BY id").format(
        table=Identifier(Event._meta.db_table),
        columns=SQL(", ").join(Identifier(field.column) for field in Event._meta.concrete_fields),
        joined=JOINED,
    )
    with connection.schema_editor() as editor:
        editor.create_model(Event)
        with connection.cursor() as cursor:
            cursor.execute(rows)
