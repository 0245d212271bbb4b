"""Sums and counts of the same filters as the list, with the release and the last coded day of each dataset in them."""

from rest_framework.response import Response

from events.aggregate import MOST_CELLS, sums
from events.api.events import matched
from events.api.views import ReadView
from events.filters.aggregate import AggregateFilters
from events.filters.faults import bad
from events.models import Dataset, Event
from events.query import plan
from events.query.running import fetch


class Aggregate(ReadView):
    """Sums and counts of the events, dataset by dataset, with release and last coded day."""

    answers = "CellList"
    parameters = AggregateFilters

    def get(self, request):
        values = self.values
        asked = plan(values)
        by, measures = values.get("by", []), values.get("measure", ["count"])
        with_mentions = values.get("mentions") == "include" or "coding_depth" in values
        keys = fetch(f"SELECT sort_key FROM events_event event WHERE {asked.where}", asked.values)  # noqa: S608
        rows = Event.objects.filter(sort_key__in=[key for (key,) in keys])
        rows = rows if with_mentions else rows.exclude(coding_depth__isnull=False, coding_depth="mention")
        cells = sums(rows, by, measures)
        if len(cells) > MOST_CELLS:
            raise bad("by", "too_many", f"That is more than {MOST_CELLS} cells. Ask for fewer days, places or groups.")
        return Response(
            {
                "count": len(cells),
                "count_is": "exact",
                "next": None,
                "previous": None,
                **matched(asked),
                "by": by,
                "measure": measures,
                "mentions": "included" if with_mentions else "left_out",
                "datasets": described(values.get("dataset") or {cell["dataset"] for cell in cells}),
                "results": cells,
            }
        )


def described(keys) -> list[dict]:
    """Release, last coded day and licence of the datasets that the sums are of."""
    fields = ("key", "title", "release", "coded_until", "licence", "citation")
    datasets = Dataset.objects.public().filter(key__in=keys).order_by("key").values(*fields)
    return [{"dataset": row.pop("key"), **{name: value or None for name, value in row.items()}} for row in datasets]
