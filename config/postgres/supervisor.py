"""The parent process of the embedded PostgreSQL: stops it when nobody has used it for a while.

Run as a script of the standard library alone. The server does not outlive it: the kernel passes its death on.
"""

import contextlib
import ctypes
import fcntl
import os
import pwd
import signal
import subprocess
import sys
import time
from typing import IO

PR_SET_PDEATHSIG = 1
STOP = signal.SIGINT  # PostgreSQL's "fast shutdown": clients are sent away, nothing is lost


def main(users_file: str, idle: str, uid: str, *command: str) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with open(users_file, "a") as users:
        become(int(uid))
        # close_fds: PostgreSQL inherits the lock that says it is running.
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, close_fds=False, preexec_fn=stop_with_parent)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: server.send_signal(STOP))
        stop_when_unused(server, users, float(idle))
        server.wait()


def become(uid: int) -> None:
    if os.geteuid() == 0:
        account = pwd.getpwuid(uid)
        os.setgroups([])
        os.setgid(account.pw_gid)
        os.setuid(account.pw_uid)


def stop_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, STOP)


def stop_when_unused(server: subprocess.Popen, users: IO, idle: float) -> None:
    """Return when the server has ended or been told to. Users that come after that wait until this process is gone."""
    unused_since = time.monotonic()
    while server.poll() is None:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            unused_since = time.monotonic()
        else:
            if time.monotonic() - unused_since >= idle:
                server.send_signal(STOP)
                return
            fcntl.flock(users, fcntl.LOCK_UN)
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(min(1, idle))


if __name__ == "__main__":
    main(*sys.argv[1:])
