"""What foreign rows are found by: the folded names of their places, and their words."""

from collections.abc import Sequence

from codebook.folding import fold
from events.exchange.copy_text import array_text, write_texts
from events.exchange.memory import Memory
from events.exchange.rows import folded
from events.folded_places import folded_places
from events.search_words import word_vector

PLACES = ("location", "admin1", "admin2")

Columns = dict[str, Sequence]


class FoundBy:
    """COPY texts of `places_folded` and `search` for a batch."""

    def __init__(self):
        self._places = Memory(lambda places: array_text(folded_places(places, places[1], fold=folded)))

    def places(self, columns: Columns) -> list[str]:
        return write_texts(self._places.of(zip(*(_column(columns, name) for name in PLACES), strict=True)))


def words(columns: Columns) -> list[str]:
    """Names come again and again, summaries and sources do not."""
    parts = zip(
        _fold_names(columns, "title"),
        *(_fold_names(columns, name) for name in PLACES),
        _fold_names(columns, "country_name"),
        [" ".join([folded(actor.name) for actor in actors]) for actors in columns["actors"]],
        _fold_names(columns, "also_searched"),
        [fold(summary) if summary else "" for summary in _column(columns, "summary")],
        strict=True,
    )
    sources = _column(columns, "sources")
    return [word_vector(" ".join(part), map(fold, texts or ())) for part, texts in zip(parts, sources, strict=True)]


def _fold_names(columns: Columns, name: str) -> list[str]:
    return [folded(value) if value else "" for value in _column(columns, name)]


def _column(columns: Columns, name: str) -> Sequence:
    """Empty where the publisher has no such column."""
    return columns[name] if name in columns else (None,) * len(columns["actors"])
