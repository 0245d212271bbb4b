"""What must hold, each line once, and whether it does in a run. A target is never bent: a figure that falls short is
told as such.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks import questions
from benchmarks.names import DATASETTE, FLOOR, NAIVE, OURS, POSTGRAPHILE
from benchmarks.questions import PAGES

Document = dict[str, Any]
# (value, of what) for every figure that the target speaks of.
Figures = Iterator[tuple[float, str]]
A_MILLION = 1_000_000


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
    figures = list(target.figures(document))
    if not figures:
        return Verdict(target, None, "not measured", None)
    figure, of = (min if target.at_least else max)(figures)
    holds = figure >= target.must if target.at_least else figure <= target.must
    return Verdict(target, figure, of, holds if document["rows"] >= target.from_rows else None)


def _pages(document: Document) -> Iterator[tuple[str, dict]]:
    for question in PAGES:
        if question in document.get("one_client", {}):
            yield question, document["one_client"][question]


def _against_floor(document: Document) -> Figures:
    for question, servers in _pages(document):
        yield servers[OURS]["p50"] / servers[FLOOR]["p50"], question


def _against_naive(*wanted: str) -> Callable[[Document], Figures]:
    def figures(document: Document) -> Figures:
        for question, servers in _pages(document):
            if question in wanted and NAIVE in servers:
                yield servers[NAIVE]["p50"] / servers[OURS]["p50"], question

    return figures


def _crowd_against(*others: str) -> Callable[[Document], Figures]:
    def figures(document: Document) -> Figures:
        for question, servers in document.get("eight_clients", {}).items():
            for other in others:
                if question in PAGES and other in servers:
                    ratio = servers[OURS]["per_second"] / servers[other]["per_second"]
                    yield ratio, question if other == FLOOR else f"{question}, {other}"

    return figures


def _spread(document: Document) -> Figures:
    for question, servers in _pages(document):
        yield servers[OURS]["p95"] / servers[OURS]["p50"], question


def _growth(document: Document) -> Figures:
    yield from ((ratio, question) for question, ratio in document.get("growth", {}).items())


def _combinations(document: Document) -> Figures:
    if told := document.get("combinations"):
        yield told["worst"][0]["p95"] / told["one_filter"], told["worst"][0]["asked"]


def _timed_out(document: Document) -> Figures:
    if told := document.get("combinations"):
        yield len(told["failed"]), f"of {told['number']}"


def _file(question: str, figure: str, *, against: str = "", of: str = "") -> Callable[[Document], Figures]:
    """A figure of our file, or its ratio to that of another server's file `of`."""

    def figures(document: Document) -> Figures:
        files = document.get("files", {})
        ours = files.get(question, {}).get(OURS)
        theirs = files.get(of or question, {}).get(against)
        if ours and (theirs or not against):
            yield ours[figure] / (theirs[figure] if against else 1), question

    return figures


def _against_naive_file(document: Document) -> Figures:
    files = document.get("files", {})
    for question in (questions.CSV_OF_ALL, questions.CSV_OF_ONE):
        if {OURS, NAIVE} <= files.get(question, {}).keys():
            yield files[question][OURS]["rows_per_second"] / files[question][NAIVE]["rows_per_second"], question
            return


def _rollup(*names: str) -> Callable[[Document], Figures]:
    def figures(document: Document) -> Figures:
        for name in names:
            if told := document.get("rollups", {}).get(name):
                yield told["raw"]["p50"] / told["rollup"]["p50"], name

    return figures


def _not_modified(document: Document) -> Figures:
    if told := document.get("not_modified"):
        yield told["not_modified"]["p50"] / told["full"]["p50"], "a page"


def _import(name: str) -> Callable[[Document], Figures]:
    def figures(document: Document) -> Figures:
        told = document.get("imports", {})
        if name in told:
            yield told[name]["rows_per_second"] / told["copy"]["rows_per_second"], f"{told['rows']:,} rows"

    return figures


def _blocked(document: Document) -> Figures:
    if "longest_wait" in document.get("imports", {}):
        yield document["imports"]["longest_wait"], "seconds"


CSV, PARQUET = questions.CSV_OF_ALL, questions.PARQUET_OF_ALL
TARGETS = (
    Target("each page, p50, one client, against the floor", 1.8, _against_floor, aim=1.4),
    Target(
        "a frequent actor, times faster than naive DRF",
        9,
        _against_naive(questions.FREQUENT_ACTOR),
        True,
        None,
        A_MILLION,
    ),
    Target("a dense box, times faster than naive DRF", 12, _against_naive(questions.DENSE_BOX), True, None, A_MILLION),
    Target("page 500, times faster than naive DRF", 25, _against_naive(questions.DEEP_PAGE), True, None, A_MILLION),
    Target(
        "words, times faster than naive DRF",
        100,
        _against_naive(questions.RARE_WORD, questions.COMMON_WORD),
        True,
        None,
        A_MILLION,
    ),
    Target("eight clients, requests a second, against the floor", 0.5, _crowd_against(FLOOR), True, 0.7),
    Target("the same against Datasette and PostGraphile", 1.2, _crowd_against(DATASETTE, POSTGRAPHILE), True),
    Target("p95 against p50 of each page", 2.5, _spread),
    Target("growth of each page from one million rows to five", 1.3, _growth, aim=1.1),
    Target("worst combination, p95, against a page of one filter", 60, _combinations, aim=20),
    Target("combinations that timed out or failed", 0, _timed_out),
    Target(
        "CSV of all, rows a second, against a bare COPY", 0.9, _file(CSV, "rows_per_second", against=FLOOR), True, 1.0
    ),
    Target("CSV of all, megabytes more", 10, _file(CSV, "megabytes_more")),
    Target("CSV, rows a second, against naive DRF", 25, _against_naive_file, True, from_rows=A_MILLION),
    Target(
        "Parquet of all, rows a second, against a bare COPY",
        0.3,
        _file(PARQUET, "rows_per_second", against=FLOOR, of=CSV),
        True,
    ),
    Target("Parquet of all, megabytes more", 300, _file(PARQUET, "megabytes_more")),
    Target("first byte of CSV of all, seconds", 0.5, _file(CSV, "first_byte")),
    Target("month × country from rollups, times faster than from rows", 25, _rollup("month × country"), True),
    Target("month × country of one country, times faster", 250, _rollup("month × country of one"), True),
    Target("timeline of all, times faster", 40, _rollup("timeline"), True),
    Target("month × actor, times faster", 10, _rollup("month × actor"), True),
    Target("months of one actor, times faster", 1_000, _rollup("months of one actor"), True),
    Target("304 against the full answer", 0.35, _not_modified, aim=0.2),
    Target("first import of a new dataset, against a bare COPY", 0.10, _import("first"), True, 0.2),
    Target("first import beside a dataset that is read", 0.04, _import("live"), True),
    Target("longest wait of a reader meanwhile, seconds", 1.0, _blocked),
    Target("the same file again, unchanged", 0.5, _import("unchanged"), True),
    Target("the same file again, a tenth changed", 0.2, _import("changed"), True),
)
