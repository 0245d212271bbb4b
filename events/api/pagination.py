"""Lists with `next` and `previous`: links that carry a signed position, and hold only for the list they come from."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet
from rest_framework.request import Request

from events.filters.faults import bad
from events.keyset import Page, Position, Turn, read_page
from events.query.counts import EXACT_UP_TO

DEFAULT_LIMIT = 100
SIGNER = Signer(salt="events.api.pagination")
NOT_PART_OF_THE_LIST = {"cursor", "limit", "count", "fields", "format"}


@dataclass(frozen=True)
class Links:
    next: str | None
    previous: str | None


def read_list(
    request: Request, rows: QuerySet, key: str, fields: tuple[str, ...], values: dict[str, Any]
) -> tuple[list[tuple], Links]:
    """One page of the list that the request asks for, by `key`, with its links. Raises BadParameters for a cursor
    that is not ours.
    """
    turn = turn_of(request, values, key)
    page = read_page(rows, key, fields, turn)
    return page.rows, links(request, page, turn, key)


def turn_of(request: Request, values: dict[str, Any], order: str) -> Turn:
    """Where the page begins that is asked for. `order` tells how the positions in its cursors are to be read; one of
    another order, made by earlier software, is refused. Raises BadParameters.
    """
    at, backwards = read_cursor(request, values.get("cursor"), order)
    return Turn(values.get("limit", DEFAULT_LIMIT), at, backwards)


def links(request: Request, page: Page, turn: Turn, order: str) -> Links:
    goes_on = page.has_more or (turn.backwards and turn.at is not None)
    went_before = page.has_more if turn.backwards else turn.at is not None
    following, preceding = page.last if goes_on else None, page.first if went_before else None
    if not (following or preceding):
        return Links(None, None)
    listed, address = list_of(request, order), _address(request)
    return Links(
        next=following and f"{address}{_cursor(listed, following, backwards=False)}",
        previous=preceding and f"{address}{_cursor(listed, preceding, backwards=True)}",
    )


def answer(
    values: dict[str, Any], results: Sequence, links: Links, count: Callable[[], tuple[int, str]], **more
) -> dict:
    """The envelope of every list; `count` is only called when it is wanted, and the page is not the whole list."""
    counted = {}
    if values.get("count") != "none":
        is_whole = "cursor" not in values and links.next is None
        counted = dict(zip(("count", "count_is"), (len(results), "exact") if is_whole else count(), strict=True))
    return {**counted, "next": links.next, "previous": links.previous, **more, "results": results}


def counted(rows: QuerySet, values: dict[str, Any]) -> tuple[int, str]:
    """Of the small lists: exact up to EXACT_UP_TO, then a lower bound, unless the request asks for more."""
    rows = rows.order_by()
    if values.get("count") == "exact":
        return rows.count(), "exact"
    found = rows[: EXACT_UP_TO + 1].count()
    return (EXACT_UP_TO, "at_least") if found > EXACT_UP_TO else (found, "exact")


def read_cursor(request: Request, text: str | None, order: str) -> tuple[Position | None, bool]:
    if text is None:
        return None, False
    try:
        cursor = SIGNER.unsign_object(text)
        belongs = cursor["list"] == list_of(request, order)
    except (BadSignature, ValueError, KeyError, TypeError) as fault:
        raise bad("cursor", "invalid", "It is not a cursor of this site. Follow the `next` link of a list.") from fault
    if not belongs:
        raise bad("cursor", "invalid", "It belongs to another list, or to other filters. Start this list anew.")
    return Position(cursor["values"]), cursor["backwards"]


def list_of(request: Request, order: str) -> str:
    """Which list it is: its address, filters and order, whatever the page size and the columns."""
    told = sorted((name, given) for name, given in request.GET.lists() if name not in NOT_PART_OF_THE_LIST)
    return hashlib.sha256(repr((request.path, told, order)).encode()).hexdigest()[:16]


def _address(request: Request) -> str:
    """Of the list, as it was asked for; a cursor goes behind it."""
    given = [(name, text) for name, texts in request.GET.lists() for text in texts if name != "cursor"]
    return request.build_absolute_uri(f"{request.path}?{urlencode([*given, ('cursor', '')])}")


def _cursor(listed: str, position: Position, *, backwards: bool) -> str:
    return quote(SIGNER.sign_object({"list": listed, "values": position.values, "backwards": backwards}))
