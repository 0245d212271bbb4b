"""One run: fills the database, serves it twice, asks, and tells."""

import sys
from pathlib import Path

import orjson
from django.core.management import call_command
from django.db import connection

from benchmarks.database import indexes_built_later
from benchmarks.generate import Sample, generate
from benchmarks.measure import measure
from benchmarks.questions import Question, questions
from benchmarks.report import document, table
from benchmarks.servers import serve
from config.demo import INCIDENTS, load_fixtures, publish_incidents

RESULTS = Path(__file__).parent / "results.json"
LIMIT, PAGE = 100, 50
FEWEST_EVENTS = LIMIT * PAGE * 2
QUICK = {"repeats": 40, "seconds": 4}
WHOLE = {"repeats": 200, "seconds": 20}


def run(*, rows: int, quick: bool) -> None:
    say(f"Making {rows:,} events …")
    sample = fill(rows)
    asked = ask_for(sample, dossier=INCIDENTS[0])
    version = connection.pg_version
    connection.close()

    measured = []
    with serve("config.wsgi") as ours, serve("benchmarks.floor") as floor:
        for times in measure(asked, ours, floor, **(QUICK if quick else WHOLE)):
            say(f"  {times.question}: {times.ratio:.1f} × the floor")
            measured.append(times)
        memory = {"ours": ours.peak_memory(), "floor": floor.peak_memory()}

    told = document(measured, memory, rows=rows, postgresql=version)
    RESULTS.write_bytes(orjson.dumps(told, option=orjson.OPT_INDENT_2))
    say(f"\n{table(measured, memory)}\n\nEvery time is in {RESULTS}.")


def fill(rows: int) -> Sample:
    """Made-up events, and the real dossiers of the demonstration."""
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor, indexes_built_later(cursor):
        sample = generate(rows)
    load_fixtures()
    publish_incidents()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return sample


def ask_for(sample: Sample, *, dossier: str, page: int = PAGE, limit: int = LIMIT) -> list[Question]:
    last_row_before = "SELECT sort_key FROM events_event ORDER BY sort_key DESC OFFSET %s LIMIT 1"
    with connection.cursor() as cursor:
        cursor.execute(last_row_before, [limit * (page - 1) - 1])
        (after,) = cursor.fetchone()
    return questions(sample, dossier=dossier, page=page, after=after, limit=limit)


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
