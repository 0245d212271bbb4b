"""Parquet: typed columns in row groups, with codes for what comes from a vocabulary, and lists as lists.

Arrow is large: a process loads it, by name, when the first Parquet file is asked of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module

from events.columns import Column
from events.formats.cells import ADDRESS, JOINED, RELEASE, rows

MEDIA_TYPE = "application/vnd.apache.parquet"
NEEDS = ()
BROKEN_OFF = b""
COMPRESSES = False

IN_PARQUET = {"address": ADDRESS, "joined": JOINED, **dict.fromkeys(("terms", "texts", "integers"), "to_json({0})")}


def copied(columns: Sequence[Column], found: Sequence[str], release: str = RELEASE) -> str:
    return f"COPY ({rows(columns, IN_PARQUET, found, release)}) TO STDOUT (FORMAT csv)"


def written(columns: Sequence[Column], pieces: Iterator[bytes], about: Mapping[str, str]) -> Iterator[bytes]:
    return import_module("events.formats.arrow").written(columns, pieces, about)
