"""The rollups, and what they hold of the rows: SQL over `events_event event`, and `part` for each of its actors."""

from events.models import MonthInCountry, MonthInCountryOfType, MonthOfActor, MonthOfDataset
from events.models.rollup import FIGURES, Rollup
from events.models.row import SPANS

# What parts the rows in each of them, besides what parts them in all; the smallest rollup first.
PARTED_BY: dict[type[Rollup], tuple[str, ...]] = {
    MonthOfDataset: (),
    MonthInCountry: ("country",),
    MonthInCountryOfType: ("country", "violence_type", "event_type"),
    MonthOfActor: ("actor_id",),
}

# Has the same sums in larger cells than one behind it, so that rows need not be read for it again.
ADDED_UP_FROM: dict[type[Rollup], type[Rollup]] = {MonthInCountry: MonthInCountryOfType}

KEYS = {
    "dataset": "event.dataset",
    "month": "date_trunc('month', event.date_start::timestamp)::date",
    "is_mention": "event.coding_depth IS NOT DISTINCT FROM 'mention'",
    "country": "event.country",
    "violence_type": "event.violence_type",
    "event_type": "event.event_type",
    "actor_id": "part.actor_id",
    # What no rollup holds by itself.
    "year": "date_trunc('year', event.date_start::timestamp)::date",
    "admin1": "event.admin1",
}

SUMS = {
    "count": "count(*)",
    "spanning_month": f"count(*) FILTER (WHERE {SPANS.format('month')})",
    "spanning_year": f"count(*) FILTER (WHERE {SPANS.format('year')})",
}
for figure in FIGURES:
    SUMS[figure] = f"coalesce(sum(event.{figure}), 0)"
    SUMS[f"{figure}_missing"] = f"count(*) - count(event.{figure})"

# What does not grow smaller when rows go.
GREATEST = {MonthOfDataset: {"longest_days": "coalesce(max(event.date_end - event.date_start), 0)"}}


def keys_of(rollup: type[Rollup]) -> tuple[str, ...]:
    """In the order of the index that has them all."""
    return ("dataset", *PARTED_BY[rollup], "month", "is_mention")
