"""Where a reader starts, what the types of problems mean, and the answer for addresses that there are not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.views.decorators.csrf import csrf_exempt
from rest_framework.response import Response

from codebook.quoting import quote
from events.api.problems import MEANINGS, TITLES, problem
from events.api.views import ReadView

RESOURCES = {
    "incidents": "Dossiers of published incidents: every value with the words it rests on.",
    "events": "Flat rows of every dataset; also as CSV, NDJSON and GeoJSON.",
    "aggregate": "Sums and counts of the same filters.",
    "changes": "What was added, changed and withdrawn since a revision.",
    "actors": "Who: names, kinds, relations, areas and strength.",
    "casualties": "What each source reports, and the figures decided over the reports.",
    "statements": "Who says what about whom.",
    "evidence": "Which passage carries which value.",
    "sources": "The documents behind the records.",
    "locations": "The places that the records refer to.",
    "country-years": "How many were killed in a country in a year, as a publisher adds it up.",
    "datasets": "What is here, under which licence, up to which day.",
    "codebook": "Every column and term with its definition.",
    "crosswalks": "Codes of ACLED, UCDP, GTD and ours for the same thing.",
    "releases": "What was public at one moment, as files that never change.",
    "compare": "What changed between two releases: rows, fields, and the killed by year.",
    "schema": "This interface in OpenAPI 3.1.",
    "docs": "The same for reading and trying out.",
    "problems": "What the types of errors mean.",
}


class Root(ReadView):
    """What there is."""

    def get(self, request):
        return Response(
            {name: {"url": request.build_absolute_uri(reverse(name)), "what": what} for name, what in RESOURCES.items()}
        )


class Problems(ReadView):
    """What the types of errors mean."""

    def get(self, request):
        return Response(
            [
                {
                    "status": status,
                    "title": title,
                    "meaning": MEANINGS[status],
                    "anchor": title.lower().replace(" ", "-"),
                }
                for status, title in TITLES.items()
            ]
        )


@csrf_exempt
def answer_unknown_address(request: HttpRequest) -> HttpResponse:
    """An address that only lacks its last slash is sent on; any other one does not exist."""
    if not request.path.endswith("/"):
        try:
            lacks_slash = resolve(f"{request.path_info}/").func is not answer_unknown_address
        except Resolver404:
            lacks_slash = False
        if lacks_slash and request.method in ("GET", "HEAD"):
            query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
            return redirect(f"{request.path}/{query}", permanent=True)
    return problem(404, f"There is nothing at {quote(request.path)}. Start at {reverse('root')}.")
