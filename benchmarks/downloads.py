"""Measures whole files: rows a second, the first byte, and by how much a server's memory grows while it sends them."""

from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

from django.db import connection

from benchmarks import questions
from benchmarks.asking import Client, Request
from benchmarks.effort import Size
from benchmarks.names import NAIVE
from benchmarks.questions import FILES
from benchmarks.sample import Sample
from benchmarks.servers import Standing

ROWS = "SELECT count(*), count(*) FILTER (WHERE country = %s) FROM events_event"


def of_files(
    servers: Mapping[str, Standing], sample: Sample, size: Size, say: Callable[[str], None]
) -> dict[str, dict[str, dict[str, Any]]]:
    """A file is not measured where it is not to be had."""
    rows = _rows(sample)
    measured: dict[str, dict] = {}
    for question in FILES:
        measured[question] = {}
        for name, server in servers.items():
            if question in server.files and not (name == NAIVE and rows[question] > size.naive_rows):
                told = _download(server, server.files[question], rows[question], size.downloads)
                if told is None:
                    say(f"  {question}: {name} does not give it")
                    continue
                measured[question][name] = told
        said = (f"{name} {told['rows_per_second']:,.0f}" for name, told in measured[question].items())
        say(f"  {question}: {', '.join(said)} rows a second")
    return measured


def _download(server: Standing, request: Request, rows: int, times: int) -> dict[str, Any] | None:
    """None for a format that the server does not know."""
    server.served.forget_peak()
    before = server.served.memory()
    answers = [_received(server.client, request) for _ in range(times)]
    if any(answer["status"] != 200 for answer in answers):
        return None
    return {
        "rows": rows,
        "bytes": answers[0]["bytes"],
        "rows_per_second": rows / median(answer["seconds"] for answer in answers),
        "first_byte": median(answer["first_byte"] for answer in answers),
        "megabytes_more": max(0.0, server.served.peak_memory() - before),
    }


def _received(client: Client, request: Request) -> dict[str, Any]:
    received = 0

    def count(piece: bytes) -> None:
        nonlocal received
        received += len(piece)

    answer = client.ask(request, into=count)
    return {
        "status": answer.status,
        "bytes": received,
        "seconds": answer.seconds,
        "first_byte": answer.first_byte,
    }


def _rows(sample: Sample) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(*) FILTER (WHERE country = %s) FROM events_event", [sample.small_country]
        )
        every, one = cursor.fetchone()
    of_one = {questions.CSV_OF_ONE, questions.NDJSON_OF_ONE, questions.PARQUET_OF_ONE}
    return {question: one if question in of_one else every for question in FILES}
