"""NDJSON: one JSON object a line, for tools that read as they go."""

from collections.abc import Iterable, Iterator, Sequence

import orjson

from events.columns import Column
from events.formats.batches import in_batches

MEDIA_TYPE = "application/x-ndjson"
NEEDS = ()
BROKEN_OFF = b'{"the database broke off here":'
OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_APPEND_NEWLINE


def write(columns: Sequence[Column], rows: Iterable[tuple]) -> Iterator[bytes]:
    names = [column.name for column in columns]
    for batch in in_batches(rows):
        yield b"".join(orjson.dumps(dict(zip(names, row, strict=True)), option=OPTIONS) for row in batch)
