"""Measures whole files: rows a second, the first byte, and by how much a server's memory grows while it sends them."""

from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

from django.db import connection

from benchmarks import questions
from benchmarks.asking import Request
from benchmarks.effort import Size
from benchmarks.names import NAIVE
from benchmarks.questions import FILES
from benchmarks.sample import Sample
from benchmarks.servers import Standing

TOO_LONG_TO_REPEAT = 20
ROWS = "SELECT count(*), count(*) FILTER (WHERE country = %s) FROM events_event"


def of_files(
    servers: Mapping[str, Standing], sample: Sample, size: Size, say: Callable[[str], None]
) -> dict[str, dict[str, dict[str, Any]]]:
    """Server by server, in rounds. What a server does not give has no figure."""
    rows = _rows(sample)
    measured: dict[str, dict] = {}
    for question in FILES:
        asked = {
            name: server
            for name, server in servers.items()
            if question in server.files and not (name == NAIVE and rows[question] > size.naive_rows)
        }
        received: dict[str, list[dict]] = {name: [] for name in asked}
        for _ in range(size.downloads):
            for name, server in asked.items():
                if not received[name] or received[name][-1]["seconds"] < TOO_LONG_TO_REPEAT:
                    received[name].append(_receive(server, server.files[question]))
        measured[question] = {
            name: _summed_up(answers, rows[question])
            for name, answers in received.items()
            if all(answer["status"] == 200 for answer in answers)
        }
        figures = (f"{name} {told['rows_per_second']:,.0f}" for name, told in measured[question].items())
        say(f"  {question}: {', '.join(figures) or 'nobody gives it,'} rows a second")
    return measured


def _summed_up(answers: list[dict], rows: int) -> dict[str, Any]:
    return {
        "rows": rows,
        "bytes": answers[0]["bytes"],
        "rows_per_second": rows / median(answer["seconds"] for answer in answers),
        "first_byte": median(answer["first_byte"] for answer in answers),
        "megabytes_more": max(answer["megabytes_more"] for answer in answers),
    }


def _receive(server: Standing, request: Request) -> dict[str, Any]:
    """The processes that a server has, all of them, before and while it sends."""
    server.served.forget_peak()
    before = server.served.memory()
    received = 0

    def count(piece: bytes) -> None:
        nonlocal received
        received += len(piece)

    answer = server.client.ask(request, into=count)
    return {
        "status": answer.status,
        "bytes": received,
        "seconds": answer.seconds,
        "first_byte": answer.first_byte,
        "megabytes_more": max(0.0, server.served.peak_memory() - before),
    }


def _rows(sample: Sample) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(*) FILTER (WHERE country = %s) FROM events_event", [sample.small_country]
        )
        every, one = cursor.fetchone()
    of_one = {questions.CSV_OF_ONE, questions.NDJSON_OF_ONE, questions.PARQUET_OF_ONE}
    return {question: one if question in of_one else every for question in FILES}
