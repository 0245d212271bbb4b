"""Runs a COPY and gives what the database sends, in pieces of whole rows; ends it when nobody listens any more.

What psycopg's own COPY does, in the words of libpq, but for one thing: while the database is silent (it may sort for a
while before the first row), the listener is watched, too.
"""

import errno
import select
import socket
from collections.abc import Callable, Iterator
from functools import partial

from django.db import connection
from psycopg import Connection
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus, TransactionStatus
from psycopg.pq.abc import PGconn, PGresult

PIECE = 1 << 16
SECONDS_TO_CANCEL = 5
AGAIN_AFTER = 300  # milliseconds
Wait = Callable[[], object]


def copy_out(statement: str, values: dict, listener: socket.socket | None = None) -> Iterator[bytes]:
    """Closing it cancels the COPY. Raises DatabaseError, and ConnectionResetError when the listener has hung up."""
    with connection.wrap_database_errors:
        with connection.cursor() as cursor:
            text = cursor.mogrify(statement, values)
        database = connection.connection
        wait = partial(_wait, database.pgconn, listener)
        database.pgconn.send_query(text.encode())
        try:
            _check(_result(database.pgconn, wait), ExecStatus.COPY_OUT)
            yield from _pieces(_rows(database.pgconn, wait))
            while result := _result(database.pgconn, wait):
                _check(result, ExecStatus.COMMAND_OK)
        finally:
            if database.pgconn.transaction_status == TransactionStatus.ACTIVE:
                _give_up(database)


def _pieces(rows: Iterator[memoryview]) -> Iterator[bytes]:
    taken, size = [], 0
    for row in rows:
        taken.append(row)
        size += len(row)
        if size >= PIECE:
            yield b"".join(taken)
            taken, size = [], 0
    if taken:
        yield b"".join(taken)


def _rows(database: PGconn, wait: Wait) -> Iterator[memoryview]:
    while True:
        length, row = database.get_copy_data(1)
        if length > 0:
            yield row
        elif length == 0:
            wait()
        else:
            return


def _result(database: PGconn, wait: Wait) -> PGresult | None:
    while database.is_busy():
        wait()
    return database.get_result()


def _check(result: PGresult, expected: ExecStatus) -> None:
    if result.status != expected:
        raise error_from_result(result)


def _wait(database: PGconn, listener: socket.socket | None = None, *, milliseconds: int | None = None) -> bool:
    """Whether the database has sent something in that time. Raises ConnectionResetError when the listener hangs up."""
    waiting = select.poll()
    waiting.register(database.socket, select.POLLIN | (select.POLLOUT if database.flush() else 0))
    if listener:
        waiting.register(listener, select.POLLRDHUP)
    came = waiting.poll(milliseconds)
    if any(source != database.socket for source, _ in came):
        raise ConnectionResetError(errno.ECONNRESET, "The client has gone before it had the whole file.")
    database.consume_input()
    return bool(came)


def _give_up(database: Connection) -> None:
    """Afterwards the connection can be used again. A cancel that comes before the statement has begun is lost: it is
    sent until the statement has ended.
    """

    def wait() -> None:
        if not _wait(database.pgconn, milliseconds=AGAIN_AFTER):
            database.cancel_safe(timeout=SECONDS_TO_CANCEL)

    database.cancel_safe(timeout=SECONDS_TO_CANCEL)
    while result := _result(database.pgconn, wait):
        if result.status == ExecStatus.COPY_OUT:
            for _ in _rows(database.pgconn, wait):
                pass
