"""The made-up world that events are drawn from: real shares of countries, clustered places, actors and words that are
named as often as in real datasets, a few very often and most of them rarely.
"""

import csv
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from random import Random

from codebook.countries import by_alpha3

SHARES = Path(__file__).parent / "countries.csv"
PLACES_IN_A_COUNTRY = 40
MOST_ACTORS = 3_000
WORDS = 4_000
SYLLABLES = [consonant + vowel for consonant in "bdgklmnrstvz" for vowel in "aeiou"]
# Stands in every thousandth event and nowhere else.
RARE_WORD = "xenolith"


@dataclass(frozen=True)
class Place:
    name: str
    admin1: str
    admin2: str
    country: str
    country_name: str
    latitude: float
    longitude: float


class Zipf:
    """Draws items so that the n-th is drawn 1/n times as often as the first."""

    def __init__(self, items: list):
        self.items = items
        self.weights = list(accumulate(1 / rank for rank in range(1, len(items) + 1)))

    def draw(self, random: Random, number: int) -> list:
        return random.choices(self.items, cum_weights=self.weights, k=number)


class World:
    """The same for the same random numbers. No word of a summary is part of a name."""

    def __init__(self, random: Random, *, events: int):
        self.words = Zipf(self._words(random, WORDS, syllables=3))
        names = self._words(random, min(MOST_ACTORS, max(30, events // 30)), syllables=4)
        self.actor_names = [f"{name.capitalize()} Front" for name in names]
        with SHARES.open(encoding="utf-8", newline="") as table:
            self.countries = list(csv.DictReader(table))
        self.places = {row["country"]: list(self._places(random, row)) for row in self.countries}

    @cached_property
    def all_places(self) -> list[Place]:
        return [place for row in self.countries for place in self.places[row["country"]]]

    @cached_property
    def shares(self) -> list[float]:
        """Cumulative weights of all places: the country's share, and in it the first ones most."""
        within = [1 / rank for rank in range(1, PLACES_IN_A_COUNTRY + 1)]
        return list(accumulate(int(row["events"]) * weight for row in self.countries for weight in within))

    @staticmethod
    def _words(random: Random, number: int, *, syllables: int) -> list[str]:
        words: dict[str, None] = {}
        while len(words) < number:
            words["".join(random.choices(SYLLABLES, k=syllables))] = None
        return list(words)

    def _places(self, random: Random, row: dict):
        country = by_alpha3(row["country"])
        for number, name in enumerate(self._words(random, PLACES_IN_A_COUNTRY, syllables=2)):
            yield Place(
                name=f"{name.capitalize()} town",
                admin1=f"{country.name} province {number % 8}",
                admin2=f"{name.capitalize()} district",
                country=country.alpha3,
                country_name=country.name,
                latitude=float(row["latitude"]) + random.gauss(0, 1.5),
                longitude=float(row["longitude"]) + random.gauss(0, 1.5),
            )
