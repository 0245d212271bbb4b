"""What changed from one release to a later one, for programs: counts, fields, years, and the changes page by page."""

from typing import Any

from django.conf import settings
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from events.api.pagination import answer, links, turn_of
from events.api.views import LIST_PROBLEMS, ReadView
from events.comparison.finding import Change, Comparison, Sums, changes_after
from events.comparison.kept import kept_comparison, turn
from events.comparison.pairs import CannotCompare, Pair
from events.comparison.public import choices, public_pairs
from events.comparison.statements import ESTIMATES
from events.filters.comparison import ComparisonFilters
from events.filters.faults import bad
from events.keyset import Page, Position, Turn
from events.query.running import TooSlow

ORDER = "what moved most first"


class TakesTooLong(APIException):
    status_code = 503
    default_detail = (
        "The database could not compare them in the time that a request has. As CSV the changes take as long as they"
        f" take: {settings.SITE_URL}/releases/compare/ with the same parameters and csv=changes."
    )


class ReleaseComparison(ReadView):
    """What changed from one release to a later one: rows added, changed field by field, withdrawn; figures by year."""

    answers = "RowChangeList"
    parameters = ComparisonFilters
    problems = (*LIST_PROBLEMS, 503)

    def get(self, request):
        if not self.values:
            return Response(_what_there_is(request))
        pair = _pair(self.values)
        at = turn_of(request, self.values, ORDER)
        try:
            found = kept_comparison(pair)
            with turn():
                changes = changes_after(pair, at.at.values if at.at else None, most=at.limit + 1)
        except TooSlow as slow:
            raise TakesTooLong from slow
        page = changes[: at.limit]
        last = Position([page[-1].moved, page[-1].source_id]) if page else None
        onwards = links(request, Page([], len(changes) > at.limit, None, last), Turn(at.limit, at.at), ORDER)
        told = [_change(change, pair) for change in page]
        return Response(answer(self.values, told, onwards, lambda: (found.changes, "exact"), **_summary(found)))


def _what_there_is(request: Request) -> dict[str, Any]:
    told = [{"dataset": each.key or None, "title": each.title, "releases": each.names} for each in choices()]
    return {"count": len(told), "count_is": "exact", "next": None, "previous": None, "results": told}


def _pair(values: dict[str, Any]) -> Pair:
    """Raises BadParameters."""
    named = {name: values.get(name, "") for name in ("dataset", "within")}
    try:
        pairs = public_pairs(values["before"], values["after"], **named)
    except CannotCompare as fault:
        raise bad(fault.parameter, "invalid", str(fault)) from fault
    if len(pairs) > 1:
        keys = ", ".join(pair.dataset.key for pair in pairs)
        raise bad("within", "missing", f"It is missing. Expected a dataset that both releases hold: {keys}.")
    return pairs[0]


def _summary(found: Comparison) -> dict[str, Any]:
    pair = found.pair
    return {
        "dataset": pair.dataset.key,
        "before": pair.before,
        "after": pair.after,
        "added": found.added,
        "changed": found.changed,
        "withdrawn": found.withdrawn,
        "unchanged": found.unchanged,
        "fields": found.fields,
        "mentions": dict(zip(("before", "after"), found.mentions, strict=True)),
        "remarks": list(pair.remarks),
        "years": [
            {"year": year.year, "before": _sums(year.before), "after": _sums(year.after)}
            for year in found.of_all_countries()
        ],
    }


def _sums(sums: Sums) -> dict[str, int | None]:
    """An estimate is null where nobody gives one; `unknown` counts rows without a best one."""
    estimates = {f"killed_{name}": getattr(sums, name) for name in ESTIMATES}
    return {"rows": sums.rows, **estimates, "unknown": sums.unknown}


def _change(change: Change, pair: Pair) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "id": f"{pair.dataset.key}:{change.source_id}",
        "date_start": change.day,
        "country": change.country,
        "called": change.called,
        "reason": change.reason,
        "merged_into": f"{pair.dataset.key}:{change.merged_into}" if change.merged_into else None,
        "fields": [{"field": name, "before": before, "after": after} for name, before, after in change.fields],
    }
