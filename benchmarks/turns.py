"""Does several things in turns, so that none of them has a better hour, and keeps what each took."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import perf_counter

from benchmarks.times import Times, summed_up

FEWEST = 3
TO_WARM, SECONDS_TO_WARM = 5, 1.0


@dataclass(frozen=True)
class Effort:
    """Each thing at most so often and so many seconds, but never less often than FEWEST."""

    times: int
    seconds: float


def take_turns(things: Mapping[str, Callable[[], float]], effort: Effort) -> dict[str, Times]:
    """Each thing is done and tells the seconds it took, after it was done for nothing until it is warm. Who begins
    changes from turn to turn.
    """
    for do in things.values():
        _warm(do)
    taken: dict[str, list[float]] = {name: [] for name in things}
    turn = 0
    while waiting := [name for name in things if _goes_on(taken[name], effort)]:
        first = turn % len(waiting)
        for name in waiting[first:] + waiting[:first]:
            taken[name].append(things[name]())
        turn += 1
    return {name: summed_up(seconds) for name, seconds in taken.items()}


def _goes_on(taken: list[float], effort: Effort) -> bool:
    return len(taken) < FEWEST or (len(taken) < effort.times and sum(taken) < effort.seconds)


def _warm(do: Callable[[], float]) -> None:
    end = perf_counter() + SECONDS_TO_WARM
    for _ in range(TO_WARM):
        do()
        if perf_counter() > end:
            return
