"""The words that an event is found by, as PostgreSQL keeps and asks for them: folded, and parted by spaces alone.

Numbers after a word tell its places, so that phrases are found; a letter tells whether it is a word of title, place,
actors and summary, which `q` looks for, or of a source.
"""

from collections.abc import Iterable, Iterator

IN_THE_ROW, IN_THE_SOURCES = "A", "B"
LONGEST_WORD = 500
LAST_PLACE = 16_383


def word_vector(folded: str, folded_sources: Iterable[str] = ()) -> str:
    """The text of a tsvector. What stands behind the last place that PostgreSQL counts is not found."""
    places = iter(range(1, LAST_PLACE + 1))
    told = list(_placed(folded, places, IN_THE_ROW))
    for source in folded_sources:
        next(places, None)  # so that no phrase goes on from one text into the next
        told += _placed(source, places, IN_THE_SOURCES)
    return " ".join(told)


def phrase(folded: str, weight: str) -> str:
    """The text of a tsquery for words next to one another."""
    return " <-> ".join(f"'{word[:LONGEST_WORD]}':{weight}" for word in folded.split())


def _placed(folded: str, places: Iterator[int], weight: str) -> Iterator[str]:
    for word, place in zip(folded.split(), places, strict=False):
        yield f"'{word[:LONGEST_WORD]}':{place}{weight}"
