"""Cells that hold a publisher's code, read as the term of ours that has this code."""

from collections.abc import Callable

from codebook.vocabulary import UnknownTerm, Vocabulary
from events.exchange.rows import BadCell, whole_number


def numbered(vocabulary: Vocabulary, publisher: str) -> Callable[[str], str]:
    """For codes that are whole numbers: 1 and 1.0 are the same one."""

    def read(text: str) -> str:
        return _term(vocabulary, publisher, str(whole_number(text)))

    return read


def worded(vocabulary: Vocabulary, publisher: str) -> Callable[[str], str]:
    """For codes that are words."""

    def read(text: str) -> str:
        return _term(vocabulary, publisher, text)

    return read


def _term(vocabulary: Vocabulary, publisher: str, code: str) -> str:
    try:
        return vocabulary.from_code(publisher, code).code
    except UnknownTerm as unknown:
        raise BadCell(str(unknown)) from unknown
