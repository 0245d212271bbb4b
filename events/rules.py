"""What a reader should be warned of in an imported row. The row is kept as its publisher wrote it.

What holds for our own records is in the package above and refuses; here nothing is refused.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Rule:
    """`broken` takes the values of the columns in `of`; `field` is where a reader should look first."""

    code: str
    field: str
    message: str
    of: tuple[str, ...]
    broken: Callable[..., bool]


def above(low: int | None, high: int | None) -> bool:
    """Whether two that should be in order are not; what is missing is in no order."""
    return low is not None and high is not None and low > high


def differs(whole: int | None, *parts: int | None) -> bool:
    """Whether parts that should add up to a whole do not; where one is missing, nobody can tell."""
    return None not in (whole, *parts) and whole != sum(parts)


def one_day_is_several(precision: str | None, start: date | None, end: date | None) -> bool:
    return precision == "day" and start != end


RULES = (
    Rule(
        "low_above_best",
        "killed_low",
        "The lowest estimate of the killed is above the best one.",
        ("killed_low", "killed_best"),
        above,
    ),
    Rule(
        "best_above_high",
        "killed_high",
        "The highest estimate of the killed is below the best one.",
        ("killed_best", "killed_high"),
        above,
    ),
    Rule(
        "civilians_above_all",
        "civilians_killed_best",
        "More civilians than people were killed.",
        ("civilians_killed_best", "killed_best"),
        above,
    ),
    Rule(
        "best_is_no_sum",
        "killed_best",
        "The best estimate of the killed is not the sum of its parts, side by side.",
        ("killed_best", "killed_of_sides"),
        differs,
    ),
    Rule(
        "day_is_several",
        "date_precision",
        "The day is said to be known, and there are several.",
        ("date_precision", "date_start", "date_end"),
        one_day_is_several,
    ),
)


def warnings(event: Mapping[str, Any]) -> list[Rule]:
    return [rule for rule in RULES if rule.broken(*map(event.get, rule.of))]
