"""The words that an event is found by, as PostgreSQL keeps and asks for them: folded, and parted by spaces alone.

Numbers after a word tell its places, so that phrases are found; a letter tells whether it is a word of title, place,
actors and summary, which `q` looks for, or of a source.
"""

from collections.abc import Iterable
from functools import lru_cache

IN_THE_ROW, IN_THE_SOURCES = "A", "B"
LONGEST_WORD = 500
LAST_PLACE = 16_383
# Texts of so many words are rare, and room for them is long.
MANY = 250


def word_vector(folded: str, folded_sources: Iterable[str] = ()) -> str:
    """The text of a tsvector. What stands behind the last place that PostgreSQL counts is not found."""
    words = _words(folded)
    told = [_placed(words, IN_THE_ROW, 0)]
    last = len(words)
    for source in folded_sources:
        words = _words(source)
        # A place before each, so that no phrase goes on from one text into the next.
        told.append(_placed(words, IN_THE_SOURCES, last + 1))
        last += 1 + len(words)
    return " ".join(filter(None, told))


def phrase(folded: str, weight: str) -> str:
    """The text of a tsquery for words next to one another."""
    return " <-> ".join(f"'{word[:LONGEST_WORD]}':{weight}" for word in folded.split())


def _words(folded: str) -> list[str]:
    words = folded.split()
    return [word[:LONGEST_WORD] for word in words] if len(folded) > LONGEST_WORD else words


def _placed(words: list[str], letter: str, first: int) -> str:
    """As far as PostgreSQL counts."""
    counted = words[: max(0, LAST_PLACE - first)]
    room = _room if len(counted) > MANY else _usual_room
    return room(letter, first, len(counted)) % tuple(counted)


def _room(letter: str, first: int, number: int) -> str:
    """For so many words, each with its place behind it: `'%s':12A '%s':13A`."""
    return " ".join([f"'%s':{place}{letter}" for place in range(first + 1, first + number + 1)])


_usual_room = lru_cache(maxsize=4096)(_room)
