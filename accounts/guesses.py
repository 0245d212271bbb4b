"""Slows down who guesses passwords: after some wrong ones, a client or an account has to wait.

Counted in whole spans of time, in the memory of each process.
"""

import math
import time

MOST = 10
SPAN = 300  # seconds
_counted: tuple[int, dict[str, int]] = (0, {})


def seconds_to_wait(*guessed: str) -> int:
    """0 where none of them has had too many; `guessed` says who guesses, and whose password."""
    wrong = _of_this_span()
    if all(wrong.get(each, 0) < MOST for each in guessed):
        return 0
    return math.ceil(SPAN - time.time() % SPAN)


def count_wrong(*guessed: str) -> None:
    wrong = _of_this_span()
    for each in guessed:
        wrong[each] = wrong.get(each, 0) + 1


def forget() -> None:
    global _counted
    _counted = (0, {})


def _of_this_span() -> dict[str, int]:
    global _counted
    span = int(time.time() // SPAN)
    if _counted[0] != span:
        _counted = (span, {})
    return _counted[1]
