"""The parameters of a comparison of two releases."""

from collections.abc import Mapping
from typing import Any

from events.filters.events import Paging
from events.filters.faults import Fault
from events.filters.fields import Words
from events.filters.parameters import Parameter

NEEDED = ("before", "after")


class ComparisonFilters(Paging):
    """Which two, of what."""

    dataset = Parameter(Words(), help_text="Key of the dataset whose publisher's releases are compared.")
    before = Parameter(Words(), help_text="Name of the earlier release.")
    after = Parameter(Words(), help_text="Name of the later one.")
    within = Parameter(
        Words(),
        help_text="In place of `dataset`: the names are of releases of this site, and the rows those of this dataset.",
    )

    @classmethod
    def compare(cls, values: Mapping[str, Any]) -> list[Fault]:
        """Without any of them it is told what can be compared."""
        missing = [name for name in NEEDED if name not in values] if values else []
        detail = "It is missing. Expected the name of a release; without any parameter they are listed."
        return [Fault(name, "missing", detail) for name in missing]
