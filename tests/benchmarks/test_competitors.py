"""What Datasette and PostGraphile are given holds the rows of the site; neither of them is installed here."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from benchmarks.datasette import asked as datasette_asked
from benchmarks.datasette.table import make_file
from benchmarks.postgraphile.tables import drop_schema, make_schema
from events.exchange.catalogue import can_be_made_again
from events.models import EventActor
from tests.benchmarks.test_rows import make

pytestmark = pytest.mark.django_db


def newest(actor: int) -> list[str]:
    links = EventActor.objects.filter(actor=actor).order_by("-sort_key")
    return [event.public_id for event in (link.event for link in links.select_related("event"))]


def test_the_file_of_datasette_has_actors_and_words(tmp_path):
    sample = make()
    path = tmp_path / "events.db"

    make_file(path, connection.connection)

    with closing(sqlite3.connect(path)) as file:
        found = file.execute(
            "SELECT id FROM actors JOIN events USING (sort_key) WHERE actor = ? ORDER BY sort_key DESC",
            [sample.frequent_actor],
        )
        assert [row[0] for row in found] == newest(sample.frequent_key)
        words = file.execute(
            "SELECT count(*) FROM events_fts WHERE events_fts MATCH ?", [sample.common_word]
        ).fetchone()
        assert words[0] > 0
        assert (
            file.execute("SELECT sources, date_start FROM events WHERE id = 'benchmark:1'")
            .fetchone()[0]
            .startswith('["Agency')
        )
        numbers = file.execute("SELECT count(*), max(number) FROM events").fetchone()
        assert numbers == (60, 60)


def test_every_query_of_datasette_that_is_asked_is_written():
    written = json.loads((Path(datasette_asked.__file__).parent / "queries.json").read_text(encoding="utf-8"))
    source = Path(datasette_asked.__file__).read_text(encoding="utf-8")

    assert written
    assert all(f'"{name}"' in source for name in written)


def test_the_schema_of_postgraphile_finds_what_the_site_finds():
    sample = make()

    make_schema(connection.connection)

    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM graph.events_of_actor(%s)", [sample.frequent_key])
        assert [row[0] for row in cursor.fetchall()] == newest(sample.frequent_key)
        cursor.execute("SELECT count(*) FROM graph.events_in_box(-180, -90, 180, 90)")
        assert cursor.fetchone() == (60,)


def test_nothing_of_postgraphile_stands_in_an_imports_way():
    make_schema(connection.connection)
    assert not can_be_made_again("events_event")

    drop_schema(connection.connection)

    assert can_be_made_again("events_event")
