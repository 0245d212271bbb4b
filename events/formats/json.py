"""JSON: an array of objects, one a row."""

from collections.abc import Iterable, Iterator, Sequence

import orjson

from events.columns import Column
from events.formats.batches import in_batches

MEDIA_TYPE = "application/json"
NEEDS = ()
BROKEN_OFF = b""
OPTIONS = orjson.OPT_UTC_Z


def write(columns: Sequence[Column], rows: Iterable[tuple]) -> Iterator[bytes]:
    names = [column.name for column in columns]
    yield b"["
    first = True
    for batch in in_batches(rows):
        objects = orjson.dumps([dict(zip(names, row, strict=True)) for row in batch], option=OPTIONS)
        yield objects[1:-1] if first else b"," + objects[1:-1]
        first = False
    yield b"]"
