"""The words that an event is found by, as PostgreSQL keeps and asks for them: folded, and parted by spaces alone.

Numbers after a word tell its places, so that phrases are found; a letter tells whether it is a word of title, place,
actors and summary, which `q` looks for, or of a source.
"""

from collections.abc import Iterable
from itertools import chain

IN_THE_ROW, IN_THE_SOURCES = "A", "B"
LONGEST_WORD = 500
LAST_PLACE = 16_383

# What stands between one word and the next: `':12A '`.
PLACES = {
    letter: [f"':{place}{letter} '" for place in range(1, LAST_PLACE + 1)] for letter in (IN_THE_ROW, IN_THE_SOURCES)
}


def word_vector(folded: str, folded_sources: Iterable[str] = ()) -> str:
    """The text of a tsvector. What stands behind the last place that PostgreSQL counts is not found."""
    told = _placed(folded, IN_THE_ROW, 0)
    for left_out, source in enumerate(folded_sources, start=1):
        # A place before each, so that no phrase goes on from one text into the next.
        told += _placed(source, IN_THE_SOURCES, len(told) // 2 + left_out)
    return "'" + "".join(told)[:-2] if told else ""


def phrase(folded: str, weight: str) -> str:
    """The text of a tsquery for words next to one another."""
    return " <-> ".join(f"'{word[:LONGEST_WORD]}':{weight}" for word in folded.split())


def _placed(folded: str, letter: str, first: int) -> list[str]:
    """Each word, and behind it its place."""
    words = folded.split()
    if len(folded) > LONGEST_WORD:
        words = [word[:LONGEST_WORD] for word in words]
    return list(chain.from_iterable(zip(words, PLACES[letter][first : first + len(words)], strict=False)))
