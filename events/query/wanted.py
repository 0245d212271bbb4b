"""What is read from the database at once: some rows of one part of a list."""

from dataclasses import dataclass
from typing import Any

from events.ordering import Part
from events.query.plans import Plan


@dataclass(frozen=True)
class Wanted:
    """The next `values["limit"]` rows of a part, or those before them; `columns` is what to select. `goes_on`: from a
    position within the part, which is among the values.
    """

    plan: Plan
    part: Part
    columns: str
    values: dict[str, Any]
    backwards: bool
    goes_on: bool

    @property
    def way(self) -> dict[str, bool]:
        return {"backwards": self.backwards, "goes_on": self.goes_on}

    @property
    def is_descending(self) -> bool:
        return self.part.descends(backwards=self.backwards)

    @property
    def limit(self) -> int:
        return self.values["limit"]
