"""One client on one kept connection asks every server the same, in turns and warm."""

from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from benchmarks.asking import Asked, Client
from benchmarks.times import Times, summed_up

FEWEST = 3
TO_WARM, SECONDS_TO_WARM = 5, 1.0


@dataclass(frozen=True)
class Effort:
    """At most so many requests and so many seconds for a question and a server, but never fewer than FEWEST."""

    requests: int
    seconds: float


def tell(asked: Mapping[str, Asked], clients: Mapping[str, Client]) -> dict[str, Any]:
    """What each server says, to be compared."""
    return {name: each.told(clients[name].get(each.request).body) for name, each in asked.items()}


def take_turns(asked: Mapping[str, Asked], clients: Mapping[str, Client], effort: Effort) -> dict[str, Times]:
    """Who begins changes from turn to turn."""
    for name, each in asked.items():
        _warm(clients[name], each)
    taken: dict[str, list[float]] = {name: [] for name in asked}
    turn = 0
    while waiting := [name for name in asked if _goes_on(taken[name], effort)]:
        first = turn % len(waiting)
        for name in waiting[first:] + waiting[:first]:
            taken[name].append(clients[name].get(asked[name].request, status=asked[name].status).seconds)
        turn += 1
    return {name: summed_up(seconds) for name, seconds in taken.items()}


def _goes_on(taken: list[float], effort: Effort) -> bool:
    return len(taken) < FEWEST or (len(taken) < effort.requests and sum(taken) < effort.seconds)


def _warm(client: Client, asked: Asked) -> None:
    end = perf_counter() + SECONDS_TO_WARM
    for _ in range(TO_WARM):
        client.get(asked.request, status=asked.status)
        if perf_counter() > end:
            return
