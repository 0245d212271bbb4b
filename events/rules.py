"""What a reader should be warned of in an imported row. The row is kept as its publisher wrote it.

What holds for our own records is in the package above and refuses; here nothing is refused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Rule:
    """`broken` looks at anything with the event columns; `field` is where a reader should look first."""

    code: str
    field: str
    message: str
    broken: Callable[[Any], bool]


def above(low: int | None, high: int | None) -> bool:
    """Whether two that should be in order are not; what is missing is in no order."""
    return low is not None and high is not None and low > high


def low_is_above_best(event: Any) -> bool:
    return above(event.killed_low, event.killed_best)


def best_is_above_high(event: Any) -> bool:
    return above(event.killed_best, event.killed_high)


def civilians_are_above_all(event: Any) -> bool:
    return above(event.civilians_killed_best, event.killed_best)


def one_day_is_several(event: Any) -> bool:
    return event.date_precision == "day" and event.date_start != event.date_end


RULES = (
    Rule("low_above_best", "killed_low", "The lowest estimate of the killed is above the best one.", low_is_above_best),
    Rule(
        "best_above_high",
        "killed_high",
        "The highest estimate of the killed is below the best one.",
        best_is_above_high,
    ),
    Rule(
        "civilians_above_all",
        "civilians_killed_best",
        "More civilians than people were killed.",
        civilians_are_above_all,
    ),
    Rule("day_is_several", "date_precision", "The day is said to be known, and there are several.", one_day_is_several),
)


def warnings(event: Any) -> list[Rule]:
    return [rule for rule in RULES if rule.broken(event)]
