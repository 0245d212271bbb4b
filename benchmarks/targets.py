"""What must hold, each line once, and whether it does in a run. A target is never bent: a figure that falls short is
told as such.
"""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks import figures, questions
from benchmarks.figures import Document, Figures
from benchmarks.names import DATASETTE, FLOOR, POSTGRAPHILE


@dataclass(frozen=True)
class Target:
    """`at_least` or at most `must`, for every one of `figures`; `from_rows`: below so many it says nothing."""

    what: str
    must: float
    figures: Callable[[Document], Figures]
    at_least: bool = False
    aim: float | None = None
    from_rows: int = 0


@dataclass(frozen=True)
class Verdict:
    """The figure that is furthest from the target; `holds` is None where the run does not tell."""

    target: Target
    figure: float | None
    of: str
    holds: bool | None


def judge(document: Document) -> list[Verdict]:
    return [_judge(target, document) for target in TARGETS]


def _judge(target: Target, document: Document) -> Verdict:
    found = list(target.figures(document))
    if not found:
        return Verdict(target, None, "not measured", None)
    figure, of = (min if target.at_least else max)(found)
    holds = figure >= target.must if target.at_least else figure <= target.must
    return Verdict(target, figure, of, holds if document["rows"] >= target.from_rows else None)


def at_most(must: float, what: str, told: Callable[[Document], Figures], **more) -> Target:
    return Target(what, must, told, **more)


def at_least(must: float, what: str, told: Callable[[Document], Figures], **more) -> Target:
    return Target(what, must, told, at_least=True, **more)


FREQUENT, BOX, DEEP = questions.FREQUENT_ACTOR, questions.DENSE_BOX, questions.DEEP_PAGE
WORDS = (questions.RARE_WORD, questions.COMMON_WORD)
CSV, PARQUET, SPEED = questions.CSV_OF_ALL, questions.PARQUET_OF_ALL, "rows_per_second"
BIG = {"from_rows": 1_000_000}
TARGETS = (
    at_most(1.8, "each page, p50, one client, against the floor", figures.against_floor, aim=1.4),
    at_most(2.5, "each page, p95 against p50", figures.spread),
    at_most(1.3, "each page, growth from one million rows to five", figures.growth, aim=1.1),
    at_least(9, "a frequent actor, times faster than naive DRF", figures.against_naive(FREQUENT), **BIG),
    at_least(12, "a dense box, times faster than naive DRF", figures.against_naive(BOX), **BIG),
    at_least(25, "page 500, times faster than naive DRF", figures.against_naive(DEEP), **BIG),
    at_least(100, "words, times faster than naive DRF", figures.against_naive(*WORDS), **BIG),
    at_least(0.5, "eight clients, answers a second, against the floor", figures.crowd_against(FLOOR), aim=0.7),
    at_least(1.2, "the same against Datasette and PostGraphile", figures.crowd_against(DATASETTE, POSTGRAPHILE)),
    at_most(60, "worst combination, p95, against a page of one filter", figures.combinations, aim=20),
    at_most(0, "combinations that timed out or failed", figures.timed_out),
    at_least(0.9, "CSV of all, rows a second, against a COPY", figures.of_file(CSV, SPEED, against=FLOOR), aim=1),
    at_most(10, "CSV of all, megabytes more", figures.of_file(CSV, "megabytes_more")),
    at_most(0.5, "CSV of all, first byte, seconds", figures.of_file(CSV, "first_byte")),
    at_least(25, "CSV, rows a second, against naive DRF", figures.against_naive_file, **BIG),
    at_least(
        0.3, "Parquet of all, rows a second, against that COPY", figures.of_file(PARQUET, SPEED, against=FLOOR, of=CSV)
    ),
    at_most(300, "Parquet of all, megabytes more", figures.of_file(PARQUET, "megabytes_more")),
    at_least(25, "month × country, rollups against rows", figures.from_rollups("month × country"), **BIG),
    at_least(250, "the same of one country", figures.from_rollups("month × country of one"), **BIG),
    at_least(40, "timeline, rollups against rows", figures.from_rollups("timeline"), **BIG),
    at_least(10, "month × actor, rollups against rows", figures.from_rollups("month × actor"), **BIG),
    at_least(1_000, "months of one actor, rollups against rows", figures.from_rollups("months of one actor"), **BIG),
    at_most(0.35, "a 304 against the full answer", figures.not_modified, aim=0.2),
    at_least(0.10, "first import of a new dataset, against a COPY", figures.imported("first"), aim=0.2, **BIG),
    at_least(0.04, "first import beside a dataset that is read", figures.imported("live"), **BIG),
    at_most(1, "longest wait of a reader meanwhile, seconds", figures.blocked),
    at_least(0.5, "the same file again, unchanged", figures.imported("unchanged"), **BIG),
    at_least(0.2, "the same file again, a tenth changed", figures.imported("changed"), **BIG),
)
