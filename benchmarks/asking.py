"""One client on one kept connection, what it asks, and what of an answer has to be the same on every server."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from itertools import count
from time import perf_counter
from typing import Any

SECONDS_TO_ANSWER = 900
PIECE = 1 << 20
# The shortest time for which one of the servers keeps an idle connection, in seconds.
KEPT_OPEN = 4
# The site lets an address ask 1,200 times a minute of each process.
REQUESTS_FROM_ONE_ADDRESS = 1_000
addresses = count(1)


@dataclass(frozen=True)
class Request:
    """A GET, or a POST of JSON when there is a body."""

    path: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """How a server is asked a question. `told` reads from its answer what all servers must agree on."""

    request: Request
    told: Callable[[bytes], Any]
    status: int = 200


@dataclass(frozen=True)
class Answer:
    """Seconds until the first byte of the body, and until the last."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    first_byte: float
    seconds: float


class WrongAnswer(Exception):
    """A server answered with another status than the one expected."""


class Client:
    def __init__(self, port: int):
        self.port = port
        self.sent = 0
        self.asked_at = perf_counter()
        self.connection = HTTPConnection("127.0.0.1", port)

    def get(self, request: Request, *, status: int = 200) -> Answer:
        answer = self.ask(request)
        if answer.status != status:
            words = answer.body[:300].decode(errors="replace")
            raise WrongAnswer(f"{request.path} was answered with {answer.status}, not {status}: {words}")
        return answer

    def take(self, asked: Asked) -> float:
        """Seconds until the whole answer is here."""
        return self.get(asked.request, status=asked.status).seconds

    def read(self, request: Request) -> bytes:
        return self.get(request).body

    def ask(self, request: Request, *, into: Callable[[bytes], Any] | None = None) -> Answer:
        """Whatever the answer is. With `into` the body is given away piece by piece and not kept."""
        self._connect()
        start = perf_counter()
        response = self._send(request)
        body = bytearray()
        first_byte = 0.0
        while piece := response.read1(PIECE):
            first_byte = first_byte or perf_counter() - start
            into(piece) if into else body.extend(piece)
        response.read()  # nothing is left, but only this says so
        self.asked_at = perf_counter()
        seconds = self.asked_at - start
        return Answer(response.status, response.headers, bytes(body), first_byte or seconds, seconds)

    def _connect(self) -> None:
        """Before the clock runs; from another loopback address when this one has asked often enough, and anew when the
        server may have closed a connection that was long idle.
        """
        self.sent += 1
        idle = perf_counter() - self.asked_at
        if self.connection.sock is None or idle > KEPT_OPEN or self.sent % REQUESTS_FROM_ONE_ADDRESS == 0:
            self.close()
            number = next(addresses)
            source = (f"127.1.{number // 250 % 250}.{number % 250 + 1}", 0)
            self.connection = HTTPConnection("127.0.0.1", self.port, SECONDS_TO_ANSWER, source_address=source)
            self.connection.connect()

    def _send(self, request: Request) -> HTTPResponse:
        if request.body is None:
            self.connection.request("GET", request.path, headers=dict(request.headers))
        else:
            headers = {"Content-Type": "application/json", **request.headers}
            self.connection.request("POST", request.path, request.body, headers)
        return self.connection.getresponse()

    def close(self) -> None:
        self.connection.close()
