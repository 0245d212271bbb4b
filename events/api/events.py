"""The flat rows: the list, a page of it in another format, and one event. Whole files are in `downloads.py`."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from rest_framework.response import Response

from codebook.quoting import quote
from events.api.downloads import download, head_of_a_file, page_as_file
from events.api.pagination import Links, answer, links, turn_of
from events.api.problems import Withdrawn
from events.api.renderers import ROW_RENDERERS
from events.api.views import RECORD_PROBLEMS, ReadView
from events.columns import COLUMN, COLUMNS, Column
from events.current import kept_among
from events.filters import EventFields, EventFilters
from events.filters.faults import bad
from events.formats import FILES, most_rows
from events.models import Tombstone
from events.ordering import ORDERS
from events.query import Plan, plan
from events.query.counts import are_more_than, count, count_all
from events.query.pages import order_for, read_events
from events.query.running import fetch
from events.query.selected import as_objects, selected
from events.rollups.counts import exact_count

MOST_KEPT = 2_000  # counts of lists
ONE = """
    SELECT {columns} FROM {rows} event
    WHERE event.dataset = %(dataset)s AND event.source_id = %(source_id)s AND event.dataset = ANY(%(datasets)s)
"""


class EventList(ReadView):
    """Events of every dataset, one flat row each; as a file, all that the filters let through."""

    parameters = EventFilters
    answers = "EventList"
    renderer_classes = ROW_RENDERERS

    def get(self, request):
        negotiated = request.accepted_renderer.format
        name = self.values.get("format", "json" if negotiated == "html" else negotiated)
        columns = chosen_columns(self.values, needed=FILES[name].NEEDS if name in FILES else ())
        asked = plan(self.values)
        if name == "json":
            rows, links = read_event_list(request, asked, selected(columns), self.values)
            found = as_objects(columns, rows, asked.rows.releases)
            return Response(answer(self.values, found, links, lambda: counted(asked, self.values), **matched(asked)))

        if {"limit", "cursor"} & self.values.keys():
            keys, links = read_event_list(request, asked, "event.sort_key", self.values)
            return linked(page_as_file([key for (key,) in keys], asked, columns, name), links)
        if request.method == "HEAD":
            return head_of_a_file(request, name)
        _refuse_what_no_file_holds(asked, name)
        return download(request, asked, self.values.get("ordering"), columns, name)


class EventDetail(ReadView):
    """One event. One that was merged away leads to the survivor."""

    parameters = EventFields
    answers = "Event"
    problems = RECORD_PROBLEMS

    def get(self, request, public_id: str):
        row, now = find_event(public_id, chosen_columns(self.values), values=self.values)
        return redirect("event", public_id=now, permanent=True) if row is None else Response(row)


def find_event(
    public_id: str, columns: tuple[Column, ...], *, dataset: str = "", values: Mapping[str, Any] | None = None
) -> tuple[dict | None, str]:
    """(its row, its id); no row, but another id, for one that was merged away. `dataset`: it must be in this one.
    `values` may ask for the past. Raises Http404 and Withdrawn.
    """
    key, _, source_id = public_id.partition(":")
    asked = plan(values or {}, dataset=dataset or None)
    named = {**asked.values, "dataset": key, "source_id": source_id}
    rows = fetch(ONE.format(columns=selected(columns), rows=asked.rows.sql), named)
    if rows:
        return as_objects(columns, rows, asked.rows.releases)[0], public_id

    stone = Tombstone.objects.filter(dataset=key, dataset__in=named["datasets"], source_id=source_id).first()
    if stone is None:
        raise Http404(f"There is no event {quote(public_id)}. Ids look like ucdp-ged:244657.")
    if stone.merged_into:
        return None, f"{key}:{stone.merged_into}"
    raise Withdrawn(stone)


def read_event_list(request, asked: Plan, select: str, values: dict[str, Any]) -> tuple[list[tuple], Links]:
    """One page of the events that the plan lets through, with its links. Raises BadParameters for a cursor not ours."""
    order = ORDERS[values.get("ordering", "-date_start")]
    turn = turn_of(request, values, order.shape)
    page = read_events(asked, order_for(asked, order), select, turn)
    return page.rows, links(request, page, turn, order.shape)


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


def _refuse_what_no_file_holds(asked: Plan, name: str) -> None:
    """Raises BadParameters."""
    most = most_rows(name)
    if most and are_more_than(asked, most):
        others = ", ".join(other for other in FILES if most_rows(other) is None)
        raise bad("format", "too_many", f"{name} holds {most:,} rows at most. Narrow the filters, or choose: {others}.")


def linked(response: HttpResponse, links: Links) -> HttpResponse:
    """A page asked for in a file's format says in its Link header where it goes on."""
    told = [f'<{url}>; rel="{rel}"' for rel, url in (("next", links.next), ("prev", links.previous)) if url]
    if told:
        response["Link"] = ", ".join(told)
    return response


def counted(asked: Plan, values: dict[str, Any]) -> tuple[int, str]:
    """Once for all pages of a list, as long as the data are the same."""
    is_exact = values.get("count") == "exact"
    if not asked.is_worth_keeping:
        return _count(asked, is_exact=is_exact)
    return kept_among("counts", (asked.key, is_exact), lambda: _count(asked, is_exact=is_exact), most=MOST_KEPT)


def _count(asked: Plan, *, is_exact: bool) -> tuple[int, str]:
    """Exact without counting where months that are added up tell it."""
    known = exact_count(asked)
    if known is not None:
        return known, "exact"
    return count_all(asked) if is_exact else count(asked)
