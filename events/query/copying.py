"""Runs a COPY and gives what the database sends, in pieces of whole rows; ends it when nobody listens any more."""

import errno
import select
import socket
from collections.abc import Iterator

from django.db import connection
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGconn

PIECE = 1 << 16


def copy_out(statement: str, values: dict, listener: socket.socket | None = None) -> Iterator[bytes]:
    """Closing it cancels the COPY. Raises DatabaseError, and ConnectionResetError when the listener has hung up."""
    with connection.wrap_database_errors, connection.cursor() as cursor, cursor.cursor.copy(statement, values):
        yield from _pieces(connection.connection.pgconn, listener)


def _pieces(database: PGconn, listener: socket.socket | None) -> Iterator[bytes]:
    """As psycopg reads a COPY, but for one thing: while the database is silent, it watches the listener, too."""
    waiting = select.poll()
    waiting.register(database.socket, select.POLLIN)
    if listener:
        waiting.register(listener, select.POLLRDHUP)

    rows, size = [], 0
    while True:
        length, row = database.get_copy_data(1)
        if length > 0:
            rows.append(row)
            size += length
            if size >= PIECE:
                yield b"".join(rows)
                rows, size = [], 0
        elif length == 0:
            if any(source != database.socket for source, _ in waiting.poll()):
                raise ConnectionResetError(errno.ECONNRESET, "The client has gone before it had the whole file.")
            database.consume_input()
        else:
            break
    if rows:
        yield b"".join(rows)
    _check_the_end(database)


def _check_the_end(database: PGconn) -> None:
    while result := database.get_result():
        if result.status != ExecStatus.COMMAND_OK:
            raise error_from_result(result)
