"""What has changed since a revision: for whoever keeps a mirror. See docs/how-to/keep-a-mirror.md."""

from typing import Any

from rest_framework.response import Response

from events.api.events import chosen_columns
from events.api.pagination import DEFAULT_LIMIT, answer, links, turn_of
from events.api.views import ReadView
from events.current import current
from events.filters.changes import ChangeFilters
from events.keyset import Page, Position, Turn
from events.moments import in_utc
from events.query import plan
from events.query.changes import Change, count_changes, read_changes
from events.query.selected import as_objects, selected
from events.query.visible import public_releases

ORDER = "changes"
NO_REASON = "It does not stand in the dataset any more; its publisher gives no reason."
LEFT = "It is there still, and the filters of this request do not let it through any more."


class ChangeList(ReadView):
    """What was added, changed and withdrawn since a revision, in that order; each row once, as it is now."""

    answers = "ChangeList"
    parameters = ChangeFilters

    def get(self, request):
        up_to = current().number
        since, asked = self.values.get("since", 0), plan(self.values)
        columns = chosen_columns(self.values)
        turn = turn_of(request, self.values, ORDER)
        limit = self.values.get("limit", DEFAULT_LIMIT)
        at = turn.at.values if turn.at else None
        found = read_changes(asked, since, selected(columns), limit + 1, at)
        page = found[:limit]
        last = Position([page[-1].revision, page[-1].id]) if page else None
        onwards = links(request, Page([], len(found) > limit, None, last), Turn(limit, turn.at), ORDER)
        told = as_told(page, columns)
        more = {"since": since, "revision": up_to, "datasets": list(public_releases())}
        return Response(answer(self.values, told, onwards, lambda: count_changes(asked, since), **more))


def as_told(changes: list[Change], columns) -> list[dict[str, Any]]:
    rows = iter(as_objects(columns, [change.row for change in changes if change.is_there]))
    return [_told(change, next(rows) if change.is_there else None) for change in changes]


def _told(change: Change, row: dict | None) -> dict[str, Any]:
    return {
        "revision": change.revision,
        "kind": change.kind,
        "id": f"{change.dataset}:{change.source_id}",
        "event": row,
        "tombstone": None if change.is_there else _stone(change),
    }


def _stone(change: Change) -> dict[str, str | None]:
    is_left = change.kind == "left"
    return {
        "reason": LEFT if is_left else change.reason or NO_REASON,
        "withdrawn_at": None if is_left else in_utc(change.withdrawn_at or change.made_at),
        "merged_into": f"{change.dataset}:{change.merged_into}" if change.merged_into else None,
    }
