"""Two gunicorns on loopback, the site and the floor, started alike; they end with the block that asked for them."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from socket import create_server

from config.postgres.places import PROJECT

SECONDS_TO_END = 10
SECONDS_TO_ANSWER = 300
# The site collects no static files here and would say so.
GUNICORN = [sys.executable, "-W", "ignore::UserWarning", "-m", "gunicorn"]
OPTIONS = ["--workers", "2", "--threads", "4", "--keep-alive", "75", "--no-control-socket", "--log-level", "warning"]
addresses = count(1)


class WrongAnswer(Exception):
    """A server answered with something else than 200."""


@dataclass
class Server:
    process: subprocess.Popen
    port: int

    def __post_init__(self):
        self.connection = HTTPConnection("127.0.0.1", self.port)
        self.take_new_address()

    def take_new_address(self) -> None:
        """Comes from another loopback address: the site lets one client ask only so often a minute."""
        self.connection.close()
        source = (f"127.0.1.{next(addresses) % 250 + 1}", 0)
        self.connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS_TO_ANSWER, source_address=source)

    def get(self, path: str) -> bytes:
        self.connection.request("GET", path)
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise WrongAnswer(f"{path} was answered with {response.status}: {body[:300].decode(errors='replace')}")
        return body

    def peak_memory(self) -> float:
        """Megabytes that its workers had at most, added up."""
        pid = self.process.pid
        workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return sum(_peak(int(worker)) for worker in workers) / 1024


@contextmanager
def serve(application: str) -> Iterator[Server]:
    """The socket listens before gunicorn is up, so the first request waits for it."""
    with create_server(("127.0.0.1", 0), backlog=64) as listener:
        process = subprocess.Popen(
            [*GUNICORN, application, "--bind", f"fd://{listener.fileno()}", *OPTIONS],
            cwd=PROJECT,
            pass_fds=[listener.fileno()],
        )
        port = listener.getsockname()[1]
    server = Server(process, port)
    try:
        yield server
    finally:
        server.connection.close()
        process.terminate()
        try:
            process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _peak(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
