"""Fills the database with made-up events, by COPY, in as many processes as there are processors to spare."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random

import psycopg
from django.db import connection
from psycopg.sql import SQL, Identifier

from benchmarks.actors import make_actors, slug_of_umbrella
from benchmarks.rows import COLUMNS, DATASET, LICENCE, LINK_COLUMNS, MADE_AT, SEED, MadeActor, Rows
from benchmarks.sample import Sample
from benchmarks.world import RARE_WORD, World
from events.models import Dataset, Release

RELEASE = "1"
PROCESSES = 2
HALF_A_BOX = 0.2
# Far from any land.
EMPTY_BOX = (-140.2, -45.2, -139.8, -44.8)
KILOMETRES = 20


def describe(events: int) -> tuple[Rows, Sample]:
    """The rows that are to be written, all from SEED, and what there will be to ask for. Makes dataset and actors."""
    world = World(Random(SEED), events=events)  # noqa: S311 – nothing secret is drawn
    dataset = Dataset.objects.create(
        key=DATASET,
        title="Made-up events",
        publisher="Nobody",
        licence=LICENCE,
        visibility="public",
        release=RELEASE,
    )
    actors = make_actors(world.actor_names, dataset)
    with connection.cursor() as cursor:
        cursor.execute("SELECT events_revision()")
        (revision,) = cursor.fetchone()
    release = Release.objects.create(
        dataset=dataset, name=RELEASE, is_complete=True, revision=revision, imported_at=MADE_AT
    )
    rows = Rows(world, actors, events=events, revision=revision, release=release.pk)
    return rows, _sample(world, actors, events)


def write(rows: Rows, cursor: psycopg.Cursor, blocks: Iterable[range]) -> None:
    for block in blocks:
        events, links = rows.write(block)
        for table, columns, text in (("events_event", COLUMNS, events), ("events_eventactor", LINK_COLUMNS, links)):
            names = SQL(", ").join(map(Identifier, columns))
            with cursor.copy(SQL("COPY {} ({}) FROM STDIN").format(Identifier(table), names)) as copy:
                copy.write(text)


def write_in_processes(rows: Rows, url: str) -> None:
    """Each process commits block by block. What was made before has to be committed."""
    share = [rows.blocks()[nth::PROCESSES] for nth in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        list(pool.map(_write_share, [rows] * PROCESSES, [url] * PROCESSES, share))


def _write_share(rows: Rows, url: str, blocks: list[range]) -> None:
    with psycopg.connect(url, autocommit=True) as own, own.cursor() as cursor:
        write(rows, cursor, blocks)


def count_on(events: int) -> None:
    """Ids that the database gives go on after those that were made."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval(pg_get_serial_sequence('events_event', 'id'), %s)", [events])


def _sample(world: World, actors: list[MadeActor], events: int) -> Sample:
    country, small_country = world.countries[0]["country"], world.countries[9]["country"]
    town = world.places[country][0]
    east, north = round(town.longitude, 2), round(town.latitude, 2)
    frequent, rare = actors[0], actors[len(actors) // 3]
    box = (east - HALF_A_BOX, north - HALF_A_BOX, east + HALF_A_BOX, north + HALF_A_BOX)
    return Sample(
        dataset=DATASET,
        events=events,
        frequent_actor=frequent.slug,
        frequent_name=frequent.name,
        frequent_key=frequent.pk,
        rare_actor=rare.slug,
        rare_name=rare.name,
        rare_key=rare.pk,
        actor_with_units=slug_of_umbrella(actors),
        common_word=world.words.items[0],
        rare_word=RARE_WORD,
        country=country,
        small_country=small_country,
        admin1=town.admin1,
        town=town.name,
        dense_box=tuple(round(degrees, 2) for degrees in box),
        empty_box=EMPTY_BOX,
        circle=(north, east, KILOMETRES),
        year=2016,
        number=events // 2,
    )
