"""Sums and counts of the same filters as the list, with the release and the last coded day of each dataset in them."""

from typing import Any

from rest_framework.response import Response

from events.aggregate import Asked, TooManyCells, add_up
from events.aggregate.files import copied
from events.api.downloads import head_of_a_file, send
from events.api.events import matched
from events.api.renderers import JSONRenderer, PageRenderer, negotiated
from events.api.views import ReadView
from events.current import kept
from events.filters.aggregate import AggregateFilters
from events.filters.faults import bad
from events.models import Dataset
from events.query import plan
from events.query.past import then

CALLED = "sums"


class Aggregate(ReadView):
    """Sums and counts of the events, dataset by dataset, with release and last coded day."""

    answers = "CellList"
    parameters = AggregateFilters
    renderer_classes = [JSONRenderer, negotiated("csv"), PageRenderer]

    def get(self, request):
        asked = asked_for(self.values)
        if self.values.get("format", request.accepted_renderer.format) == "csv":
            if request.method == "HEAD":
                return head_of_a_file(request, "csv", CALLED)
            return send(request, "csv", *copied(asked), called=CALLED, releases=asked.plan.rows.releases)
        try:
            cells = add_up(asked)
        except TooManyCells as many:
            raise bad("by", "too_many", f"{many} Ask for fewer days, places or groups, or take them as CSV.") from many
        return Response(
            {
                "count": len(cells.rows),
                "count_is": "exact",
                "next": None,
                "previous": None,
                **matched(asked.plan),
                "by": asked.by,
                "measure": asked.measures,
                "mentions": "included" if asked.mentions else "left_out",
                "datasets": described(self.values.get("dataset") or cells.datasets(), asked.plan.rows.releases),
                "results": cells.as_objects(),
            }
        )


def asked_for(values: dict[str, Any]) -> Asked:
    mentions = values.get("mentions") == "include" or "coding_depth" in values
    return Asked(plan(values), values.get("by", []), values.get("measure", ["count"]), mentions)


def described(keys, releases: dict[str, str] | None = None) -> list[dict]:
    """Release, last coded day and licence of the datasets that the sums are of; `releases` where they are past ones."""
    told = [dataset for dataset in kept("datasets described", _described) if dataset["dataset"] in keys]
    return [dataset | then(dataset["dataset"], releases) for dataset in told]


def _described() -> list[dict]:
    fields = ("key", "title", "release", "coded_until", "licence", "citation")
    datasets = Dataset.objects.public().order_by("key").values(*fields)
    return [{"dataset": row.pop("key"), **{name: value or None for name, value in row.items()}} for row in datasets]
