"""How much of everything a run does: a whole one, or a quick one for a first look."""

from dataclasses import dataclass

from benchmarks import questions
from benchmarks.turns import Effort


@dataclass(frozen=True)
class Size:
    """`rows` unless they are given. `crowded` are asked by eight clients at once, in rounds of so many seconds. Each of
    the `combinations` is asked `times_of_each`, and the first time is not counted. `imported` rows are imported at
    most, and `naive_rows` downloaded from the naive project.
    """

    rows: int
    turns: Effort
    crowded: tuple[str, ...]
    rounds: int
    seconds: float
    downloads: int
    combinations: int
    times_of_each: int
    imported: int
    naive_rows: int


WHOLE = Size(
    rows=1_000_000,
    turns=Effort(times=200, seconds=6),
    crowded=(*questions.PAGES, questions.EVENT),
    rounds=3,
    seconds=2.5,
    downloads=3,
    combinations=400,
    times_of_each=6,
    imported=1_000_000,
    naive_rows=2_000_000,
)
QUICK = Size(
    rows=60_000,
    turns=Effort(times=30, seconds=0.2),
    crowded=questions.FEW,
    rounds=2,
    seconds=0.4,
    downloads=2,
    combinations=300,
    times_of_each=3,
    imported=3_000,
    naive_rows=3_000,
)
