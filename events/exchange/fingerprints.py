"""Fingerprints of foreign rows: two with the same one are the same text. And of how a file's rows are read."""

from collections.abc import Callable, Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import ModuleType

from events.exchange.records import Records
from events.models import Dataset

PROJECT = Path(__file__).parents[2]
# Whatever can have a say in what a row becomes, code and tables.
SAYING = ("codebook", "events/exchange", "events/folded_places.py", "events/search_words.py", "events/taking_part.py")
SIZE = 16

Fingerprinter = Callable[[Iterable[bytes]], list[str]]


def fingerprinter(dataset: Dataset) -> Fingerprinter:
    """For the texts of rows, without their line ends."""
    person = blake2b(dataset.key.encode(), digest_size=SIZE).digest()
    begun = blake2b(digest_size=SIZE, person=person)

    def fingerprint(text: bytes) -> str:
        found = begun.copy()  # quicker than to begin anew
        found.update(text)
        return found.hexdigest()

    return lambda texts: list(map(fingerprint, texts))


def reading_of(module: ModuleType, dataset: Dataset, records: Records) -> int:
    """Stands for all that has a say in what the rows under a header become. `READ_AS` is that of a module that is made
    of a mapping.
    """
    read_as = blake2b(digest_size=8)
    how = (_code(), getattr(module, "READ_AS", ""), dataset.event_url, dataset.licence)
    for part in (*how, records.written.delimiter, records.written.encoding, *records.header):
        read_as.update(part.encode("utf-8", "surrogateescape") + b"\0")
    return int.from_bytes(read_as.digest(), signed=True)


@cache
def _code() -> str:
    """A change to the code makes every row be read and compared again, which costs time and is always right."""
    found = blake2b(digest_size=SIZE)
    for saying in map(PROJECT.joinpath, SAYING):
        files = [saying] if saying.is_file() else [path for path in saying.rglob("*") if path.suffix in (".py", ".csv")]
        for path in sorted(files):
            found.update(path.read_bytes())
    return found.hexdigest()
