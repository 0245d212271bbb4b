"""The page that compares two releases: what changed from one to the other, as a page and as files."""

from collections.abc import Iterator
from time import monotonic
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from rest_framework.exceptions import Throttled

from codebook.quoting import quote
from events.api.downloads import named_file, send
from events.api.throttling import RequestsAMinute
from events.comparison.files import copied, years_as_csv
from events.comparison.finding import Comparison, values_of
from events.comparison.kept import kept_changes, kept_comparison
from events.comparison.pairs import CannotCompare, NotHere, Pair
from events.comparison.public import choices, public_pairs
from events.comparison.telling import largest
from events.current import one_moment
from events.filters.fields import CONTROL
from events.query.running import TooSlow
from explorer.bars import bars_of
from explorer.changes import shown_change, shown_year

CHANGES_A_PAGE = 50
YEARS_SHOWN = 100
PARAMETERS = ("dataset", "before", "after", "within", "page", "csv")
FILES = ("changes", "years")
TOO_SLOW = (
    "The database could not compare them in the time that a request has. The changes as CSV take as long as they take:"
    " add csv=changes to the address."
)


class BadAddress(CannotCompare):
    """A parameter is not one of ours, or has no value that we know."""


def comparison_page(request: HttpRequest) -> HttpResponse:
    """What it finds out is kept in memory until the data change."""
    throttle = RequestsAMinute()
    if not throttle.allow_request(request, None):
        return _choose(request, "That is more than a client may ask in a minute.", 429, throttle.wait())
    with one_moment():
        try:
            return _answer(request, {name: text.strip() for name, text in request.GET.items()})
        except NotHere as fault:
            return _choose(request, str(fault), 404)
        except CannotCompare as fault:
            return _choose(request, str(fault), 400)
        except TooSlow:
            return _choose(request, TOO_SLOW, 503)
        except Throttled as fault:
            return _choose(request, str(fault.detail), 429, fault.wait)


def _answer(request: HttpRequest, asked: dict[str, str]) -> HttpResponse:
    if unknown := [name for name in asked if name not in PARAMETERS]:
        raise BadAddress(f"{quote(unknown[0])} is no parameter. Expected one of: {', '.join(PARAMETERS)}.")
    if broken := [name for name, text in asked.items() if CONTROL.search(text)]:
        raise BadAddress(f"{broken[0]} holds a character that is not text.")
    if not asked:
        return _choose(request)
    named = {name: asked.get(name, "") for name in ("dataset", "within")}
    pairs = public_pairs(asked.get("before", ""), asked.get("after", ""), **named)
    if len(pairs) > 1 and not asked.get("csv"):
        return render(request, "explorer/comparisons.html", {"pair": pairs[0], "compared": list(_in_time(pairs))})
    if len(pairs) > 1:
        raise BadAddress("A file is of one dataset. Say with within= of which.")
    return _one(request, pairs[0], asked)


def _one(request: HttpRequest, pair: Pair, asked: dict[str, str]) -> HttpResponse:
    called = f"{pair.dataset.key}-{pair.before}-{pair.after}"
    if asked.get("csv") == "changes" and request.method == "HEAD":
        return HttpResponse(**named_file("csv", f"{called}-changes"))
    if asked.get("csv") == "changes":
        values = {**values_of(pair), "datasets": [pair.dataset.key]}
        return send(request, "csv", copied(pair), values, called=f"{called}-changes")
    found = kept_comparison(pair)
    if asked.get("csv") == "years":
        return _years_as_csv(found, called)
    if asked.get("csv"):
        raise BadAddress(f"{quote(asked['csv'])} is no file of a comparison. Expected one of: {', '.join(FILES)}.")
    page, pages = _page(asked.get("page", "1"), found.changes)
    changes = kept_changes(pair, first=(page - 1) * CHANGES_A_PAGE, most=CHANGES_A_PAGE) if found.changes else []
    moved = found.moved if len(found.moved) <= YEARS_SHOWN else largest(found.moved)[:YEARS_SHOWN]
    told = {
        "found": found,
        "query": _query(asked),
        "bars": bars_of(found.of_all_countries()),
        "moved": [shown_year(year) for year in moved],
        "years_left": len(found.moved) - len(moved),
        "every_year": [shown_year(year) for year in found.of_all_countries()],
        "changes": [shown_change(change, found) for change in changes],
        "first": (page - 1) * CHANGES_A_PAGE + 1,
        "page": page,
        "pages": pages,
    }
    return render(request, "explorer/comparison.html", told)


def _in_time(pairs: list[Pair]) -> Iterator[tuple[Pair, Comparison | None]]:
    """None where there is no time: each has a page of its own. One that is too slow leaves time for the others."""
    until = monotonic() + 2 * settings.STATEMENT_SECONDS
    for pair in pairs:
        try:
            yield pair, kept_comparison(pair) if monotonic() < until else None
        except TooSlow:
            yield pair, None


def _page(given: str, changes: int) -> tuple[int, int]:
    pages = max(1, -(-changes // CHANGES_A_PAGE))
    if not (given.isascii() and given.isdigit() and len(given) < 10 and 1 <= int(given) <= pages):
        raise BadAddress(f"{quote(given)} is no page. Expected 1 to {pages:,}.")
    return int(given), pages


def _query(asked: dict[str, str]) -> str:
    return urlencode({name: text for name, text in asked.items() if name not in ("page", "csv")})


def _years_as_csv(found: Comparison, called: str) -> HttpResponse:
    return HttpResponse(years_as_csv([found]), **named_file("csv", f"{called}-years"))


def _choose(request: HttpRequest, fault: str = "", status: int = 200, wait: float | None = None) -> HttpResponse:
    told = {"choices": choices(), "fault": fault}
    answer = render(request, "explorer/choose.html", told, status=status)
    if wait:
        answer["Retry-After"] = str(int(wait) + 1)
    return answer
