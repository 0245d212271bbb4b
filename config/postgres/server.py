"""Starts the embedded PostgreSQL, once, whoever asks and however it ended last time.

Four files in the state folder, of which three are locks (flock, so that the kernel drops them with their holders):
`users` is shared by every process that uses the server, `starting` is held by the one that starts it, `running` is
inherited by PostgreSQL itself: while it is free, whatever pid or lock file lies about is a dead server's. The
fourth is the log.
"""

import contextlib
import fcntl
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from config.environment import BadSetting
from config.postgres import supervisor
from config.postgres.binaries import find_programs
from config.postgres.places import PROJECT, account, make_private, socket_folder, state_folder

SECONDS_TO_START = 60
SECONDS_IDLE = 20
DATABASE = "annals"
SOCKET = ".s.PGSQL.5432"
ENVIRONMENT = {**os.environ, "HOME": "/", "LC_ALL": "C.UTF-8"}

in_use: dict[Path, IO] = {}
one_thread = threading.Lock()


def start(project: Path = PROJECT, *, idle: float = SECONDS_IDLE) -> None:
    """Return when the server takes connections. It stays up until `idle` seconds after its last user has ended.

    Costs a tenth of a millisecond when it is up, and about a second for the very first start.
    """
    state = state_folder(project)
    with one_thread:
        if state in in_use and is_ready(project):
            return
        make_state_folder(state)
        in_use.setdefault(state, open(state / "users", "a"))  # noqa: SIM115 – held as long as this process lives
        fcntl.flock(in_use[state], fcntl.LOCK_SH)
        with open(state / "starting", "a") as starting:
            fcntl.flock(starting, fcntl.LOCK_EX)
            if not is_ready(project):
                start_alone(project, state, idle)


def start_alone(project: Path, state: Path, idle: float) -> None:
    end_orphan(project, state)
    with hold_running(project, state) as running:
        if running is None:
            return
        make_private(socket_folder(project), account(project))
        (state / "data" / "postmaster.pid").unlink(missing_ok=True)
        (socket_folder(project) / f"{SOCKET}.lock").unlink(missing_ok=True)
        programs = find_programs(state)
        if not (state / "data").exists():
            make_cluster(project, state, programs, running)
        launch(project, state, programs, running, idle)


def is_ready(project: Path) -> bool:
    """The answering socket is the truth; but it opens before crash recovery ends, which line 8 of the pid file tells."""
    with contextlib.suppress(OSError, IndexError):
        listener = listening_pid(project)
        lines = (state_folder(project) / "data" / "postmaster.pid").read_text().splitlines()
        return listener is not None and lines[0] == str(listener) and lines[7].strip() == "ready"
    return False


def listening_pid(project: Path) -> int | None:
    """Return the process behind the socket, as the kernel knows it."""
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(socket_folder(project) / SOCKET))
        except OSError:
            return None
        return struct.unpack("3i", client.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0]


def end_orphan(project: Path, state: Path) -> None:
    """Stop a server whose files were deleted under it: it answers, but is not the one of our data."""
    pid_file = state / "data" / "postmaster.pid"
    listener = listening_pid(project)
    if listener is None or (pid_file.exists() and pid_file.read_text().split("\n")[0] == str(listener)):
        return
    with contextlib.suppress(ProcessLookupError):
        os.kill(listener, signal.SIGQUIT)
    wait_until(lambda: listening_pid(project) is None, f"Process {listener} does not end, end it by hand.")


@contextlib.contextmanager
def hold_running(project: Path, state: Path) -> Iterator[IO | None]:
    """Hold the lock that says no server uses the data. Yields nothing when one that was coming up is ready first."""
    with open(state / "running", "a") as running:

        def settled() -> bool:
            try:
                fcntl.flock(running, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return is_ready(project)
            return True

        wait_until(settled, f"Another PostgreSQL, perhaps in another container, uses {state}.")
        yield None if is_ready(project) else running


def make_cluster(project: Path, state: Path, programs: Path, running: IO) -> None:
    """Make the data folder beside its place and move it there when it is whole, so that a killed attempt leaves none."""
    draft = state / "data-unfinished"
    shutil.rmtree(draft, ignore_errors=True)
    owner = account(project)
    make_private(draft, owner)
    drop = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    initdb = [programs / "initdb", "-D", draft, "-U", DATABASE, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
    create = [programs / "postgres", "--single", "-D", draft, "postgres"]
    for command, words in ((initdb, ""), (create, f"CREATE DATABASE {DATABASE}\n")):
        done = subprocess.run(
            command,
            cwd="/",
            env=ENVIRONMENT,
            input=words,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            pass_fds=[running.fileno()],
            **drop,
        )
        if done.returncode:
            raise BadSetting(f"PostgreSQL's data could not be made in {state}:\n{done.stdout}")
    draft.rename(state / "data")


def launch(project: Path, state: Path, programs: Path, running: IO, idle: float) -> None:
    """Start the supervisor, which starts PostgreSQL, and wait for the first answer."""
    owner = account(project)
    command = [programs / "postgres", "-D", state / "data", "-c", "listen_addresses="]
    command += ["-c", f"unix_socket_directories={socket_folder(project)}", "-c", "max_connections=100"]
    with open(state / "log", "ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-I", supervisor.__file__, state / "users", str(idle), str(owner.pw_uid), *command],
            cwd="/",
            env=ENVIRONMENT,
            pass_fds=[running.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    wait_until(lambda: is_ready(project) or process.poll() is not None, f"PostgreSQL is not up, see {state / 'log'}.")
    if not is_ready(project):
        raise BadSetting(f"PostgreSQL did not start:\n{(state / 'log').read_text(errors='replace')[-1500:]}")


def make_state_folder(state: Path) -> None:
    state.mkdir(parents=True, exist_ok=True)
    if not os.access(state, os.W_OK):
        raise BadSetting(f"{state} belongs to {state.owner()}, remove it or set DATABASE_URL.")
    if os.geteuid() == 0:
        state.chmod(0o711)


def wait_until(condition: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while not condition():
        if time.monotonic() > end:
            raise BadSetting(otherwise)
        time.sleep(0.02)
