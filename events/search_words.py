"""The words that an event is found by, as PostgreSQL keeps and asks for them: folded, and parted by spaces alone.

Words of weight A are those of title, place, actors and summary, which `q` looks for; those of weight B are of the
sources. Numbers after a word tell its places, so that phrases are found.
"""

from collections.abc import Iterable

LONGEST_WORD = 500
LAST_PLACE = 16_383


def word_vector(folded: str, folded_sources: str = "") -> str:
    """The text of a tsvector. What stands behind the last place that PostgreSQL counts is not found."""
    places = iter(range(1, LAST_PLACE + 1))
    told = _placed(folded.split(), places, "A")
    next(places, None)  # no phrase goes on from the words into the sources
    return " ".join([*told, *_placed(folded_sources.split(), places, "B")])


def phrase(folded: str, weight: str) -> str:
    """The text of a tsquery for words next to one another."""
    return " <-> ".join(f"'{word[:LONGEST_WORD]}':{weight}" for word in folded.split())


def _placed(words: Iterable[str], places: Iterable[int], weight: str) -> list[str]:
    return [f"'{word[:LONGEST_WORD]}':{place}{weight}" for word, place in zip(words, places, strict=False)]
