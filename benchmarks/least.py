"""The least that PostgreSQL needs for what a first import leaves behind: the same rows, prepared as text, written into
tables like those of the events, indexed and added up. Whatever reads a file comes on top of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from django.db import connection, transaction

from events import rollups
from events.exchange.beside import HERE, LIKE, ROOM_FOR_INDEXES
from events.exchange.catalogue import make_indexes
from events.exchange.staging import Tables
from events.exchange.statements import execute
from events.models import Event, EventActor
from events.rollups.columns import PARTED_BY

THERE = Tables("least_events", "least_links")
COLUMNS = [
    ", ".join(field.column for field in model._meta.concrete_fields if not field.generated)
    for model in (Event, EventActor)
]
OF_EVENTS = ("id <= {}", "event_id <= {}")
PIECE = 1 << 20


def of_prepared_rows(folder: Path, dataset: str, rows: int) -> dict[str, float]:
    """Seconds to write, to index and to add up; no row of it stays."""
    files = [folder / f"{table}.prepared" for table in HERE]
    try:
        with transaction.atomic():
            for file, here, columns, among in zip(files, HERE, COLUMNS, OF_EVENTS, strict=True):
                _prepare(file, f"SELECT {columns} FROM {here} WHERE {among.format(rows)} ORDER BY id")
            taken = _measure(files, dataset)
            transaction.set_rollback(True)
    finally:
        for file in files:
            file.unlink(missing_ok=True)
    return taken


def _measure(files: list[Path], dataset: str) -> dict[str, float]:
    for here, there in zip(HERE, THERE, strict=True):
        execute(LIKE, here=here, beside=there)
    for rollup in PARTED_BY:
        execute("DELETE FROM {cells} WHERE dataset = %s", [dataset], cells=rollup._meta.db_table)
    taken: dict[str, float] = {}
    with _timed(taken, "written"):
        for file, there, columns in zip(files, THERE, COLUMNS, strict=True):
            _copy_in(file, f"COPY {there} ({columns}) FROM STDIN")
    with _timed(taken, "indexed"):
        execute(ROOM_FOR_INDEXES)
        for here, there in zip(HERE, THERE, strict=True):
            make_indexes(here, there)
            execute("ANALYZE {there}", there=there)
    with _timed(taken, "added_up"):
        rollups.fill(dataset, tables=tuple(THERE))
    return taken


@contextmanager
def _timed(taken: dict[str, float], name: str) -> Iterator[None]:
    begin = perf_counter()
    yield
    taken[name] = perf_counter() - begin


def _prepare(path: Path, rows: str) -> None:
    with path.open("wb") as file, connection.cursor() as cursor, cursor.copy(f"COPY ({rows}) TO STDOUT") as copy:
        for piece in copy:
            file.write(piece)


def _copy_in(path: Path, statement: str) -> None:
    with path.open("rb") as file, connection.cursor() as cursor, cursor.copy(statement) as copy:
        while piece := file.read(PIECE):
            copy.write(piece)
