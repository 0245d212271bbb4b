"""The flat rows: the list, a page of it in another format, and one event. Whole files are in `downloads.py`."""

from collections.abc import Sequence
from typing import Any

import orjson
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from rest_framework.response import Response

from codebook.quoting import quote
from events.api.downloads import download, named_file
from events.api.pagination import answer, counted, read_list
from events.api.problems import Withdrawn
from events.api.renderers import ROW_RENDERERS
from events.api.views import RECORD_PROBLEMS, ReadView
from events.columns import COLUMN, COLUMNS, Column
from events.filters import EventFields, EventFilters
from events.filters.places import is_small
from events.formats import FORMATS
from events.models import Event, Tombstone
from events.ordering import NEWEST, NEWEST_IN_A_SMALL_BOX, ORDERINGS
from events.query import Plan, plan
from events.rows import fields_of, outward


class EventList(ReadView):
    """Events of every dataset, one flat row each; as a file, all that the filters let through."""

    parameters = EventFilters
    answers = "EventList"
    renderer_classes = ROW_RENDERERS

    def get(self, request):
        name = self.values.get("format", request.accepted_renderer.format)
        columns = chosen_columns(self.values, needed=FORMATS[name].NEEDS)
        ordering = ORDERINGS[self.values.get("ordering", "-date_start")]
        asked = plan(self.values)
        if name != "json" and not {"limit", "cursor"} & self.values.keys():
            if request.method == "HEAD":
                return HttpResponse(**named_file(name))
            return download(asked.rows, ordering, columns, name)

        if ordering is NEWEST and is_small(self.values):
            ordering = NEWEST_IN_A_SMALL_BOX
        raw, links = read_list(request, asked.rows, ordering, fields_of(columns), self.values)
        written = b"".join(FORMATS[name].write(columns, outward(columns)(raw)))
        if name == "json":
            return Response(
                answer(self.values, orjson.Fragment(written), links, lambda: counted(asked.counted), **matched(asked))
            )
        return file_of_a_page(written, name, links)


class EventDetail(ReadView):
    """One event. One that was merged away leads to the survivor."""

    parameters = EventFields
    answers = "Event"
    problems = RECORD_PROBLEMS

    def get(self, request, public_id: str):
        columns = chosen_columns(self.values)
        dataset, _, source_id = public_id.partition(":")
        events = Event.objects.public().filter(dataset=dataset, source_id=source_id)
        for row in outward(columns)(events.values_list(*fields_of(columns))):
            return Response(dict(zip((column.name for column in columns), row, strict=True)))

        stone = Tombstone.objects.filter(dataset=dataset, dataset__visibility="public", source_id=source_id).first()
        if stone is None:
            raise Http404(f"There is no event {quote(public_id)}. Ids look like ucdp-ged:244657.")
        if stone.merged_into:
            return redirect("event", public_id=f"{dataset}:{stone.merged_into}", permanent=True)
        raise Withdrawn(stone)


def chosen_columns(values: dict[str, Any], needed: Sequence[str] = ()) -> tuple[Column, ...]:
    if "fields" not in values:
        return COLUMNS
    return tuple(COLUMN[name] for name in dict.fromkeys([*values["fields"], *needed]))


def matched(asked: Plan) -> dict:
    """Which actors the names in the request were taken for; nothing when no name was given."""
    found = asked.actors_matched()
    if not found:
        return {}
    return {
        "actors_matched": [
            {"parameter": parameter, "given": text, "id": actor.id, "slug": actor.slug, "name": actor.name}
            for parameter, text, actor in found
        ]
    }


def file_of_a_page(written: bytes, name: str, links) -> HttpResponse:
    """A page asked for in a file's format says in its Link header where it goes on."""
    response = HttpResponse(written, **named_file(name))
    told = [f'<{url}>; rel="{rel}"' for rel, url in (("next", links.next), ("prev", links.previous)) if url]
    if told:
        response["Link"] = ", ".join(told)
    return response
