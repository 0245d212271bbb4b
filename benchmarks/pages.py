"""Measures the questions: by one client in turns, and by eight at once. Beside its times stands whether a server tells
the same as the floor.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from benchmarks.asking import Asked
from benchmarks.crowd import crowd_in
from benchmarks.effort import Size
from benchmarks.names import FLOOR
from benchmarks.questions import OTHERS, PAGES
from benchmarks.servers import Standing
from benchmarks.turns import take_turns

# More than this a question: eight clients would only wait for one another.
TOO_SLOW_FOR_A_CROWD = 1.0


def by_one_client(servers: Mapping[str, Standing], size: Size, say: Callable[[str], None]) -> dict[str, dict]:
    clients = {name: server.client for name, server in servers.items()}
    measured = {}
    for question in (*PAGES, *OTHERS):
        asked = {name: server.asked[question] for name, server in servers.items() if question in server.asked}
        told = {name: each.told(clients[name].read(each.request)) for name, each in asked.items()}
        times = take_turns({name: partial(clients[name].take, each) for name, each in asked.items()}, size.turns)
        measured[question] = {
            name: {**asdict(taken), "tells_the_same": told[name] == told[FLOOR]} for name, taken in times.items()
        }
        say(_line(question, {name: f"{taken.p50 * 1000:.1f}" for name, taken in times.items()}, "ms"))
    return measured


def by_eight_clients(
    servers: Mapping[str, Standing], size: Size, alone: Mapping[str, Any], say: Callable[[str], None]
) -> dict[str, dict]:
    """`alone` are the times of one client, where they are known."""
    measured = {}
    for question in size.crowded:
        slow = [name for name, taken in alone.get(question, {}).items() if taken["p50"] > TOO_SLOW_FOR_A_CROWD]
        quick = {name: server for name, server in servers.items() if question in server.asked and name not in slow}
        asked = {name: server.asked[question] for name, server in quick.items()}
        ports = {name: server.served.port for name, server in quick.items()}
        loads = crowd_in(asked, ports, rounds=size.rounds, seconds=size.seconds)
        measured[question] = {
            name: {"per_second": load.per_second, **asdict(load.times)} for name, load in loads.items()
        }
        say(_line(question, {name: f"{load.per_second:.0f}" for name, load in loads.items()}, "a second"))
    return measured


def not_modified(server: Standing, question: str, size: Size) -> dict[str, Any] | None:
    """A client that has the answer already asks again, against one that has not; None if it is given no ETag."""
    full = server.asked[question]
    tag = server.client.get(full.request).headers.get("ETag")
    if tag is None:
        return None
    request = replace(full.request, headers={"If-None-Match": tag})
    asked = {"full": full, "not_modified": Asked(request, full.told, status=304)}
    times = take_turns({name: partial(server.client.take, each) for name, each in asked.items()}, size.turns)
    return {name: asdict(taken) for name, taken in times.items()}


def _line(question: str, figures: Mapping[str, str], unit: str) -> str:
    return f"  {question}: {', '.join(f'{name} {figure}' for name, figure in figures.items())} {unit}"
