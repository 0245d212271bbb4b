"""What became of the same list when it was last read, as long as the data stay. Where it took long to gather, a walk
may take a quarter of it the next time. Where it was quick, or such a walk came to nothing, only a glance is worth it. A
walk that came to its end may take longer, for on a busy machine it does, and to give it up would make it busier.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from events.current import kept
from events.query.wanted import Wanted

Rows = list[tuple] | None

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


def walk(wanted: Wanted, way: str, milliseconds: int, within: Callable[[int], Rows]) -> Rows:
    """What `within` finds in so many milliseconds on this way; in more of them, if it was found on it before. None if
    they are not enough.
    """
    ended, key = kept("walked", OrderedDict), (way, *_key(wanted), wanted.limit, wanted.goes_on)
    found = within(max(milliseconds, LONGEST_WALK) if key in ended else milliseconds)
    if found is None:
        ended.pop(key, None)
    elif wanted.plan.is_worth_keeping:
        ended[key] = True
        ended.move_to_end(key)
        if len(ended) > MOST:
            ended.popitem(last=False)
    return found


def _remembered() -> dict[tuple, int]:
    return kept("gathered", dict)


def _key(wanted: Wanted) -> tuple:
    return wanted.plan.key, wanted.part, wanted.backwards
