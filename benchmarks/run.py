"""One run: fills the database, serves it, asks, and tells."""

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from django.db import connection
from django.utils import timezone

from benchmarks import downloads, imports, questions
from benchmarks.combinations import of_filters
from benchmarks.database import address
from benchmarks.effort import Size
from benchmarks.fill import fill
from benchmarks.pages import by_eight_clients, by_one_client, not_modified
from benchmarks.servers import OURS, standing
from benchmarks.targets import Document


def run(rows: int, size: Size, site: dict) -> Document:
    document = {"rows": rows, **machine()}
    left_out: list[str] = []
    url = address(site)

    with told(f"Making {rows:,} events"):
        sample = fill(rows, url)
    say("Starting the servers …")
    with standing(sample, url, left_out.append) as servers:
        for line in left_out:
            say(f"  {line}")
        with told("One client"):
            document["one_client"] = by_one_client(servers, size, say)
            document["not_modified"] = not_modified(servers[OURS], questions.FREQUENT_ACTOR, size)
        with told("Eight clients"):
            document["eight_clients"] = by_eight_clients(servers, size, document["one_client"], say)
        document["memory_mb"] = {name: server.served.peak_memory() for name, server in servers.items()}
        with told("Files"):
            document["files"] = downloads.of_files(servers, sample, size, say)
        with told("Combinations of filters"):
            one_filter = document["one_client"][questions.FREQUENT_ACTOR][OURS]["p50"]
            document["combinations"] = of_filters(servers[OURS].client, sample, size.combinations, one_filter, say)
        with told("Imports"):
            imported = min(rows, size.imported)
            document["imports"] = imports.of_files(site, sample, imported, servers[OURS], say)
    document["left_out"] = left_out
    return document


def machine() -> dict:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        (postgresql,) = cursor.fetchone()
        cursor.execute("SHOW shared_buffers")
        (buffers,) = cursor.fetchone()
    return {
        "day": timezone.now().date().isoformat(),
        "python": platform.python_version(),
        "postgresql": postgresql,
        "shared_buffers": buffers,
        "processors": os.cpu_count(),
        "load_before": os.getloadavg()[0],
    }


@contextmanager
def told(what: str) -> Iterator[None]:
    say(f"{what} …")
    start = monotonic()
    yield
    say(f"  {monotonic() - start:.0f} s")


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
