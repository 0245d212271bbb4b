"""Eight clients ask one server the same at once, for some seconds; the servers come one after the other, in rounds."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from time import perf_counter

from benchmarks.asking import Asked, Client, Request
from benchmarks.times import Times, summed_up

CLIENTS = 8
# Each process has answered by then, and each thread of it has its connection to the database.
SECONDS_TO_WARM_UP = 0.5


@dataclass(frozen=True)
class Load:
    """`per_second` counts answers of all clients together; `times` are those of single answers."""

    per_second: float
    times: Times


def crowd_in(asked: Mapping[str, Asked], ports: Mapping[str, int], *, rounds: int, seconds: float) -> dict[str, Load]:
    """One question. Connections are made anew for every round: which process gets which is a matter of luck."""
    taken: dict[str, list[float]] = {name: [] for name in asked}
    spent = dict.fromkeys(asked, 0.0)
    for name in asked:
        _ask_at_once(ports[name], asked[name].request, SECONDS_TO_WARM_UP)
    for turn in range(rounds):
        names = list(asked)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            begin = perf_counter()
            taken[name] += _ask_at_once(ports[name], asked[name].request, seconds)
            spent[name] += perf_counter() - begin
    return {name: Load(len(taken[name]) / spent[name], summed_up(taken[name])) for name in asked}


def _ask_at_once(port: int, request: Request, seconds: float) -> list[float]:
    ready = Barrier(CLIENTS)

    def ask() -> list[float]:
        client = Client(port)
        taken = []
        ready.wait()
        end = perf_counter() + seconds
        while perf_counter() < end:
            taken.append(client.get(request).seconds)
        client.close()
        return taken

    with ThreadPoolExecutor(CLIENTS) as pool:
        return [each for done in [pool.submit(ask) for _ in range(CLIENTS)] for each in done.result()]
