"""The servers of a run, in the order in which they are told of."""

from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from types import ModuleType

from benchmarks.asking import Asked, Client, Request
from benchmarks.datasette import asked as datasette_asked
from benchmarks.datasette import serving as datasette_serving
from benchmarks.floor import asked as floor_asked
from benchmarks.floor import serving as floor_serving
from benchmarks.installing import CannotBeHad
from benchmarks.naive import asked as naive_asked
from benchmarks.naive import serving as naive_serving
from benchmarks.names import DATASETTE, FLOOR, NAIVE, OURS, POSTGRAPHILE
from benchmarks.ours import asked as ours_asked
from benchmarks.ours import serving as ours_serving
from benchmarks.postgraphile import asked as postgraphile_asked
from benchmarks.postgraphile import serving as postgraphile_serving
from benchmarks.processes import DidNotStart, Served
from benchmarks.sample import Sample

# How each is started, and how it is asked.
SERVERS: dict[str, tuple[ModuleType, ModuleType]] = {
    OURS: (ours_serving, ours_asked),
    FLOOR: (floor_serving, floor_asked),
    NAIVE: (naive_serving, naive_asked),
    DATASETTE: (datasette_serving, datasette_asked),
    POSTGRAPHILE: (postgraphile_serving, postgraphile_asked),
}


@dataclass(frozen=True)
class Standing:
    """A server that runs, a client of it, and how it is asked."""

    served: Served
    client: Client
    asked: dict[str, Asked]
    files: dict[str, Request]


@contextmanager
def standing(sample: Sample, url: str, wanted: Collection[str], left_out: list[str]) -> Iterator[dict[str, Standing]]:
    """Those of the wanted that can be had, by name; `left_out` is told why others cannot."""
    with ExitStack() as stack:
        running = {}
        for name, (serving, asked) in SERVERS.items():
            if name not in wanted:
                continue
            try:
                served = stack.enter_context(serving.start(url))
            except (CannotBeHad, DidNotStart) as fault:
                left_out.append(f"Without {name}: {fault}")
                continue
            client = Client(served.port)
            stack.callback(client.close)
            running[name] = Standing(served, client, asked.asked(sample, client.read), asked.files(sample))
        yield running
