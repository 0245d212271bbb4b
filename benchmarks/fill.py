"""Fills the database of the run: made-up events in a dataset, and the demonstration's dossiers, one of them long."""

from dataclasses import replace

from django.db import connection

from benchmarks.database import indexes_built_later
from benchmarks.dossier import publish_a_long_dossier
from benchmarks.generate import count_on, describe, write_in_processes
from benchmarks.rows import DATASET
from benchmarks.sample import Sample
from events import rollups

LAST_BEFORE = "SELECT sort_key FROM events_event ORDER BY sort_key DESC OFFSET %s LIMIT 1"


def fill(events: int, url: str) -> Sample:
    """Into tables that are there."""
    rows, sample = describe(events)
    connection.close()  # what is forked must not share it
    with indexes_built_later(url):
        write_in_processes(rows, url)
    count_on(events)
    rollups.fill(DATASET)
    sample = replace(sample, dossier=publish_a_long_dossier())
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return with_last_row_before(sample)


def with_last_row_before(sample: Sample) -> Sample:
    """Looks up where the deep page begins."""
    with connection.cursor() as cursor:
        cursor.execute(LAST_BEFORE, [sample.before_page - 1])
        (after,) = cursor.fetchone()
    return replace(sample, after=after)
