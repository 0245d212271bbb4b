"""The made-up rows: always the same, of the shape that the importer reads, and right in a SQLite file."""

from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.http import QueryDict

from benchmarks import ged_file
from benchmarks.combinations import combinations
from benchmarks.generate import describe, write
from benchmarks.rows import DATASET
from events.exchange import ucdp_ged
from events.exchange.importing import import_files
from events.exchange.report import Report
from events.filters import EventFilters
from events.models import Event
from events.query import plan
from tests.events.factories import make_incident

pytestmark = pytest.mark.django_db

EVENTS = 60


def make(events=EVENTS):
    rows, sample = describe(events)
    with connection.cursor() as cursor:
        write(rows, cursor.cursor, rows.blocks())
    return sample


def test_the_same_number_makes_the_same_events():
    def made():
        with transaction.atomic():
            make()
            rows = list(Event.objects.order_by("id").values_list("id", "title", "date_start", "latitude", "summary"))
            transaction.set_rollback(True)
        return rows

    assert made() == made()


def test_rows_are_found_by_what_is_written_beside_them():
    make()
    event = Event.objects.get(source_id="1")

    words = event.summary.removesuffix(".").split()
    found = [
        plan(EventFilters.read(QueryDict(query)))
        for query in (f"q={words[3]} {words[4]}", f"location={event.location}")
    ]

    for asked in found:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT source_id FROM events_event event WHERE {asked.where}", asked.values)
            assert ("1",) in cursor.fetchall()


def test_the_importer_reads_what_is_written_for_it(tmp_path):
    make()
    connection.ensure_connection()
    file, changed = tmp_path / "ged.csv", tmp_path / "changed.csv"
    ged_file.write_file(file, connection.connection, dataset=DATASET, rows=EVENTS)
    ged_file.write_file(changed, connection.connection, dataset=DATASET, rows=EVENTS, changed=True)

    counts = [import_files(ucdp_ged, [path], report=Report()) for path in (file, file, changed)]

    assert [(each.new, each.changed, each.unchanged) for each in counts] == [(60, 0, 0), (0, 0, 60), (0, 6, 54)]
    assert {(each.refused, each.warned) for each in counts} == {(0, 0)}


def test_every_combination_is_one_that_the_site_understands():
    cache.clear()
    make_incident()
    _, sample = describe(20_000)

    for asked in combinations(sample, 100):
        EventFilters.read(QueryDict(urlencode(asked)))
