"""What holds in a process that answers requests, and not for commands."""

import socket
import struct

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper


def limit_statements(connection: BaseDatabaseWrapper, **signal) -> None:
    """No request keeps the database busy for longer, whatever it asks for."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('statement_timeout', %s, false)", [f"{settings.STATEMENT_SECONDS}s"])


def limit_sending(environ: dict, **signal) -> None:
    """A client that takes nothing for so long is given up, for it holds a thread. Only gunicorn shows its sockets."""
    client: socket.socket | None = environ.get("gunicorn.socket")
    if client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("@ll", settings.SEND_SECONDS, 0))
