"""GeoJSON (RFC 7946): a FeatureCollection with one feature an event; an event without a point has the geometry null."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from events.columns import Column
from events.formats.cells import IN_JSON, RELEASE, rows
from events.formats.ndjson import AS_IT_IS

MEDIA_TYPE = "application/geo+json"
NEEDS = ("id", "latitude", "longitude")
BROKEN_OFF = b""
COMPRESSES = True

# Each line begins with the comma that parts it from the one before.
FEATURE = """',' || json_build_object(
    'type', 'Feature', 'id', row.id,
    'geometry', CASE WHEN row.latitude IS NOT NULL AND row.longitude IS NOT NULL
        THEN json_build_object('type', 'Point', 'coordinates', json_build_array(row.longitude, row.latitude)) END,
    'properties', row_to_json(row)
)"""


def copied(columns: Sequence[Column], found: Sequence[str], release: str = RELEASE) -> str:
    return f"COPY (SELECT {FEATURE} FROM ({rows(columns, IN_JSON, found, release)}) row) TO STDOUT ({AS_IT_IS})"  # noqa: S608 – columns of ours


def written(columns: Sequence[Column], pieces: Iterator[bytes], about: Mapping[str, str]) -> Iterator[bytes]:
    yield b'{"type":"FeatureCollection","features":['
    first = next(pieces, b"")
    yield from chain((first.removeprefix(b","),), pieces)
    yield b"]}"
