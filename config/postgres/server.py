"""Starts the embedded PostgreSQL, once, whoever asks and however it ended last time.

Three files in the state folder are locks, which the kernel drops with their holders: `users` is shared by every process
that uses the server, `starting` is held by the one that starts it, and `running` is inherited by PostgreSQL itself, so
while it is free, whatever pid file or lock file lies about is a dead server's.
"""

import contextlib
import fcntl
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from config.environment import BadSetting
from config.postgres import supervisor
from config.postgres.binaries import find_programs
from config.postgres.cluster import ENVIRONMENT, make_cluster
from config.postgres.listener import SOCKET, end_orphan, is_ready, wait_until
from config.postgres.places import PROJECT, account, make_private, socket_folder, state_folder

SECONDS_IDLE = 20
# Megabytes of what is read often, kept by PostgreSQL itself: an eighth of the machine's memory. Taken up as it is used.
FEWEST_KEPT, MOST_KEPT = 128, 1024
# No other server repeats what this one writes, so a table that one transaction makes and fills, and its indexes, need
# not be written twice: they are on disk before it is committed.
NOBODY_FOLLOWS = "minimal"
# A list that gives up one way to its rows and takes another is no fault, and who asked for something faulty is told it:
# one line each, without the statement, which may have thousands of characters. Nothing of what goes well.
LOGGED = {"log_min_error_statement": "fatal", "log_checkpoints": "off", "checkpoint_warning": "0"}
# In bytes. A log that is longer when the server starts is kept as `log.1`, in the place of the one before.
LONGEST_LOG = 10_000_000

one_thread = threading.Lock()
in_use: dict[Path, IO] = {}


def start(project: Path = PROJECT, *, idle: float = SECONDS_IDLE) -> None:
    """Return when the server takes connections. It stays up until `idle` seconds after its last user has ended.

    Costs a tenth of a millisecond when it is up, a tenth of a second to start, a second for the very first start.
    """
    state = state_folder(project)
    with one_thread:
        if is_held(state) and is_ready(project):
            return
        make_state_folder(state)
        hold_as_user(state)
        with open(state / "starting", "a") as starting:
            fcntl.flock(starting, fcntl.LOCK_EX)
            if not is_ready(project):
                start_alone(project, state, idle)


def is_held(state: Path) -> bool:
    """Whether this process has said that it uses the server, in the file that is there now."""
    with contextlib.suppress(OSError):
        return state in in_use and os.path.samestat(os.fstat(in_use[state].fileno()), (state / "users").stat())
    return False


def hold_as_user(state: Path) -> None:
    """Say that this process uses the server, until it ends. Waits while a server that nobody used is stopping."""
    if not is_held(state):
        if state in in_use:
            in_use.pop(state).close()
        in_use[state] = (state / "users").open("a")
    fcntl.flock(in_use[state], fcntl.LOCK_SH)


def start_alone(project: Path, state: Path, idle: float) -> None:
    end_orphan(project)
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


@contextlib.contextmanager
def hold_running(project: Path, state: Path) -> Iterator[IO | None]:
    """Hold the lock that says no server uses the data. Yields None when a server that was on its way up is ready."""
    with open(state / "running", "a") as running:

        def settled() -> bool:
            try:
                fcntl.flock(running, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return is_ready(project)
            return True

        wait_until(settled, f"Another PostgreSQL, perhaps in another container, uses {state}.")
        yield None if is_ready(project) else running


def launch(project: Path, state: Path, programs: Path, running: IO, idle: float) -> None:
    """Start the supervisor, which starts PostgreSQL, and wait for the first answer."""
    command = [programs / "postgres", "-D", state / "data", "-c", "listen_addresses=", "-c", "port=5432"]
    command += ["-c", f"unix_socket_directories={socket_folder(project)}", "-c", "max_connections=100"]
    command += ["-c", f"shared_buffers={megabytes_kept()}MB"]
    command += ["-c", f"wal_level={NOBODY_FOLLOWS}", "-c", "max_wal_senders=0"]
    command += [part for name, value in LOGGED.items() for part in ("-c", f"{name}={value}")]
    uid = str(account(project).pw_uid)
    put_long_log_aside(state / "log")
    with open(state / "log", "ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-I", supervisor.__file__, state / "users", str(idle), uid, *command],
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
    process.returncode = 0  # it goes on without us: no warning that it was left behind


def put_long_log_aside(log: Path) -> None:
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        log.replace(log.with_name(f"{log.name}.1"))


def megabytes_kept() -> int:
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
    return min(max(memory // 8, FEWEST_KEPT), MOST_KEPT)


def make_state_folder(state: Path) -> None:
    state.mkdir(parents=True, exist_ok=True)
    if not os.access(state, os.W_OK):
        raise BadSetting(
            f"{state} belongs to {state.owner()}: work as that account, or remove it, or set DATABASE_URL."
        )
    if os.geteuid() == 0:
        state.chmod(0o711)
