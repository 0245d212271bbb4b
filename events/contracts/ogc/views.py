"""What there is: the landing page, what is kept of the standard, the collections, and the same in OpenAPI."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from rest_framework.response import Response

from codebook.quoting import quote
from events.api.renderers import JSONRenderer
from events.api.views import ONE_PROBLEMS, ReadView
from events.contracts.ogc.conformance import CONFORMS_TO, CRS84
from events.contracts.ogc.extents import extents
from events.contracts.ogc.links import GEOJSON, HTML, OPENAPI, link, to
from events.contracts.ogc.openapi import described
from events.models import Dataset
from events.rows_at import EVENTS, ROWS_AT

TITLE = "Annals"
DESCRIPTION = "Conflict events in which every number can be traced to the sentence it came from."
TOLD = ("key", "title", "publisher", "licence", "licence_url", "citation", "homepage", "release")


class Landing(ReadView):
    """Where a client starts."""

    schema = None

    def get(self, request):
        links = [
            link(request, "self", "ogc", title="This page"),
            link(request, "service-desc", "ogc-api", OPENAPI, "This interface in OpenAPI 3.0"),
            link(request, "service-doc", "docs", HTML, "The interface of the site itself, for reading"),
            link(request, "conformance", "ogc-conformance", title="What is kept of the standard"),
            link(request, "data", "ogc-collections", title="The datasets"),
        ]
        return Response({"title": TITLE, "description": DESCRIPTION, "links": links})


class Conformance(ReadView):
    """What is kept of the standard."""

    schema = None

    def get(self, request):
        return Response({"conformsTo": CONFORMS_TO})


class OpenAPIRenderer(JSONRenderer):
    media_type = OPENAPI.partition(";")[0]
    format = "openapi"


class Described(ReadView):
    """This interface in OpenAPI 3.0."""

    schema = None
    renderer_classes = (OpenAPIRenderer, JSONRenderer)

    def get(self, request):
        told = described(TITLE, DESCRIPTION, request.build_absolute_uri("/ogc"))
        asked_for = request.accepted_renderer.format == OpenAPIRenderer.format
        return Response(told, content_type=OPENAPI if asked_for else None)


def with_features() -> QuerySet[Dataset]:
    """The public ones that are no tables."""
    return Dataset.objects.public().annotate(rows_at=ROWS_AT).filter(rows_at=EVENTS)


class Collections(ReadView):
    """The public datasets."""

    schema = None

    def get(self, request):
        found = [_collection(request, told) for told in with_features().order_by("key").values(*TOLD)]
        return Response({"links": [link(request, "self", "ogc-collections")], "collections": found})


class Collection(ReadView):
    """One public dataset."""

    schema = None
    problems = ONE_PROBLEMS

    def get(self, request, collection: str):
        told = with_features().filter(key=collection).values(*TOLD).first()
        if told is None:
            raise no_collection(collection)
        return Response(_collection(request, told))


def no_collection(key: str) -> Http404:
    return Http404(f"There is no collection {quote(key)}. /ogc/collections lists them.")


def _collection(request: HttpRequest, told: dict[str, Any]) -> dict:
    key, title = told["key"], told["title"]
    links = [
        link(request, "self", "ogc-collection", collection=key),
        link(request, "items", "ogc-items", GEOJSON, title, collection=key),
        link(request, "describedby", "codebook", title="What the columns mean"),
    ]
    if told["licence_url"]:
        links.append(to(told["licence_url"], "license", HTML, told["licence"]))
    if told["homepage"]:
        links.append(to(told["homepage"], "about", HTML, told["publisher"]))
    return {
        "id": key,
        "title": f"{title} {told['release']}".strip(),
        "description": " ".join(filter(None, (f"{told['publisher']}, {told['licence']}.", told["citation"]))),
        "itemType": "feature",
        "crs": [CRS84],
        **({"extent": extent} if (extent := extents().get(key)) else {}),
        "links": links,
    }
