"""GeoJSON (RFC 7946): a FeatureCollection with one feature an event; an event without a point has the geometry null."""

from collections.abc import Iterable, Iterator, Sequence

import orjson

from events.columns import Column
from events.formats.batches import in_batches

MEDIA_TYPE = "application/geo+json"
NEEDS = ("id", "latitude", "longitude")
BROKEN_OFF = b""
OPTIONS = orjson.OPT_UTC_Z


def write(columns: Sequence[Column], rows: Iterable[tuple]) -> Iterator[bytes]:
    names = [column.name for column in columns]
    yield b'{"type":"FeatureCollection","features":['
    first = True
    for batch in in_batches(rows):
        features = orjson.dumps([_feature(dict(zip(names, row, strict=True))) for row in batch], option=OPTIONS)
        yield features[1:-1] if first else b"," + features[1:-1]
        first = False
    yield b"]}"


def _feature(properties: dict) -> dict:
    point = [properties["longitude"], properties["latitude"]]
    geometry = None if None in point else {"type": "Point", "coordinates": point}
    return {"type": "Feature", "id": properties["id"], "geometry": geometry, "properties": properties}
