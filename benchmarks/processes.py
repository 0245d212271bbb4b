"""Servers on loopback, each a tree of processes that ends with the block that asked for it."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from socket import create_connection, socket
from time import monotonic, sleep

WORKERS = 2
SECONDS_TO_START = 60
SECONDS_TO_END = 10
FORGET_PEAK = "5"


class DidNotStart(Exception):
    """A server ended, or does not listen."""


@dataclass(frozen=True)
class Served:
    """A server that listens on `port`."""

    process: subprocess.Popen
    port: int

    def memory(self) -> float:
        """Megabytes that its processes have now, added up."""
        return sum(_megabytes(pid, "VmRSS") for pid in tree(self.process.pid))

    def peak_memory(self) -> float:
        """Megabytes that its processes had at most since they started, or since `forget_peak`, added up."""
        return sum(_megabytes(pid, "VmHWM") for pid in tree(self.process.pid))

    def forget_peak(self) -> None:
        for pid in tree(self.process.pid):
            Path(f"/proc/{pid}/clear_refs").write_text(FORGET_PEAK)


@contextmanager
def serve(
    command: Callable[[int], list], *, cwd: Path, log: Path, environment: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """`command` is told the port; what the server says goes to `log`. Raises DidNotStart."""
    port = free_port()
    log.parent.mkdir(exist_ok=True)
    with log.open("wb") as out:
        process = subprocess.Popen(
            [str(word) for word in command(port)],
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        _wait_until_it_listens(process, port)
        yield Served(process, port)
    finally:
        end(process)


def end(process: subprocess.Popen) -> None:
    """The process and all that it started, which are a group of their own."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(SECONDS_TO_END)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def tree(pid: int) -> list[int]:
    """A process and all under it that are still there."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    try:
        below = [int(child) for child in children.read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [pid, *(each for child in below for each in tree(child))]


def free_port() -> int:
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _wait_until_it_listens(process: subprocess.Popen, port: int) -> None:
    end = monotonic() + SECONDS_TO_START
    while monotonic() < end:
        if process.poll() is not None:
            raise DidNotStart(f"It ended with {process.returncode} before it listened.")
        with suppress(OSError), create_connection(("127.0.0.1", port), timeout=1):
            return
        sleep(0.05)
    raise DidNotStart(f"It does not listen after {SECONDS_TO_START} seconds.")


def _megabytes(pid: int, name: str) -> float:
    with suppress(FileNotFoundError, ProcessLookupError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) / 1024
    return 0.0
