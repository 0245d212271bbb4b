"""One thing that is wrong with a record: a stable code, where it is, and a sentence for the person who can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    code: str
    where: str
    message: str

    def __str__(self):
        return f"{self.where}: {self.message}"
