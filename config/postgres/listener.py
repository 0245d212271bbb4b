"""Who answers at the embedded server's socket: the socket is the truth, not the pid file."""

import contextlib
import os
import signal
import socket
import struct
import time
from collections.abc import Callable
from pathlib import Path

from config.environment import BadSetting
from config.postgres.places import socket_folder, state_folder

SOCKET = ".s.PGSQL.5432"
SECONDS_TO_WAIT = 60


def is_ready(project: Path) -> bool:
    """Whether our server takes connections. Recovery goes on after the socket opens; line 8 of the pid file tells."""
    with contextlib.suppress(OSError, IndexError):
        listener = listening_pid(project)
        lines = (state_folder(project) / "data" / "postmaster.pid").read_text().splitlines()
        return lines[0] == str(listener) and lines[7].strip() == "ready"
    return False


def listening_pid(project: Path) -> int | None:
    """Return the process behind the socket, as the kernel knows it."""
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(socket_folder(project) / SOCKET))
        except OSError:
            return None
        return struct.unpack("3i", client.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0]


def end_orphan(project: Path) -> None:
    """Stop a server whose files were deleted under it: it answers, but it is not the one of our data."""
    listener = listening_pid(project)
    if listener is None or named_in_pid_file(project) == listener:
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(listener, signal.SIGQUIT)
    wait_until(lambda: listening_pid(project) is None, f"Process {listener} does not end, end it by hand.")


def named_in_pid_file(project: Path) -> int | None:
    try:
        return int((state_folder(project) / "data" / "postmaster.pid").read_text().split("\n")[0])
    except (OSError, ValueError):
        return None


def wait_until(condition: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + SECONDS_TO_WAIT
    while not condition():
        if time.monotonic() > end:
            raise BadSetting(otherwise)
        time.sleep(0.02)
