"""Remembers what was answered: in a dataset the same cells come again and again."""

from collections.abc import Callable, Iterable
from typing import Any

# With more different questions than this, most of them come once.
MOST_REMEMBERED = 50_000
# Of what stands in several cells, or in a whole row, which takes more room and comes again more seldom.
MOST_TOGETHER = 10_000

WRONG = object()  # the answer where there is none


class Memory(dict):
    """Answers by question. Forgets them all when there are too many, so that it does not grow with a file."""

    def __init__(self, answer: Callable[[Any], Any], *, most: int = MOST_REMEMBERED):
        super().__init__()
        self.answer, self.most = answer, most
        self.has_wrong = False

    def __missing__(self, question: Any) -> Any:
        answer = self[question] = self.answer(question)
        self.has_wrong = self.has_wrong or answer is WRONG
        return answer

    def of(self, questions: Iterable) -> list:
        """The answers to a batch of questions."""
        self.make_room()
        return list(map(self.__getitem__, questions))

    def make_room(self) -> None:
        if len(self) > self.most:
            self.clear()
            self.has_wrong = False

    def wrong(self, answers: list) -> list[int]:
        """Where among these answers there is none."""
        return [place for place, answer in enumerate(answers) if answer is WRONG] if self.has_wrong else []
