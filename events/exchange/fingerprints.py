"""Fingerprints of foreign rows: two with the same one are the same text, read in the same way."""

from collections.abc import Callable, Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path

from events.models import Dataset

PROJECT = Path(__file__).parents[2]
# Whatever can have a say in what a row becomes, code and tables.
SAYING = ("codebook", "events/exchange", "events/folded_places.py", "events/search_words.py", "events/taking_part.py")
SIZE = 16

Fingerprinter = Callable[[Iterable[bytes]], list[str]]


def fingerprinter(dataset: Dataset, header: list[str]) -> Fingerprinter:
    """For the rows under a header, without their line ends."""
    read_as = blake2b(digest_size=SIZE)
    for part in (_code(), dataset.key, dataset.event_url, dataset.licence, *header):
        read_as.update(part.encode("utf-8", "surrogateescape") + b"\0")
    person = read_as.digest()

    def fingerprints(rows: Iterable[bytes]) -> list[str]:
        return [blake2b(row, digest_size=SIZE, person=person).hexdigest() for row in rows]

    return fingerprints


@cache
def _code() -> str:
    """A change to the code makes every row be read and compared again, which costs time and is always right."""
    found = blake2b(digest_size=SIZE)
    for saying in map(PROJECT.joinpath, SAYING):
        files = [saying] if saying.is_file() else [path for path in saying.rglob("*") if path.suffix in (".py", ".csv")]
        for path in sorted(files):
            found.update(path.read_bytes())
    return found.hexdigest()
