"""What is here: the public datasets, how many rows, under which licence, up to which day."""

from django.urls import reverse
from rest_framework.response import Response

from events.api.pagination import answer, counted, read_list
from events.api.views import ReadView
from events.filters.incidents import PageOnly
from events.kept_releases import kept_datasets
from events.models import Dataset
from events.rollups.counts import events_in
from events.rows_at import EVENTS, address_of_rows

FIELDS = (
    "key",
    "title",
    "publisher",
    "licence",
    "licence_url",
    "citation",
    "homepage",
    "release",
    "coded_until",
)


class DatasetList(ReadView):
    """The public datasets: licence, releases, last coded day, how many events, and where its rows are."""

    answers = "DatasetList"
    parameters = PageOnly

    def get(self, request):
        datasets = Dataset.objects.public()
        page, links = read_list(request, datasets, "key", FIELDS, self.values)
        numbers = events_in([row[0] for row in page])
        kept, here = kept_datasets(), request.build_absolute_uri(reverse("root"))
        found = [
            {
                **{name: value or None for name, value in zip(FIELDS, row, strict=True)},
                "releases": kept[row[0]].names,
                "events": numbers[row[0]] if kept[row[0]].rows_at == EVENTS else None,
                "rows_url": f"{here}{address_of_rows(row[0], kept[row[0]].rows_at)}",
            }
            for row in page
        ]
        return Response(answer(self.values, found, links, lambda: counted(datasets, self.values)))
