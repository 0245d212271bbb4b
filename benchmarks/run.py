"""One run: fills the database, serves it, asks, and tells. What fails is said, and the rest goes on."""

import os
import platform
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from time import monotonic

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils import timezone

from benchmarks import downloads, imports, names, questions
from benchmarks.asking import WrongAnswer
from benchmarks.combinations import of_filters
from benchmarks.database import address, make_empty_copy
from benchmarks.effort import Size
from benchmarks.figures import Document
from benchmarks.fill import fill
from benchmarks.imports import ImportFailed
from benchmarks.pages import by_eight_clients, by_one_client, not_modified
from benchmarks.results import write
from benchmarks.rollups import SumsDiffer, of_sums
from benchmarks.sample import Sample
from benchmarks.servers import Standing, standing


@dataclass(frozen=True)
class Run:
    """What there is to measure with."""

    site: dict
    size: Size
    sample: Sample
    servers: dict[str, Standing]
    document: Document


def run(
    rows: int, size: Size, site: dict, *, parts: Collection[str], servers: Collection[str], output: Path
) -> Document:
    """The figures stand in `output` after every part."""
    left_out: list[str] = []
    document = {"rows": rows, **machine(), "left_out": left_out}
    with told("Making the tables"):
        call_command("migrate", verbosity=0)
        connection.close()
        make_empty_copy(site)
    with told(f"Making {rows:,} events"):
        sample = fill(rows, address(site))
    say("Starting the servers …")
    with standing(sample, address(site), servers, left_out) as running:
        document["servers"] = list(running)
        for line in left_out:
            say(f"  {line}")
        for name, (title, measure) in PARTS.items():
            if name in parts:
                with told(title):
                    _take_part(title, measure, Run(site, size, sample, running, document))
                write(document, output)
    return document


def _take_part(title: str, measure: Callable[[Run], Document], what: Run) -> None:
    try:
        what.document.update(measure(what))
    except (WrongAnswer, ImportFailed, SumsDiffer, DatabaseError, HTTPException, OSError) as fault:
        what.document["left_out"].append(f"{title}: {fault}")
        say(f"  Given up: {fault}")


def _pages(what: Run) -> Document:
    return {
        "one_client": by_one_client(what.servers, what.size, say),
        "not_modified": not_modified(what.servers[names.OURS], questions.FREQUENT_ACTOR, what.size),
        "memory_mb": {name: server.served.peak_memory() for name, server in what.servers.items()},
    }


def _crowd(what: Run) -> Document:
    measured = by_eight_clients(what.servers, what.size, what.document.get("one_client", {}), say)
    return {
        "eight_clients": measured,
        "memory_mb": {name: server.served.peak_memory() for name, server in what.servers.items()},
    }


def _files(what: Run) -> Document:
    return {"files": downloads.of_files(what.servers, what.sample, what.size, say)}


def _combinations(what: Run) -> Document:
    return {"combinations": of_filters(what.servers[names.OURS], what.sample, what.size, say)}


def _rollups(what: Run) -> Document:
    return {"rollups": of_sums(what.sample, what.size.turns, say)}


def _imports(what: Run) -> Document:
    rows = min(what.document["rows"], what.size.imported)
    return {"imports": imports.of_files(what.site, what.sample, rows, what.servers[names.OURS], say)}


# The last one writes into the database that the others read.
PARTS: dict[str, tuple[str, Callable[[Run], Document]]] = {
    names.PAGES: ("One client", _pages),
    names.CROWD: ("Eight clients", _crowd),
    names.FILES: ("Files", _files),
    names.COMBINATIONS: ("Combinations of filters", _combinations),
    names.ROLLUPS: ("Sums from rollups and from rows", _rollups),
    names.IMPORTS: ("Imports", _imports),
}


def machine() -> Document:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), current_setting('shared_buffers')")
        postgresql, buffers = cursor.fetchone()
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
