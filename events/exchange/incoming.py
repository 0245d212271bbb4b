"""The actor of a foreign row, under the publisher's own id, or under its name where the publisher has no ids."""

import re
from hashlib import blake2b
from typing import NamedTuple

from codebook.folding import fold

NO_WORD = re.compile(r"[^a-z0-9]+")
LONGEST_WORDS = 60


class IncomingActor(NamedTuple):
    """An actor in its role; `code` is the publisher's own id, `name` what the row calls it. `claims`: says itself that
    it did it.
    """

    code: str
    name: str
    role: str
    certainty: str = ""
    claims: bool = False


def code_of(name: str) -> str:
    """What stands for an id where a publisher has names alone: two names are one actor only if they are written alike.

    Begins with its words, to be read in the slug; a short hash of the name tells it from those with the same words.
    """
    words = NO_WORD.sub("-", fold(name)).strip("-")[:LONGEST_WORDS].strip("-")
    known = blake2b(name.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    return f"{words}-{known}" if words else known


def named(name: str, role: str, certainty: str = "", *, claims: bool = False) -> IncomingActor:
    """An actor of a publisher that has no ids."""
    return IncomingActor(code_of(name), name, role, certainty, claims)
