"""What is kept of many measured times: how many there were, their middle, and what one in twenty is longer than."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Times:
    """Seconds."""

    number: int
    p50: float
    p95: float


def summed_up(seconds: list[float]) -> Times:
    """Below about twenty, the p95 is the longest of them."""
    return Times(len(seconds), median(seconds), sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * 0.95))])
