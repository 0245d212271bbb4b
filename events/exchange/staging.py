"""The tables into which files are read before anything public changes, filled by a thread while the next rows are read.

`incoming` has the rows as events under new ids, `incoming_link` their actors, `incoming_row` where each stands in which
file; `known_row` has the rows that are here already, to the letter; `second_row` those
that tell of the event of another row; `eventless_row` those that no event comes of, and `refused_row` the ids of those
among them that were refused; `incoming_piece` has the order of all. Blocks of records go where they stay.
"""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connection
from psycopg.sql import SQL, Composed, Identifier, Literal

from events.exchange.records_kept import pack
from events.exchange.row_text import LINK
from events.exchange.statements import execute

# In characters. PostgreSQL makes room for rows to come, and leaves it empty when they end.
SENT_AT_ONCE = 4_000_000
MOST_SENT = 4

TEMPORARY = """
    CREATE TEMPORARY TABLE incoming (LIKE events_event) ON COMMIT DROP;
    ALTER TABLE incoming DROP COLUMN revision, DROP COLUMN modified_at;
    CREATE TEMPORARY TABLE incoming_link (LIKE events_eventactor) ON COMMIT DROP;
    ALTER TABLE incoming_link DROP COLUMN id;
"""
ROWS = """
    CREATE TEMPORARY TABLE incoming_row (id bigint, file int, row int, fingerprint uuid, record bigint, read_as bigint)
        ON COMMIT DROP;
    CREATE TEMPORARY TABLE known_row (event_id bigint, file int, row int, fingerprint uuid, record bigint)
        ON COMMIT DROP;
    CREATE TEMPORARY TABLE second_row (id bigint, event_id bigint, fingerprint uuid, record bigint) ON COMMIT DROP;
    CREATE TEMPORARY TABLE eventless_row (fingerprint uuid, record bigint) ON COMMIT DROP;
    CREATE TEMPORARY TABLE refused_row (source_id text, file int, row int, record bigint) ON COMMIT DROP;
    CREATE TEMPORARY TABLE incoming_piece (file int, number int, records bigint[], line_ends bytea) ON COMMIT DROP;
"""
LOOK_UP = """
    WITH asked AS MATERIALIZED (
        SELECT nth, event_id, fingerprint, record, read_as = %(read_as)s AND event_id IS NOT NULL AS is_known
        FROM unnest(%(fingerprints)s::uuid[]) WITH ORDINALITY AS asked (fingerprint, nth)
        LEFT JOIN events_readrow USING (fingerprint)
    ), known AS (
        INSERT INTO known_row SELECT event_id, %(file)s, %(first)s + nth - 1, fingerprint, record
        FROM asked WHERE is_known
    )
    SELECT coalesce(array_agg(nth - 1 ORDER BY nth) FILTER (WHERE is_known IS NOT TRUE), '{}'),
        array_agg(record ORDER BY nth)
    FROM asked
"""
FORGET = "DELETE FROM known_row WHERE file = %s AND row >= %s"
BLOCK = "COPY events_recordblock (id, data) FROM STDIN (FORMAT BINARY)"
PIECE = "INSERT INTO incoming_piece VALUES (%s, %s, %s, %s)"


class Tables(NamedTuple):
    """Where the events and their links go."""

    events: str = "incoming"
    links: str = "incoming_link"


def create_tables(*, temporary: bool = True) -> None:
    """Until the transaction ends; `temporary`: also those for the events and links themselves."""
    execute(ROWS + (TEMPORARY if temporary else ""))


def drop_tables() -> None:
    """For an import that follows in the same transaction."""
    execute(
        "DROP TABLE IF EXISTS incoming, incoming_link, incoming_row, known_row, second_row, eventless_row, refused_row,"
        " incoming_piece, telling, joined_row, matched, standing_row, earlier_row, repeated, taken_out, absent"
    )


@dataclass(frozen=True)
class LookedUp:
    """Of a batch of rows: the places of those that have to be read, and what refers to the record of each."""

    unknown: Sequence[int]
    records: Sequence[int | None]


class Staging:
    """`look_up` whether rows are known, then `add` those that are not. What is asked for is done in its order."""

    def __init__(self, tables: Tables, columns: Sequence[str], *, is_new: bool, keeps_records: bool = True):
        """`is_new`: no row of the dataset has ever been read. Records are not kept where nothing will be written."""
        self.is_new, self.keeps_records = is_new, keeps_records
        self._connection = connection.connection
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._sent: list[Future] = []
        self._ahead: list[tuple[str, ...]] = []
        is_beside = tables != Tables()
        self._copies = [
            _copy(tables.events, columns, frozen=is_beside),
            _copy(tables.links, LINK, frozen=is_beside),
            _copy("incoming_row", ("id", "file", "row", "fingerprint", "record", "read_as"), frozen=False),
            _copy("eventless_row", ("fingerprint", "record"), frozen=False),
            _copy("refused_row", ("source_id", "file", "row", "record"), frozen=False),
        ]

    def __enter__(self) -> "Staging":
        return self

    def __exit__(self, *error) -> None:
        self._worker.shutdown(cancel_futures=True)

    def look_up(self, file: int, first: int, fingerprints: list[str], read_as: int | None) -> Future[LookedUp]:
        """Without `read_as` all of them have to be read."""
        if self.is_new:
            nothing_known: Future[LookedUp] = Future()
            nothing_known.set_result(LookedUp(range(len(fingerprints)), [None] * len(fingerprints)))
            return nothing_known
        asked = {"fingerprints": "{" + ",".join(fingerprints) + "}", "read_as": read_as, "file": file, "first": first}
        return self._worker.submit(lambda: LookedUp(*self._answer(LOOK_UP, asked)[0]))

    def forget(self, file: int, first: int) -> None:
        """What was taken for known rows, from this one on."""
        self.ask(FORGET, [file, first])

    def add(self, *, rows: str = "", links: str = "", places: str = "", eventless: str = "", refused: str = "") -> None:
        """Lines of rows, their links and where they stand, and of those without event. They are sent on as soon as
        there are enough of them; waits if what was sent before is not there yet.
        """
        self._ahead.append((rows, links, places, eventless, refused))
        if sum(len(rows) + len(eventless) for rows, _, _, eventless, _ in self._ahead) > SENT_AT_ONCE:
            self._send()

    def add_block(self, number: int, records: list[bytes]) -> None:
        if self.keeps_records:
            self._soon(self._copy_block, number, records)

    def add_piece(self, file: int, number: int, references: Iterable[int], line_ends: bytes) -> None:
        listed = "{" + ",".join(map(str, references)) + "}"
        self._soon(self._insert, PIECE, [file, number, listed, line_ends])

    def ask(self, statement: str, values: list | dict) -> list[tuple]:
        """Waits until what was sent before is there."""
        return self._worker.submit(self._answer, statement, values).result()

    def finish(self) -> None:
        """Everything is there afterwards."""
        self._send()
        while self._sent:
            self._sent.pop(0).result()

    def _send(self) -> None:
        if not self._ahead:
            return
        texts = ["".join(of_table) for of_table in zip(*self._ahead, strict=True)]
        self._ahead = []
        self._soon(self._copy, texts)

    def _soon(self, do: Callable, *values) -> None:
        """Waits if what was sent before is not there yet."""
        self._sent.append(self._worker.submit(do, *values))
        if len(self._sent) > MOST_SENT:
            self._sent.pop(0).result()

    def _copy_block(self, number: int, records: list[bytes]) -> None:
        with self._connection.cursor() as cursor, cursor.copy(BLOCK) as copy:
            copy.set_types(["int8", "bytea"])
            copy.write_row([number, pack(records)])

    def _insert(self, statement: str, values: list) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(statement, values)

    def _copy(self, texts: list[str]) -> None:
        with self._connection.cursor() as cursor:
            for statement, text in zip(self._copies, texts, strict=True):
                if not text:
                    continue
                with cursor.copy(statement) as copy:
                    copy.write(text)

    def _answer(self, statement: str, values: list | dict) -> list[tuple]:
        with self._connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall() if cursor.description else []


def _copy(table: str, columns: Sequence[str], *, frozen: bool) -> Composed:
    """`frozen`: as rows that everybody sees, into a table that nobody sees yet."""
    names = SQL(", ").join(map(Identifier, columns))
    return SQL("COPY {} ({}) FROM STDIN (FREEZE {})").format(Identifier(table), names, Literal(frozen))
