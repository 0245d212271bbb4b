"""The envelope of UCDP's API: pages by number, with the addresses of their neighbours, empty texts at the ends."""

import math
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from rest_framework.response import Response

from codebook.quoting import quote
from events.api.problems import problem
from events.api.views import ONE_PROBLEMS, ReadView
from events.columns import COLUMNS
from events.contracts.ucdp import DATASET
from events.contracts.ucdp.pages import milestones, read_page
from events.contracts.ucdp.parameters import GedParameters
from events.contracts.ucdp.plans import plan_of
from events.contracts.ucdp.rows import results
from events.kept_releases import kept_datasets
from events.query.running import TooSlow
from events.query.selected import selected

PAGE = "page"
ASK_FOR_LESS = "The database could not answer in the time that a request has. Add Country, Actor, StartDate or EndDate."


class GedEvents(ReadView):
    """Events of one version of UCDP GED."""

    schema = None
    parameters = GedParameters
    problems = ONE_PROBLEMS

    def get(self, request, resource: str, version: str):
        here = versions()
        if version not in here:
            listed = f" Expected one of: {', '.join(here)}." if here else ""
            raise Http404(f"There is no version {quote(version)} of {resource} here.{listed}")
        asked = plan_of(version, self.values)
        number, size = self.values.get("page", 0), self.values.get("pagesize", 100)
        try:
            along = milestones(asked)
            rows = read_page(asked, selected(COLUMNS), number=number, size=size, along=along)
        except TooSlow:
            return problem(503, ASK_FOR_LESS)
        pages = math.ceil(along.count / size)
        return Response(
            {
                "TotalCount": along.count,
                "TotalPages": pages,
                "PreviousPageUrl": address(request, min(number, pages) - 1) if min(number, pages) > 0 else "",
                "NextPageUrl": address(request, number + 1) if number + 1 < pages else "",
                "Result": results(rows),
            }
        )


def versions() -> list[str]:
    """Every release that is kept, the oldest first; none where the dataset is not public, as where it is not here."""
    dataset = kept_datasets().get(DATASET)
    return dataset.names if dataset else []


def address(request: HttpRequest, number: int) -> str:
    """The same request for another page."""
    given = [(name, text) for name, texts in request.GET.lists() for text in texts if name.casefold() != PAGE]
    return request.build_absolute_uri(f"{request.path}?{urlencode([*given, (PAGE, number)])}")
