"""Fills the database with events shaped like those of UCDP GED, through COPY. The same number makes the same rows."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

import orjson
from django.db import connection
from psycopg.sql import SQL, Identifier

from benchmarks.actors import make_actors
from benchmarks.world import RARE_WORD, World, Zipf
from codebook.folding import fold
from events.models import Dataset, Event

SEED = 20211102
MADE_AT = datetime(2025, 1, 1, tzinfo=UTC)
FIRST_DAY = date(1989, 1, 1)
DAYS = (date(2024, 12, 31) - FIRST_DAY).days + 1
DATASET = "benchmark"
WORDS_IN_A_SUMMARY = 25
DAYS_LATER = {"day": 0, "days_2_to_6": 4, "month": 29}
ROLES = {
    "state_based": ("opposing_party", "opposing_party"),
    "non_state": ("opposing_party", "opposing_party"),
    "one_sided": ("perpetrator", "target"),
}
EMPTY = {field.column: field.get_default() for field in Event._meta.concrete_fields if not field.generated}
LINKS = """
    INSERT INTO events_eventactor (event_id, actor_id, dataset, sort_key, role, certainty)
    SELECT event.id, number.actor_id, event.dataset, event.sort_key, side->>'role', ''
    FROM events_event event, jsonb_array_elements(event.actors) side
    JOIN actors_actornumber number ON number.number = (side->>'id')::bigint
"""


@dataclass(frozen=True)
class Sample:
    """What there is to ask for in the rows that were made."""

    frequent_actor: str
    rare_actor: str
    common_word: str
    rare_word: str
    country: str
    small_country: str
    box: tuple[float, float, float, float]
    year: int
    source_id: str


def generate(events: int) -> Sample:
    """Needs tables without events. Everything comes from SEED."""
    random = Random(SEED)  # noqa: S311 – nothing secret is drawn
    world = World(random, events=events)
    dataset = Dataset.objects.create(
        key=DATASET, title="Made-up events", publisher="Nobody", licence="CC0-1.0", visibility="public", release="1"
    )
    actors = Zipf(make_actors(world.actor_names, dataset, MADE_AT))
    copy_in = SQL("COPY events_event ({}) FROM STDIN").format(SQL(", ").join(map(Identifier, EMPTY)))
    with connection.cursor() as cursor:
        with cursor.copy(copy_in) as copy:
            for number in range(1, events + 1):
                copy.write_row(tuple(_event(random, world, actors, number).values()))
        cursor.execute(LINKS)
        cursor.execute("SELECT setval(pg_get_serial_sequence('events_event', 'id'), %s)", [events])
    return _sample(world, actors.items, events)


def _event(random: Random, world: World, actors: Zipf, number: int) -> dict:
    start = FIRST_DAY + timedelta(days=random.randrange(DAYS))
    (precision,) = random.choices(list(DAYS_LATER), weights=(85, 11, 4))
    (violence_type,) = random.choices(list(ROLES), weights=(71, 13, 16))
    place = world.draw_place(random)
    sides = [
        {**actor, "role": role, "certainty": None}
        for actor, role in zip(_two_sides(random, actors), ROLES[violence_type], strict=True)
    ]
    words = world.words.draw(random, WORDS_IN_A_SUMMARY)
    if number % 1_000 == 500:
        words.append(RARE_WORD)
    killed = int(random.paretovariate(1.0)) % 10_000
    title = f"{sides[0]['name']} - {sides[1]['name']}"
    summary = " ".join(words).capitalize() + "."
    names = [place.name, place.admin1, place.admin2]
    return EMPTY | {
        "id": number,
        "dataset": DATASET,
        "release": "1",
        "source_id": str(number),
        "title": title,
        "date_start": start,
        "date_end": start + timedelta(days=DAYS_LATER[precision]),
        "date_precision": precision,
        "country": place.country,
        "country_name": place.country_name,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "location": place.name,
        "latitude": round(place.latitude + random.gauss(0, 0.05), 6),
        "longitude": round(place.longitude + random.gauss(0, 0.05), 6),
        "location_precision": "settlement",
        "violence_type": violence_type,
        "event_type_missing": "not_collected",
        "tactic_missing": "not_collected",
        "weapon_missing": "not_collected",
        "target_missing": "not_collected",
        "actor_1": sides[0]["name"],
        "actor_2": sides[1]["name"],
        "actors": orjson.dumps(sides).decode(),
        "claimed_by_missing": "not_collected",
        "killed_best": killed,
        "killed_low": killed - killed // 4,
        "killed_high": killed + killed // 3,
        "civilians_killed_best": killed // 2,
        "injured_best_missing": "not_collected",
        "injured_low_missing": "not_collected",
        "injured_high_missing": "not_collected",
        "summary": summary,
        "sources": [f"Agency {number % 50}, {start.isoformat()}, report {number}"],
        "licence": "CC0-1.0",
        "modified_at": MADE_AT,
        "places_folded": [fold(name) for name in names],
        "search": _vector(fold(" ".join([title, *names, place.country_name, summary]))),
    }


def _two_sides(random: Random, actors: Zipf) -> tuple[dict, dict]:
    """Two actors: a link is unique by event, actor and role."""
    one, other = actors.draw(random, 2)
    while other is one:
        (other,) = actors.draw(random, 1)
    return one, other


def _vector(folded: str) -> str:
    """Folded words as PostgreSQL writes a tsvector."""
    return " ".join(f"{word}:{place}" for place, word in enumerate(folded.split(), start=1))


def _sample(world: World, actors: list[dict], events: int) -> Sample:
    country, small_country = world.countries[0]["country"], world.countries[9]["country"]
    town = world.places[country].items[0]
    return Sample(
        frequent_actor=actors[0]["slug"],
        rare_actor=actors[len(actors) // 3]["slug"],
        common_word=world.words.items[0],
        rare_word=RARE_WORD,
        country=country,
        small_country=small_country,
        box=tuple(
            round(degrees, 2)
            for degrees in (
                town.longitude - 0.2,
                town.latitude - 0.2,
                town.longitude + 0.2,
                town.latitude + 0.2,
            )
        ),
        year=2016,
        source_id=str(events // 2),
    )
