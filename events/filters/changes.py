"""The parameters of the changes: those filters that a row answers by itself, and since when."""

from events.filters.events import EventFilters, HappeningFilters, Paging, RowFilters
from events.filters.moments import RevisionBefore
from events.filters.parameters import Parameter


class ChangeFilters(HappeningFilters, Paging):
    """What was added, changed and withdrawn."""

    # Whom a name stands for, and which units belong to it, changes without the row.
    actor = exact_actor = role = certainty = claimed_by = modified_since = None

    dataset = RowFilters.declared_filters["dataset"]
    fields = EventFilters.declared_filters["fields"]
    since = Parameter(
        RevisionBefore(),
        help_text=(
            "The number of the revision up to which you have everything: `revision` of the answer that you read last. "
            "Or a moment, or a day, which means its beginning (UTC). Left out, from the beginning."
        ),
    )
