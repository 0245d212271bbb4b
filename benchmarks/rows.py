"""Makes rows shaped like those of UCDP GED, as the text that COPY reads; the same number makes the same rows.

All that can be drawn is written once, so that a row costs one line of text and no object of its own.
"""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from benchmarks.world import RARE_WORD, Place, World, Zipf
from codebook.folding import fold
from events.folded_places import folded_places
from events.search_words import word_vector

SEED = 20211102
BLOCK = 10_000
DATASET = "benchmark"
LICENCE = "CC0-1.0"
MADE_AT = datetime(2025, 1, 1, tzinfo=UTC)
IMPORTS = 20
FIRST_DAY = date(1989, 1, 1)
DAYS = (date(2024, 12, 31) - FIRST_DAY).days + 1
EPOCH = date(1970, 1, 1)
WORDS_IN_A_SUMMARY = 25
STREAM = 1 << 18

PRECISIONS = {"day": (0, 85), "days_2_to_6": (4, 11), "month": (29, 4)}
LONGEST = max(days for days, _ in PRECISIONS.values())
PLACED = {"settlement": (70,), "near_settlement": (12,), "admin2": (10,), "admin1": (6,), "country": (2,)}
OPPOSED = ("opposing_party", "opposing_party")
ROLES = {"state_based": (OPPOSED, 71), "non_state": (OPPOSED, 13), "one_sided": (("perpetrator", "target"), 16)}

COLUMNS = [
    "id",
    "dataset",
    "source_id",
    "title",
    "date_start",
    "date_end",
    "date_precision",
    "country",
    "country_name",
    "admin1",
    "admin2",
    "location",
    "latitude",
    "longitude",
    "location_precision",
    "violence_type",
    "actor_1",
    "actor_2",
    "actors",
    "killed_best",
    "killed_low",
    "killed_high",
    "civilians_killed_best",
    "killed_includes_attackers",
    "summary",
    "sources",
    "licence",
    "modified_at",
    "revision",
    "first_release_id",
    "places_folded",
    "taking_part",
    "search",
    "event_type_missing",
    "tactic_missing",
    "weapon_missing",
    "target_missing",
    "claimed_by_missing",
    "injured_best_missing",
    "injured_low_missing",
    "injured_high_missing",
]
NARROWING = ("latitude", "longitude", "country", "killed_best", "date_end")
LINK_COLUMNS = ("event_id", "sort_key", *NARROWING, "actor_id", "dataset", "role", "certainty")
NOT_COLLECTED = "\t".join(["not_collected"] * 8)


@dataclass(frozen=True)
class MadeActor:
    """An actor as rows name it: the key inside, and what the public sees."""

    pk: int
    number: int
    slug: str
    name: str


class Rows:
    def __init__(self, world: World, actors: list[MadeActor], *, events: int, revision: int, release: int):
        self.events = events
        self.world = world
        self.actors = Zipf(actors)
        self.kept = f"{revision}\t{release}"
        self.stream = world.words.draw(Random(SEED), STREAM)  # noqa: S311 – nothing secret is drawn
        self.names = {actor.pk: fold(actor.name).split() for actor in actors}
        roles = {role for pair, _ in ROLES.values() for role in pair}
        self.parts = {actor.pk: {role: _Part(actor, role) for role in roles} for actor in actors}
        self.places = [_Place(place) for place in world.all_places]
        self.days = [FIRST_DAY + timedelta(days=number) for number in range(DAYS + LONGEST)]
        self.written_days = [day.isoformat() for day in self.days]
        self.keys = [(day - EPOCH).days << 36 for day in self.days]
        self.imports = [(MADE_AT + timedelta(days=number)).isoformat() for number in range(IMPORTS)]

    def blocks(self) -> list[range]:
        return [range(first, min(first + BLOCK, self.events + 1)) for first in range(1, self.events + 1, BLOCK)]

    def write(self, numbers: range) -> tuple[str, str]:
        """The events of a block and their links, as COPY reads them."""
        random = Random(f"{SEED} {numbers.start}")  # noqa: S311 – nothing secret is drawn
        drawn = zip(
            numbers,
            random.choices(range(DAYS), k=len(numbers)),
            _weighted(random, PRECISIONS, len(numbers)),
            _weighted(random, PLACED, len(numbers)),
            _weighted(random, ROLES, len(numbers)),
            random.choices(self.places, cum_weights=self.world.shares, k=len(numbers)),
            self.actors.draw(random, len(numbers)),
            self.actors.draw(random, len(numbers)),
            strict=True,
        )
        events, links = [], []
        for number, day, precision, placed, violence_type, place, one, other in drawn:
            while other is one:  # a link is unique by event, actor and role
                (other,) = self.actors.draw(random, 1)
            event, narrowing = self._event(random, number, day, precision, placed, violence_type, place, one, other)
            events.append(event)
            roles, _ = ROLES[violence_type]
            for actor, role in zip((one, other), roles, strict=True):
                links.append(f"{number}\t{self.keys[day] + number}\t{narrowing}\t{actor.pk}\t{DATASET}\t{role}\t\n")
        return "".join(events), "".join(links)

    def _event(self, random, number, day, precision, placed, violence_type, place, one, other) -> tuple[str, str]:
        """The line of the event, and what its links repeat of it."""
        start, end = self.written_days[day], self.written_days[day + PRECISIONS[precision][0]]
        roles, _ = ROLES[violence_type]
        any_actor = ",".join(f"|{role}|" for role in dict.fromkeys(roles))
        first, second = self.parts[one.pk][roles[0]], self.parts[other.pk][roles[1]]
        at = int(random.random() * (STREAM - WORDS_IN_A_SUMMARY))
        words = self.stream[at : at + WORDS_IN_A_SUMMARY]
        if number % 1_000 == 500:
            words[0] = RARE_WORD
        names, agency = self.names[one.pk], str(number % 50)
        search = place.search % (*names, *self.names[other.pk], *words, agency, *names)
        latitude, longitude = place.latitude + random.gauss(0, 0.05), place.longitude + random.gauss(0, 0.05)
        killed = int(random.paretovariate(1.0)) % 10_000
        event = (
            f"{number}\t{DATASET}\t{number}\t{one.name} - {other.name}\t{start}\t{end}\t{precision}\t{place.written}"
            f"\t{latitude:.6f}\t{longitude:.6f}\t{placed}\t{violence_type}\t{one.name}\t{other.name}"
            f"\t[{first.told}, {second.told}]\t{killed}\t{killed - killed // 4}\t{killed + killed // 3}\t{killed // 2}"
            f'\tyes\t{" ".join(words).capitalize()}.\t{{"Agency {agency}, {one.name} in {place.name}"}}\t{LICENCE}'
            f"\t{self.imports[number * IMPORTS // (self.events + 1)]}\t{self.kept}\t{place.folded}"
            f"\t{{{any_actor},{first.ways},{second.ways}}}\t{search}\t{NOT_COLLECTED}\n"
        )
        return event, f"{latitude:.6f}\t{longitude:.6f}\t{place.country}\t{killed}\t{end}"


class _Place:
    """What a row says of a place, and the text of its words with room for those that differ from row to row."""

    def __init__(self, place: Place):
        names = [place.name, place.admin1, place.admin2]
        self.latitude, self.longitude = place.latitude, place.longitude
        self.name, self.country = place.name, place.country
        self.written = "\t".join([place.country, place.country_name, place.admin1, place.admin2, place.name])
        self.folded = f"{{{','.join(map(json.dumps, folded_places(names, place.admin1)))}}}"
        told = fold(" ".join([*names, place.country_name]))
        room = ["%s"] * WORDS_IN_A_SUMMARY
        self.search = word_vector(f"%s %s %s %s {told} {' '.join(room)}", [f"agency %s %s %s in {fold(place.name)}"])


class _Part:
    """An actor in a role: as the row tells it, and in the ways in which it is asked for."""

    def __init__(self, actor: MadeActor, role: str):
        told = {"id": actor.number, "slug": actor.slug, "name": actor.name, "role": role, "certainty": None}
        self.told = json.dumps(told)
        self.ways = f"{actor.pk}||,{actor.pk}|{role}|"


def _weighted(random: Random, choices: dict[str, tuple], number: int) -> list[str]:
    """Names, each as often as the weight that is the last thing told of it."""
    return random.choices(list(choices), weights=[weight for *_, weight in choices.values()], k=number)
