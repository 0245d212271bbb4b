"""Measures imports: into a database of its own, of rows that are new, unchanged and changed; and beside a dataset that
readers go on reading meanwhile.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import Any

import orjson
import psycopg

from benchmarks import ged_file, least, questions
from benchmarks.asking import Client
from benchmarks.database import IMPORTED, NAME, address
from benchmarks.installing import CACHE
from benchmarks.postgraphile.tables import drop_schema
from benchmarks.sample import Sample
from benchmarks.servers import Standing
from benchmarks.times import summed_up
from config.postgres.places import PROJECT

BETWEEN_LOOKS = 0.05


class ImportFailed(Exception):
    """The importer ended with an error."""


def of_files(site: dict, sample: Sample, rows: int, reader: Standing, say: Callable[[str], None]) -> dict[str, Any]:
    """Rows a second, all of the same file. `reader` is asked while the rows come into the database that it serves."""
    CACHE.mkdir(exist_ok=True)
    file, changed = CACHE / "ged.csv", CACHE / "ged-changed.csv"
    url = address(site, NAME)
    with psycopg.connect(url) as server:
        ged_file.write_file(file, server, dataset=sample.dataset, rows=rows)
        ged_file.write_file(changed, server, dataset=sample.dataset, rows=rows, changed=True)
        ged_file.make_plain_table(server, sample.dataset)
        start = perf_counter()
        ged_file.copy_in(file, server)
        copied = perf_counter() - start
        server.rollback()
        drop_schema(server)
    told = _import(address(site, IMPORTED), file, file, changed)
    with _looking(reader) as waits:
        live = _import(url, file)
    prepared = least.of_prepared_rows(CACHE, sample.dataset, rows)

    seconds = dict(zip(("first", "unchanged", "changed"), (each["seconds"] for each in told["imports"]), strict=True))
    seconds |= {"copy": copied, "least": sum(prepared.values()), "live": live["imports"][0]["seconds"]}
    say(f"  {', '.join(f'{name} {rows / taken:,.0f}' for name, taken in seconds.items())} rows a second")
    return {
        "rows": rows,
        **{name: {"seconds": taken, "rows_per_second": rows / taken} for name, taken in seconds.items()},
        "least_parts": prepared,
        "megabytes": told["megabytes"],
        "longest_wait": max(waits),
        "waits": asdict(summed_up(waits)),
    }


def _import(url: str, *files: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.importing", *map(str, files)],
        cwd=PROJECT,
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise ImportFailed(done.stderr.decode(errors="replace").strip().splitlines()[-1])
    return orjson.loads(done.stdout)


@contextmanager
def _looking(reader: Standing) -> Iterator[list[float]]:
    """Seconds that somebody waits who looks at one page after the other. Raises WrongAnswer in the end if one did not
    come.
    """
    ended, waits = Event(), []
    asked = [reader.asked[name] for name in (questions.FREQUENT_ACTOR, questions.DENSE_BOX, questions.EVENT)]

    def look() -> None:
        client = Client(reader.served.port)
        while not ended.wait(BETWEEN_LOOKS):
            waits.append(client.take(asked[len(waits) % len(asked)]))
        client.close()

    with ThreadPoolExecutor(1) as thread:
        looking = thread.submit(look)
        try:
            yield waits
        finally:
            ended.set()
        looking.result()
