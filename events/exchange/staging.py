"""The tables into which files are read before anything public changes, filled by a thread while the next rows are read.

`incoming` has the rows as events under new ids, `incoming_link` their actors, `incoming_row` where each stands in which
file; `known_row` has the rows that are here already, to the letter.
"""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from django.db import connection
from psycopg.sql import SQL, Composed, Identifier, Literal

from events.exchange.row_text import LINK
from events.exchange.statements import execute

# In characters. PostgreSQL makes room for rows to come, and leaves it empty when they end.
SENT_AT_ONCE = 4_000_000

TEMPORARY = """
    CREATE TEMPORARY TABLE incoming (LIKE events_event) ON COMMIT DROP;
    ALTER TABLE incoming DROP COLUMN revision, DROP COLUMN modified_at;
    CREATE TEMPORARY TABLE incoming_link (LIKE events_eventactor) ON COMMIT DROP;
    ALTER TABLE incoming_link DROP COLUMN id;
"""
ROWS = """
    CREATE TEMPORARY TABLE incoming_row (id bigint, file int, row int, fingerprint uuid) ON COMMIT DROP;
    CREATE TEMPORARY TABLE known_row (event_id bigint, file int, row int) ON COMMIT DROP;
"""
LOOK_UP = """
    WITH asked AS MATERIALIZED (
        SELECT nth, event_id FROM unnest(%s::uuid[]) WITH ORDINALITY AS asked (fingerprint, nth)
        LEFT JOIN events_readrow USING (fingerprint)
    ), known AS (
        INSERT INTO known_row SELECT event_id, %s, %s + nth - 1 FROM asked WHERE event_id IS NOT NULL
    )
    SELECT nth - 1 FROM asked WHERE event_id IS NULL ORDER BY nth
"""
FORGET = "DELETE FROM known_row WHERE file = %s AND row >= %s RETURNING row"


class Tables(NamedTuple):
    """Where the events and their links go."""

    events: str = "incoming"
    links: str = "incoming_link"


def create_tables(*, temporary: bool = True) -> None:
    """Until the transaction ends; `temporary`: also those for the events and links themselves."""
    execute(ROWS + (TEMPORARY if temporary else ""))


def drop_tables() -> None:
    """For an import that follows in the same transaction."""
    execute("DROP TABLE IF EXISTS incoming, incoming_link, incoming_row, known_row, matched, repeated, taken_out")


class Staging:
    """`look_up` whether rows are known, then `add` those that are not. What is asked for is done in its order."""

    def __init__(self, tables: Tables, columns: Sequence[str], *, is_new: bool):
        self.is_new = is_new
        self._connection = connection.connection
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._sent: list[Future] = []
        self._ahead: list[tuple[str, str, str]] = []
        is_beside = tables != Tables()
        self._copies = [
            _copy(tables.events, columns, frozen=is_beside),
            _copy(tables.links, LINK, frozen=is_beside),
            _copy("incoming_row", ("id", "file", "row", "fingerprint"), frozen=False),
        ]

    def __enter__(self) -> "Staging":
        return self

    def __exit__(self, *error) -> None:
        self._worker.shutdown(cancel_futures=True)

    def look_up(self, file: int, first: int, fingerprints: list[str]) -> Future[list[int]]:
        """Which of these rows are not known, by their places."""
        if not self.is_new:
            return self._ask(LOOK_UP, ["{" + ",".join(fingerprints) + "}", file, first])
        all_of_them: Future[list[int]] = Future()
        all_of_them.set_result(list(range(len(fingerprints))))
        return all_of_them

    def forget(self, file: int, first: int) -> None:
        """What was taken for known rows, from this one on."""
        self._ask(FORGET, [file, first]).result()

    def add(self, rows: str, links: str, places: str) -> None:
        """Lines of rows, their links and where they stand. They are sent on as soon as there are enough of them; waits
        if what was sent before is not there yet.
        """
        self._ahead.append((rows, links, places))
        if sum(len(texts[0]) for texts in self._ahead) > SENT_AT_ONCE:
            self._send()

    def finish(self) -> None:
        """Everything is there afterwards."""
        self._send()
        while self._sent:
            self._sent.pop(0).result()

    def _send(self) -> None:
        texts = ["".join(of_table) for of_table in zip(*self._ahead, strict=True)]
        self._ahead = []
        self._sent.append(self._worker.submit(self._copy, texts))
        if len(self._sent) > 1:
            self._sent.pop(0).result()

    def _copy(self, texts: list[str]) -> None:
        with self._connection.cursor() as cursor:
            for statement, text in zip(self._copies, texts, strict=False):
                with cursor.copy(statement) as copy:
                    copy.write(text)

    def _ask(self, statement: str, values: list) -> Future[list[int]]:
        return self._worker.submit(self._answer, statement, values)

    def _answer(self, statement: str, values: list) -> list[int]:
        with self._connection.cursor() as cursor:
            return [value for (value,) in cursor.execute(statement, values)]


def _copy(table: str, columns: Sequence[str], *, frozen: bool) -> Composed:
    """`frozen`: as rows that everybody sees, into a table that nobody sees yet."""
    names = SQL(", ").join(map(Identifier, columns))
    return SQL("COPY {} ({}) FROM STDIN (FREEZE {})").format(Identifier(table), names, Literal(frozen))
