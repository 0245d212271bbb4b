"""The parameters of sums and counts: the filters of the events, what to group by, and what to add up."""

from events.aggregate import GROUPS, MEASURES
from events.filters.events import RowFilters
from events.filters.fields import OneOf, SomeOf
from events.filters.parameters import Parameter


class AggregateFilters(RowFilters):
    """Sums and counts."""

    by = Parameter(
        SomeOf(GROUPS, "something to group by"),
        help_text="What to group by, beside the dataset, which always parts the rows. Separate with commas.",
    )
    measure = Parameter(
        SomeOf(MEASURES, "a measure", default="count"),
        help_text="What to add up; `count` counts rows. Separate with commas.",
    )
    format = Parameter(
        OneOf(("json", "csv"), "a format of sums", default="json"),
        help_text="As `csv`, all cells, however many there are. The Accept header does the same.",
    )
    mentions = Parameter(
        OneOf(("include", "leave_out"), default="leave_out"),
        help_text="Whether rows that a source only mentions in passing (`coding_depth` mention) are added too.",
    )
