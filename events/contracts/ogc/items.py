"""The features of a collection: the rows of a dataset as GeoJSON, read as the list of the events reads them."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.shortcuts import redirect
from rest_framework.response import Response

from events.api.events import find_event, read_event_list
from events.api.problems import problem
from events.api.renderers import RENDERERS, JSONRenderer
from events.api.views import ONE_PROBLEMS, RECORD_PROBLEMS, ReadView
from events.columns import COLUMNS
from events.contracts.ogc.links import GEOJSON, link, to
from events.contracts.ogc.parameters import ItemFilters, as_row_filters
from events.contracts.ogc.views import no_collection
from events.current import kept
from events.query import Plan, plan
from events.query.counts import count_all
from events.query.running import TooSlow
from events.query.selected import as_objects, selected
from events.query.visible import public_releases
from events.rollups.counts import exact_count

ASK_FOR_LESS = "The database could not answer in the time that a request has. Ask for a smaller bbox or fewer days."


class GeoJSONRenderer(JSONRenderer):
    media_type = GEOJSON
    format = "geojson"


class Items(ReadView):
    """Features of a collection, page by page."""

    schema = None
    parameters = ItemFilters
    problems = ONE_PROBLEMS
    renderer_classes = (GeoJSONRenderer, *RENDERERS)

    def get(self, request, collection: str):
        if collection not in public_releases():
            raise no_collection(collection)
        asked = plan(as_row_filters(self.values), dataset=collection)
        try:
            rows, pages = read_event_list(request, asked, selected(COLUMNS), self.values)
        except TooSlow:
            return problem(503, ASK_FOR_LESS)
        features = [_feature(row) for row in as_objects(COLUMNS, rows)]
        is_whole = "cursor" not in self.values and pages.next is None
        matched = len(features) if is_whole else _number_matched(asked)
        links = [
            to(request.build_absolute_uri(), "self", GEOJSON),
            link(request, "collection", "ogc-collection", collection=collection),
            *(to(url, rel, GEOJSON) for rel, url in (("next", pages.next), ("prev", pages.previous)) if url),
        ]
        return Response(
            {
                "type": "FeatureCollection",
                "links": links,
                **({} if matched is None else {"numberMatched": matched}),
                "numberReturned": len(features),
                "features": features,
            }
        )


class Item(ReadView):
    """One feature. One that was merged away leads to the survivor."""

    schema = None
    problems = RECORD_PROBLEMS
    renderer_classes = (GeoJSONRenderer, *RENDERERS)

    def get(self, request, collection: str, public_id: str):
        if collection not in public_releases():
            raise no_collection(collection)
        row, now = find_event(public_id, COLUMNS, dataset=collection)
        if row is None:
            return redirect("ogc-item", collection=collection, public_id=now, permanent=True)
        return Response(_feature(row) | {"links": _links_of_one(request, collection, public_id)})


def _links_of_one(request: HttpRequest, collection: str, public_id: str) -> list[dict]:
    return [
        link(request, "self", "ogc-item", GEOJSON, collection=collection, public_id=public_id),
        link(request, "collection", "ogc-collection", collection=collection),
    ]


def _feature(row: Mapping[str, Any]) -> dict:
    """A row without a point has the geometry null, and is in no bbox."""
    point = [row["longitude"], row["latitude"]]
    geometry = None if None in point else {"type": "Point", "coordinates": point}
    return {"type": "Feature", "id": row["id"], "geometry": geometry, "properties": row}


def _number_matched(asked: Plan) -> int | None:
    """Exact, counted once for all pages of a revision; None where the database has no time for it."""
    return kept(("number matched", asked.key), lambda: _count(asked))


def _count(asked: Plan) -> int | None:
    try:
        known = exact_count(asked)
        return count_all(asked)[0] if known is None else known
    except TooSlow:
        return None
