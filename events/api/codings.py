"""Compression on the way, where the client's Accept-Encoding asks for it."""

import zlib
from collections.abc import Generator, Iterator
from contextlib import closing

import zstandard

# Levels at which compressing takes about as long as the database needs for the rows.
CODINGS = {
    "zstd": lambda: zstandard.ZstdCompressor(level=3).compressobj(),
    "gzip": lambda: zlib.compressobj(level=2, wbits=zlib.MAX_WBITS | 16),
}


def preferred(accepted: str) -> str | None:
    """The coding that the header gives the most weight, the best one of equals; None where it asks for none of ours."""
    weights = dict(map(_weight, accepted.split(",")))
    asked = [coding for coding in CODINGS if weights.get(coding, 0) > 0]
    return max(asked, key=weights.__getitem__, default=None)


def compressed(coding: str, pieces: Generator[bytes, None, None]) -> Iterator[bytes]:
    """What is broken off has no end, and cannot be unpacked as a whole. Closing it closes the pieces."""
    compressor = CODINGS[coding]()
    with closing(pieces):
        for piece in pieces:
            if packed := compressor.compress(piece):
                yield packed
    yield compressor.flush()


def _weight(part: str) -> tuple[str, float]:
    coding, _, weight = part.replace(" ", "").lower().partition(";q=")
    try:
        return coding, float(weight or 1)
    except ValueError:
        return coding, 0
