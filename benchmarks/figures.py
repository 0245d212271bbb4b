"""The figures that targets speak of, read from the document of a run: each with what it is of."""

from collections.abc import Callable, Iterator
from typing import Any

from benchmarks import questions
from benchmarks.names import FLOOR, NAIVE, OURS
from benchmarks.questions import PAGES

Document = dict[str, Any]
Figures = Iterator[tuple[float, str]]


def _pages(document: Document) -> Iterator[tuple[str, dict]]:
    for question in PAGES:
        if question in document.get("one_client", {}):
            yield question, document["one_client"][question]


def against_floor(document: Document) -> Figures:
    for question, servers in _pages(document):
        yield servers[OURS]["p50"] / servers[FLOOR]["p50"], question


def against_naive(*wanted: str) -> Callable[[Document], Figures]:
    def figures(document: Document) -> Figures:
        for question, servers in _pages(document):
            if question in wanted and NAIVE in servers:
                yield servers[NAIVE]["p50"] / servers[OURS]["p50"], question

    return figures


def crowd_against(*others: str) -> Callable[[Document], Figures]:
    def figures(document: Document) -> Figures:
        for question, servers in document.get("eight_clients", {}).items():
            for other in others:
                if question in PAGES and other in servers:
                    ratio = servers[OURS]["per_second"] / servers[other]["per_second"]
                    yield ratio, question if other == FLOOR else f"{question}, {other}"

    return figures


def spread(document: Document) -> Figures:
    for question, servers in _pages(document):
        yield servers[OURS]["p95"] / servers[OURS]["p50"], question


def growth(document: Document) -> Figures:
    yield from ((ratio, question) for question, ratio in document.get("growth", {}).items())


def combinations(document: Document) -> Figures:
    if told := document.get("combinations"):
        yield told["worst"][0]["p95"] / told["one_filter"], told["worst"][0]["asked"]


def timed_out(document: Document) -> Figures:
    if told := document.get("combinations"):
        yield len(told["failed"]), f"of {told['number']}"


def of_file(question: str, figure: str, *, against: str = "", of: str = "") -> Callable[[Document], Figures]:
    """A figure of our file, or its ratio to that of another server's file `of`."""

    def figures(document: Document) -> Figures:
        files = document.get("files", {})
        ours = files.get(question, {}).get(OURS)
        theirs = files.get(of or question, {}).get(against)
        if ours and (theirs or not against):
            yield ours[figure] / (theirs[figure] if against else 1), question

    return figures


def against_naive_file(document: Document) -> Figures:
    files = document.get("files", {})
    for question in (questions.CSV_OF_ALL, questions.CSV_OF_ONE):
        if {OURS, NAIVE} <= files.get(question, {}).keys():
            yield files[question][OURS]["rows_per_second"] / files[question][NAIVE]["rows_per_second"], question
            return


def from_rollups(*names: str) -> Callable[[Document], Figures]:
    def figures(document: Document) -> Figures:
        for name in names:
            if told := document.get("rollups", {}).get(name):
                yield told["raw"]["p50"] / told["rollup"]["p50"], name

    return figures


def not_modified(document: Document) -> Figures:
    if told := document.get("not_modified"):
        yield told["not_modified"]["p50"] / told["full"]["p50"], "a page"


def imported(name: str) -> Callable[[Document], Figures]:
    def figures(document: Document) -> Figures:
        told = document.get("imports", {})
        if name in told:
            yield told[name]["rows_per_second"] / told["copy"]["rows_per_second"], f"{told['rows']:,} rows"

    return figures


def blocked(document: Document) -> Figures:
    if "longest_wait" in document.get("imports", {}):
        yield document["imports"]["longest_wait"], "seconds"
