"""Puts small pieces together before they go out, so that a row does not cost a packet."""

from collections.abc import Iterable, Iterator
from itertools import islice

ROWS = 500


def in_batches(rows: Iterable) -> Iterator[list]:
    rows = iter(rows)
    while batch := list(islice(rows, ROWS)):
        yield batch
