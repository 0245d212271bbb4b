"""What foreign rows are found by: the folded names of their places, and their words."""

from collections.abc import Sequence
from typing import NamedTuple

from codebook.folding import fold_loosely
from events.exchange.copy_text import array_text, write_texts
from events.exchange.memory import MOST_TOGETHER, Memory
from events.exchange.rows import folded
from events.folded_places import folded_places
from events.search_words import word_vector

PLACES = ("location", "admin1", "admin2")

Columns = dict[str, Sequence]


class Found(NamedTuple):
    """COPY texts of `places_folded` and `search` for a batch."""

    places: list[str]
    words: list[str]


class FoundBy:
    """Places come again and again, and so do names; summaries and sources do not."""

    def __init__(self):
        self._of_place = Memory(_of_place, most=MOST_TOGETHER)

    def found(self, columns: Columns) -> Found:
        named = zip(*(_column(columns, name) for name in (*PLACES, "country_name")), strict=True)
        places, words_of_places = zip(*self._of_place.of(named), strict=True)
        parts = zip(
            _fold_names(columns, "title"),
            words_of_places,
            [" ".join([folded(actor.name) for actor in actors]) for actors in columns["actors"]],
            _fold_names(columns, "also_searched"),
            [fold_loosely(summary) if summary else "" for summary in _column(columns, "summary")],
            strict=True,
        )
        words = [
            word_vector(" ".join(part), map(fold_loosely, texts or ()))
            for part, texts in zip(parts, _column(columns, "sources"), strict=True)
        ]
        return Found(write_texts(places), write_texts(words))


def _of_place(names: tuple[str | None, ...]) -> tuple[str, str]:
    """The array of the ways in which the place is found, and its words; the country is the last of the names."""
    *places, _ = names
    return array_text(folded_places(places, places[1], fold=folded)), " ".join([folded(name) for name in names if name])


def _fold_names(columns: Columns, name: str) -> list[str]:
    return [folded(value) if value else "" for value in _column(columns, name)]


def _column(columns: Columns, name: str) -> Sequence:
    """Empty where the publisher has no such column."""
    return columns[name] if name in columns else (None,) * len(columns["actors"])
