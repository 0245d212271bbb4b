"""A large new dataset is written into tables beside those of the events and indexed there; then they change places.

Rows are written and indexed much faster so, and whoever reads waits no longer than one attempt to change places.
"""

import time
from pathlib import Path

from django.db import OperationalError, transaction
from django.db.models import Model
from psycopg.sql import Literal

from events.exchange.catalogue import can_be_made_again, make_indexes, make_the_rest, name_not_null, names_of_not_null
from events.exchange.opening import size_of
from events.exchange.staging import Tables
from events.exchange.statements import execute, fetch, names
from events.models import Event, EventActor, Revision

HERE = Tables(Event._meta.db_table, EventActor._meta.db_table)
BESIDE = Tables(f"{HERE.events}_beside", f"{HERE.links}_beside")
LEFT = Tables(f"{HERE.events}_left", f"{HERE.links}_left")

# Of files, in bytes. Smaller ones are written quickly enough among the others.
SMALLEST = 32_000_000
# A row takes up five times as much in the table as in its file; and to write a new one among the others takes four
# times as long as to take over an old one and index it again. That it pays at twice as many old ones as new ones leaves
# room for files whose rows are longer.
FILES_IN_THE_TABLE = 10

LIKE = """
    CREATE TABLE {beside} (LIKE {here} INCLUDING COMMENTS INCLUDING COMPRESSION INCLUDING CONSTRAINTS
        INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE)
"""
# Kept in the definition of the table, so that no row is written again for it.
MOMENT = """
    ALTER TABLE {events} ADD COLUMN revision bigint NOT NULL DEFAULT {number},
        ADD COLUMN modified_at timestamp with time zone NOT NULL DEFAULT {made_at};
    ALTER TABLE {events} ALTER COLUMN revision SET DEFAULT events_revision(), ALTER COLUMN modified_at DROP DEFAULT;
"""
# What it adds.
MADE = {"revision", "modified_at"}
TAKE_OVER = "INSERT INTO {beside} ({columns}) SELECT {columns} FROM {here}"
ROOM_FOR_INDEXES = "SET LOCAL maintenance_work_mem = '128MB'"
LOCK = "SET LOCAL lock_timeout = '200ms'; LOCK TABLE {events}, {links} IN ACCESS EXCLUSIVE MODE"
SECONDS_BETWEEN_ATTEMPTS = 1
ATTEMPTS = 120
COULD_NOT_LOCK = {"55P03", "40P01"}


def is_worth_it(paths: list[Path]) -> bool:
    """For a dataset that has no rows yet."""
    size = sum(map(size_of, paths))
    [(table,)] = fetch("SELECT pg_table_size(%s)", [HERE.events])
    return size >= max(SMALLEST, table / FILES_IN_THE_TABLE) and all(map(can_be_made_again, HERE))


def make_tables() -> None:
    """For rows whose moment is not known yet. Links take their ids from where they always do."""
    for here, beside in zip(HERE, BESIDE, strict=True):
        execute(LIKE, here=here, beside=beside)
    execute("ALTER TABLE {events} DROP COLUMN revision, DROP COLUMN modified_at", events=BESIDE.events)
    sequence = Literal(f"{HERE.links}_id_seq")
    execute(
        "ALTER TABLE {links} ALTER COLUMN id SET DEFAULT nextval({sequence})", links=BESIDE.links, sequence=sequence
    )


def give_back_room() -> None:
    """Of rows that were taken out again, two for each that was joined: otherwise it would stay in the tables and in
    their indexes.
    """
    for beside, left in zip(BESIDE, LEFT, strict=True):
        execute("ALTER TABLE {beside} RENAME TO {left}", beside=beside, left=left)
    make_tables()
    for columns, beside, left in zip((_columns(Event) - MADE, _columns(EventActor)), BESIDE, LEFT, strict=True):
        execute(TAKE_OVER, columns=names(sorted(columns)), beside=beside, here=left)
        execute("DROP TABLE {left}", left=left)


def complete(revision: Revision) -> dict[str, str]:
    """With the moment of the new rows, with all other rows, and with every index; the caller has waited for its turn.

    Gives the names of the indexes there by their names here.
    """
    moment = {"number": Literal(revision.number), "made_at": Literal(revision.made_at)}
    execute(MOMENT, events=BESIDE.events, **moment)
    for model, here, beside in zip((Event, EventActor), HERE, BESIDE, strict=True):
        execute(TAKE_OVER, columns=names(sorted(_columns(model))), here=here, beside=beside)
    execute(ROOM_FOR_INDEXES)
    indexes = {}
    for here, beside in zip(HERE, BESIDE, strict=True):
        indexes |= make_indexes(here, beside)
        make_the_rest(here, beside)
        execute("ANALYZE {beside}", beside=beside)
    return indexes


def change_places(indexes: dict[str, str]) -> bool:
    """The last thing in a transaction: everybody waits for its end. False if somebody reads all the time."""
    execute("SET CONSTRAINTS ALL IMMEDIATE")
    for _ in range(ATTEMPTS):
        try:
            with transaction.atomic():
                execute(LOCK, **HERE._asdict())
                _change_places(indexes)
        except OperationalError as error:
            if error.__cause__.sqlstate not in COULD_NOT_LOCK:
                raise
            time.sleep(SECONDS_BETWEEN_ATTEMPTS)
        else:
            return True
    return False


def drop_tables() -> None:
    execute("DROP TABLE {events}, {links}", **BESIDE._asdict())


def _columns(model: type[Model]) -> set[str]:
    return {field.column for field in model._meta.concrete_fields if not field.generated}


def _change_places(indexes: dict[str, str]) -> None:
    execute("ALTER TABLE {links} ALTER COLUMN id DROP DEFAULT", links=BESIDE.links)
    for here, beside in zip(HERE, BESIDE, strict=True):
        sequence = f"{here}_id_seq"
        [(last, is_called)] = fetch("SELECT last_value, is_called FROM {sequence}", sequence=sequence)
        not_null = names_of_not_null(here)
        execute("DROP TABLE {here}", here=here)
        execute("ALTER TABLE {beside} RENAME TO {here}", beside=beside, here=here)
        execute(
            "ALTER TABLE {here} ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME {sequence})",
            here=here,
            sequence=sequence,
        )
        fetch("SELECT setval(%s, %s, %s)", [sequence, last, is_called])
        name_not_null(here, not_null)
    for there, name in indexes.items():
        execute("ALTER INDEX {there} RENAME TO {name}", there=there, name=name)
