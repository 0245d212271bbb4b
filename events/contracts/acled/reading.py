"""Reads the rows that are asked for, the newest first: a page, or all of them as they come."""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import connection, transaction

from events.api.downloads import take_turn
from events.contracts.acled.parameters import Asked
from events.contracts.acled.plans import left_over, plan_of
from events.contracts.acled.rows import SELECT, Place, acled_rows
from events.current import kept
from events.filters.faults import bad
from events.keyset import Position, Turn
from events.ordering import NEWEST
from events.query.counts import count_all
from events.query.pages import read_events
from events.query.running import TooSlow, fetch
from events.rollups.counts import exact_count

SIGNER = Signer(salt="events.contracts.acled")
AT_ONCE = 1_000  # events that are looked through, or sent, together
MOST_SKIPPED = 1_000_000
BEHIND_ALL: Place = (-(1 << 62), 0)
SKIP = """
    SELECT event.sort_key FROM events_event event WHERE {}
    ORDER BY event.sort_key DESC OFFSET %(skipped)s LIMIT 1
"""
EVERYTHING = f"SELECT {SELECT} FROM events_event event WHERE {{}} ORDER BY event.sort_key DESC"  # noqa: S608 – our own text


@dataclass(frozen=True)
class Found:
    """A page of rows, and where the next one begins: after `last`, None where there is none."""

    rows: list[dict[str, Any]]
    last: Place | None


def read_page(asked: Asked) -> Found:
    """Raises BadParameters for a cursor that is not ours or a page that is too far, and TooSlow."""
    found = list(islice(_rows(asked, _begin(asked)), asked.limit + 1))
    rows, last = [row for _, row in found[: asked.limit]], None
    if len(found) > asked.limit:
        last = found[asked.limit - 1][0]
        if asked.page:
            kept((*_page_of(asked), asked.page + 1), lambda: last)
    return Found(rows, last)


def read_all(asked: Asked) -> Iterator[tuple[Place, dict[str, Any]]]:
    """As they are at one moment, however long it takes. Raises Throttled where as many are sent as may be."""
    plan, after = plan_of(asked), _begin(asked)
    where = f"{plan.where} AND event.sort_key <= %(after)s" if after else plan.where
    with transaction.atomic():
        take_turn()
        with connection.chunked_cursor() as cursor:
            cursor.execute(EVERYTHING.format(where), plan.values | {"after": after[0] if after else None})
            while found := cursor.fetchmany(AT_ONCE):
                for place, row in acled_rows(found, asked):
                    if _is_beyond(place, after):
                        yield place, row


def told_total(asked: Asked) -> dict[str, int]:
    """How many rows there are, where somebody asks. Some clients go from page to page and know by it where to stop:
    they are told, too, unless each row must be looked at for it. Raises TooSlow.
    """
    if _is_one_row_an_event(asked) and (asked.with_total or asked.page):
        plan = plan_of(asked)
        known = exact_count(plan)
        return {"total_count": count_all(plan)[0] if known is None else known}
    return {"total_count": sum(1 for _ in _rows(asked, None))} if asked.with_total else {}


def cursor_after(asked: Asked, last: Place) -> str:
    return SIGNER.sign_object({"rows": _digest(asked), "after": last})


def _rows(asked: Asked, after: Place | None) -> Iterator[tuple[Place, dict[str, Any]]]:
    """From page to page of events, within the time that a request has."""
    plan = plan_of(asked)
    at_once = min(asked.limit + 1, AT_ONCE) if left_over(asked) == [] and asked.limit else AT_ONCE
    until = time.monotonic() + (settings.STATEMENT_SECONDS or float("inf"))
    at = Position([after[0] + 1]) if after else None
    while True:
        page = read_events(plan, NEWEST, SELECT, Turn(at_once, at))
        for place, row in acled_rows(page.rows, asked):
            if _is_beyond(place, after):
                yield place, row
        if not page.has_more:
            return
        at = page.last
        if time.monotonic() > until:
            raise TooSlow(each.column for each in asked.comparisons)


def _is_beyond(place: Place, after: Place | None) -> bool:
    return after is None or place[0] < after[0] or place[1] > after[1]


def _begin(asked: Asked) -> Place | None:
    """After which row the page begins; None at the beginning."""
    if asked.cursor not in (None, "0"):
        return _read_cursor(asked)
    if not asked.page or asked.page == 1:
        return None
    return kept((*_page_of(asked), asked.page), lambda: _skip(asked))


def _skip(asked: Asked) -> Place:
    """By the page before where that was read here, else by counting the rows before it."""
    skipped = (asked.page - 1) * asked.limit
    if skipped > MOST_SKIPPED:
        detail = f"It begins after {skipped:,} rows, and no more than {MOST_SKIPPED:,} are counted. Use cursor=0."
        raise bad("page", "out_of_range", detail)
    if not _is_one_row_an_event(asked):
        return next((place for place, _ in islice(_rows(asked, None), skipped - 1, None)), BEHIND_ALL)
    plan = plan_of(asked)
    found = fetch(SKIP.format(plan.where), plan.values | {"skipped": skipped - 1}, filters=plan.filters)
    return (found[0][0], 0) if found else BEHIND_ALL


def _is_one_row_an_event(asked: Asked) -> bool:
    return not asked.is_monadic and not left_over(asked)


def _read_cursor(asked: Asked) -> Place:
    try:
        cursor = SIGNER.unsign_object(asked.cursor)
        belongs, (key, number) = cursor["rows"] == _digest(asked), cursor["after"]
    except (BadSignature, ValueError, KeyError, TypeError) as fault:
        raise bad("cursor", "invalid", "It is none of this site. Begin with cursor=0.") from fault
    if not belongs:
        raise bad("cursor", "invalid", "It belongs to other filters. Begin with cursor=0.")
    return key, number


def _digest(asked: Asked) -> str:
    """Which rows are asked for, however many at once and in whatever columns."""
    return hashlib.sha256(repr((asked.comparisons, asked.is_monadic)).encode()).hexdigest()[:16]


def _page_of(asked: Asked) -> tuple:
    return ("acled page", _digest(asked), asked.limit)
