"""NDJSON: one JSON object a line, for tools that read as they go."""

from collections.abc import Iterator, Mapping, Sequence

from events.columns import Column
from events.formats.cells import IN_JSON, RELEASE, rows

MEDIA_TYPE = "application/x-ndjson"
NEEDS = ()
BROKEN_OFF = b'{"the database broke off here":'
COMPRESSES = True

# One cell a line, as it is: JSON holds none of the characters at which CSV would begin to quote.
AS_IT_IS = "FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02'"


def copied(columns: Sequence[Column], found: Sequence[str], release: str = RELEASE) -> str:
    return f"COPY (SELECT row_to_json(row) FROM ({rows(columns, IN_JSON, found, release)}) row) TO STDOUT ({AS_IT_IS})"  # noqa: S608 – columns of ours


def written(columns: Sequence[Column], pieces: Iterator[bytes], about: Mapping[str, str]) -> Iterator[bytes]:
    yield from pieces
