"""One thing that is wrong with a record: a stable code, where it is, and a sentence for the person who can mend it."""

from dataclasses import dataclass

from django.db.models import Model


@dataclass(frozen=True)
class Problem:
    code: str
    where: str
    message: str

    def __str__(self):
        return f"{self.where}: {self.message}"


class NotReady(Exception):
    """The record breaks rules and is not published; `problems` has each of them."""

    def __init__(self, record: Model, problems: list[Problem]):
        super().__init__(f"“{record}” cannot be published: {'; '.join(map(str, problems))}")
        self.record, self.problems = record, problems
