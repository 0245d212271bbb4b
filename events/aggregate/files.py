"""Sums as CSV: PostgreSQL writes them, however many cells there are."""

from django.db import connection

from events.actor_names import public_actors
from events.aggregate.statements import Asked, Statement, statement

# An actor is three columns.
ACTOR = {"actor_id": "told.number", "actor_slug": "told.public_slug", "actor_name": "told.public_name"}


def copied(asked: Asked) -> tuple[str, dict]:
    """The COPY of all cells, with its values."""
    found = statement(asked)
    rows = _with_actors(asked, found) if "actor" in found.columns else found.sql
    return f"COPY ({rows}) TO STDOUT (FORMAT csv, HEADER)", found.values


def _with_actors(asked: Asked, found: Statement) -> str:
    columns = []
    for name in found.columns:
        columns += (
            [f"{source} AS {column}" for column, source in ACTOR.items()] if name == "actor" else [f"cell.{name}"]
        )
    order = ", ".join(f"cell.{name}" for name in dict.fromkeys(["dataset", *asked.by]))
    return f"""
        SELECT {", ".join(columns)} FROM ({found.sql}) cell
        LEFT JOIN ({_public_actors()}) told ON told.actor_id = cell.actor ORDER BY {order}
    """  # noqa: S608 – columns of ours


def _public_actors() -> str:
    named = public_actors().values("actor_id", "number", "public_slug", "public_name")
    return connection.ops.compose_sql(*named.query.sql_with_params()).replace("%", "%%")
