"""What became of the same list when it was last gathered, as long as the data stay. Where that took long, a walk may
take a quarter of it the next time. Where it was quick, or such a walk came to nothing, only a glance is worth it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from events.current import kept
from events.query.wanted import Wanted

# Milliseconds. What is gathered more quickly needs no other way; what took very long may only have been on the disk.
LONG, LONGEST_WALK = 100, 150
# Lists that are remembered.
MOST = 1_000


def of_gathering(wanted: Wanted) -> int | None:
    """Milliseconds that a walk may take; 0 for a glance. None where nothing is known of it."""
    return _remembered().get(_key(wanted))


@contextmanager
def gathering(wanted: Wanted) -> Iterator[None]:
    begin = perf_counter()
    yield
    took = round(1000 * (perf_counter() - begin))
    remembered, key = _remembered(), _key(wanted)
    if key not in remembered and wanted.plan.is_worth_keeping and len(remembered) < MOST:
        remembered[key] = min(took // 4, LONGEST_WALK) if took >= LONG else 0


def walked_in_vain(wanted: Wanted) -> None:
    _remembered()[_key(wanted)] = 0


def _remembered() -> dict[tuple, int]:
    return kept("gathered", dict)


def _key(wanted: Wanted) -> tuple:
    return wanted.plan.key, wanted.part, wanted.backwards
