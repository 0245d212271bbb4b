"""All servers tell the same; how long any of them takes is no matter here."""

import csv
import io
from dataclasses import replace

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from benchmarks import questions
from benchmarks.fill import with_last_row_before
from benchmarks.floor.application import answer
from benchmarks.floor.asked import asked as ask_floor
from benchmarks.floor.asked import files as floor_files
from benchmarks.generate import count_on, describe, write
from benchmarks.naive.asked import asked as ask_naive
from benchmarks.naive.table import make_table
from benchmarks.ours.asked import asked as ask_ours
from benchmarks.ours.asked import files as our_files
from benchmarks.rollups import of_sums
from benchmarks.rows import DATASET
from benchmarks.turns import Effort
from events import rollups
from events.models import Event
from events.rollups import fill as fill_rollups
from tests.events.factories import make_incident

pytestmark = pytest.mark.django_db

EVENTS, LIMIT, PAGE = 500, 10, 5
DOSSIER = "hospital-attack"


class Site:
    """An application in this process, asked as the benchmark asks a server."""

    def get(self, request) -> bytes:
        response = Client().get(request.path)
        assert response.status_code == 200, response.content
        return b"".join(response.streaming_content) if response.streaming else response.content


def ask_the_floor(request) -> bytes:
    name, _, values = request.path.removeprefix("/").partition("?")
    with connection.cursor() as cursor:
        return b"".join(answer(cursor, name, values))


@pytest.fixture
def sample():
    cache.clear()
    rows, sample = describe(EVENTS)
    with connection.cursor() as cursor:
        write(rows, cursor.cursor, rows.blocks())
    count_on(EVENTS)
    fill_rollups(DATASET)
    rollups.fill(DATASET)
    make_incident(DOSSIER)
    connection.check_constraints()
    year = year_of_one(sample.frequent_name, sample.dense_box)
    return with_last_row_before(replace(sample, dossier=DOSSIER, limit=LIMIT, page=PAGE, year=year))


def year_of_one(actor: str, box: tuple[float, ...]) -> int:
    """So few events are made that most years have none of this actor in the box."""
    west, south, east, north = box
    inside = Event.objects.filter(latitude__range=(south, north), longitude__range=(west, east))
    return inside.filter(actor_1=actor).first().date_start.year


@pytest.fixture
def told_by_us(sample):
    site = Site()
    return {name: asked.told(site.get(asked.request)) for name, asked in ask_ours(sample, site.get).items()}


def test_every_question_finds_something(told_by_us):
    assert set(told_by_us) == {*questions.PAGES, *questions.OTHERS}
    assert {name for name, told in told_by_us.items() if not told} == {questions.EMPTY_BOX}


def test_the_floor_tells_what_the_api_tells(sample, told_by_us):
    asked = ask_floor(sample)

    assert {name: each.told(ask_the_floor(each.request)) for name, each in asked.items()} == told_by_us


def test_the_file_of_the_floor_has_the_rows_of_ours(sample):
    ours, bare = our_files(sample)[questions.CSV_OF_ONE], floor_files(sample)[questions.CSV_OF_ONE]

    assert ids_in_csv(Site().get(ours)) == ids_in_csv(ask_the_floor(bare))


def ids_in_csv(body: bytes) -> list[str]:
    return sorted(row["id"] for row in csv.DictReader(io.StringIO(body.decode(), newline="")))


def test_the_naive_project_tells_what_the_api_tells(sample, told_by_us, settings):
    make_table()
    settings.ROOT_URLCONF = "benchmarks.naive.urls"
    asked = ask_naive(sample)

    told = {name: each.told(Site().get(each.request)) for name, each in asked.items()}

    assert told == {name: told_by_us[name] for name in told}
    assert set(told_by_us) - set(told) == {questions.ACTOR_WITH_UNITS, questions.DOSSIER}


def test_rollups_and_rows_give_the_same_sums(sample):
    measured = of_sums(sample, Effort(times=1, seconds=1), say=lambda line: None)

    assert all(told["cells"] > 1 for told in measured.values())
