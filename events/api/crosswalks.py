"""Which code of one publisher is which of another's, as JSON and as a file."""

from dataclasses import astuple

from django.http import HttpResponse
from rest_framework.response import Response

from codebook.crosswalks import COLUMNS, LINES, RELATIONS, SCHEMES, VERSION, Line
from events.api.downloads import named_file
from events.api.renderers import JSONRenderer, PageRenderer, negotiated
from events.api.views import ReadView
from events.filters.crosswalks import CrosswalkFilters
from events.formats.csv import as_csv

CALLED = f"crosswalks-{VERSION}"
NARROWED_BY = ("subject", "scheme", "to_scheme")


class Crosswalks(ReadView):
    """Codes of ACLED, UCDP, GTD and ours for the same thing, each line with its condition and origin."""

    parameters = CrosswalkFilters
    renderer_classes = [JSONRenderer, negotiated("csv"), PageRenderer]

    def get(self, request):
        lines = [line for line in LINES if is_asked_for(line, self.values)]
        if self.values.get("format", request.accepted_renderer.format) == "csv":
            return HttpResponse(as_csv(COLUMNS, map(astuple, lines)), **named_file("csv", CALLED))
        return Response(
            {
                "version": VERSION,
                "schemes": SCHEMES,
                "relations": RELATIONS,
                "count": len(lines),
                "lines": [dict(zip(COLUMNS, astuple(line), strict=True)) for line in lines],
            }
        )


def is_asked_for(line: Line, values: dict) -> bool:
    return all(getattr(line, name) in values[name] for name in NARROWED_BY if name in values)
