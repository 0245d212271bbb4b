"""Python looks for objects that hold each other in a circle whenever some hundred more of any kind are there."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = 100_000


@contextmanager
def rarely() -> Iterator[None]:
    """Rows are many small objects, none of them in a circle: looking for circles among them is a fifth of reading."""
    before = gc.get_threshold()
    gc.set_threshold(OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
