"""Asks both servers the same, in turns and warm, by one client, and keeps every time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median
from time import perf_counter
from urllib.parse import urlsplit

import orjson

from benchmarks.questions import Question
from benchmarks.servers import Server

FEWEST = 7
TO_WARM = 5


class AnswersDiffer(Exception):
    """The site and the floor do not tell the same, so their times say nothing."""


@dataclass(frozen=True)
class Times:
    """Seconds, one for each request, in the order in which they were made."""

    question: str
    ours: list[float]
    floor: list[float]

    @property
    def ratio(self) -> float:
        return median(self.ours) / median(self.floor)

    @property
    def ratio_at_95(self) -> float:
        return at_95(self.ours) / at_95(self.floor)


def at_95(times: list[float]) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


def measure(questions: list[Question], ours: Server, floor: Server, *, repeats: int, seconds: float) -> Iterator[Times]:
    """At most so many requests and so many seconds a question, but never fewer than FEWEST."""
    for question in questions:
        for server in (ours, floor):
            server.take_new_address()
        question = replace(question, ours=follow(ours, question))
        compare(question, ours.get(question.ours), floor.get(question.floor))
        for _ in range(TO_WARM):
            ours.get(question.ours), floor.get(question.floor)
        times = Times(question.name, [], [])
        end = perf_counter() + seconds
        while len(times.ours) < FEWEST or (len(times.ours) < repeats and perf_counter() < end):
            turns = [(ours, question.ours, times.ours), (floor, question.floor, times.floor)]
            for server, path, kept in turns if len(times.ours) % 2 else reversed(turns):
                start = perf_counter()
                server.get(path)
                kept.append(perf_counter() - start)
        yield times


def follow(ours: Server, question: Question) -> str:
    """The address of the page that the question is about."""
    path = question.ours
    for _ in range(1, question.page):
        parts = urlsplit(orjson.loads(ours.get(path))["next"])
        path = f"{parts.path}?{parts.query}"
    return path


def compare(question: Question, ours: bytes, floor: bytes) -> None:
    if question.told(ours) != question.told(floor):
        raise AnswersDiffer(f"“{question.name}”: {question.ours} does not tell what the floor tells.")
