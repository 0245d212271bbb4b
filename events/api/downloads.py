"""Whole lists as files, written while the database sends them: memory stays flat, and nobody takes a cut file for a
whole one.
"""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import chain
from typing import Any

from django.conf import settings
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from rest_framework.exceptions import Throttled

from events.api.codings import compressed, preferred
from events.columns import Column
from events.current import current, kept
from events.formats import FILES
from events.formats.cells import RELEASE
from events.models import Dataset
from events.ordering import ORDERS
from events.query import Plan
from events.query.copying import copy_out
from events.query.past import then
from events.query.running import fetch
from events.query.turns import DOWNLOADS, TURN

SECONDS_TO_WAIT = 15
CLIENT_CLOSED_REQUEST = 499  # as nginx notes it in its log; nobody is there to read it
# A download may take as long as it takes. The rows of a table are sent from its first to its last one, always.
BEGIN = f"SET LOCAL statement_timeout = 0; SET LOCAL synchronize_seqscans = off; {TURN}"
PAGE = """{} event
    JOIN unnest(%(keys)s::bigint[]) WITH ORDINALITY page (sort_key, place) ON page.sort_key = event.sort_key
    ORDER BY page.place"""
TOLD_OF_DATASETS = ("key", "title", "publisher", "licence", "licence_url", "citation", "release", "coded_until")
log = logging.getLogger(__name__)


def download(
    request: HttpRequest, asked: Plan, ordering: str | None, columns: Sequence[Column], name: str
) -> HttpResponse:
    """The first rows are read before the answer begins, so that a fault then is still told as one. Raises Throttled
    when as many downloads are under way as may be.
    """
    copied = FILES[name].copied(columns, in_order(asked, ordering), release_in(asked))
    return send(request, name, copied, asked.values, columns, releases=asked.rows.releases)


def send(
    request: HttpRequest,
    name: str,
    copied: str,
    values: Mapping[str, Any],
    columns: Sequence[Column] = (),
    *,
    called: str = "events",
    releases: Mapping[str, str] | None = None,
) -> HttpResponse:
    """What a COPY gives, as a file of that format. `releases` are those of its rows, where they are past ones."""
    about = told_about(values["datasets"], releases)
    file = written(name, columns, copied, values, about, request.META.get("gunicorn.socket"))
    coding = _coding(request, name)
    try:
        next(file)
    except ConnectionResetError:
        return HttpResponse(status=CLIENT_CLOSED_REQUEST)
    return _streamed(compressed(coding, file) if coding else file, coding, name, called)


def head_of_a_file(request: HttpRequest, name: str, called: str = "events") -> HttpResponse:
    """What is said ahead of the file. No length, which nobody knows before the rows are read."""
    return _streamed((), _coding(request, name), name, called)


def _coding(request: HttpRequest, name: str) -> str | None:
    return preferred(request.META.get("HTTP_ACCEPT_ENCODING", "")) if FILES[name].COMPRESSES else None


def _streamed(pieces: Iterable[bytes], coding: str | None, name: str, called: str) -> HttpResponse:
    response = StreamingHttpResponse(pieces, **named_file(name, called))
    if coding:
        response["Content-Encoding"] = coding
    return response


def page_as_file(keys: Sequence[int], asked: Plan, columns: Sequence[Column], name: str) -> HttpResponse:
    """The rows with these sort keys, in their order."""
    about = told_about(asked.values["datasets"], asked.rows.releases)
    copied = FILES[name].copied(columns, [PAGE.format(asked.rows.sql)], release_in(asked))
    values = {**asked.rows.values, "keys": list(keys), "site": settings.SITE_URL}
    with closing(copy_out(copied, values)) as pieces:
        return HttpResponse(b"".join(FILES[name].written(columns, pieces, about)), **named_file(name))


def in_order(asked: Plan, ordering: str | None) -> list[str]:
    """What to select from, part by part; without an ordering in the one that is quickest."""
    everything = f"{asked.rows.sql} event WHERE {asked.where}"
    if ordering is None:
        return [everything]
    return [
        f"{everything} AND {part.within} ORDER BY "
        + ", ".join(f"event.{key} {'DESC' if part.descending else 'ASC'}" for key in part.keys)
        for part in ORDERS[ordering].parts
    ]


def release_in(asked: Plan) -> str:
    """In which release a row stands: that of the same moment as the rows, or of the past that is asked for."""
    return "event.release" if asked.rows.are_past else RELEASE


def written(
    name: str,
    columns: Sequence[Column],
    copied: str,
    values: Mapping[str, Any],
    about: Mapping[str, str],
    listener=None,
) -> Iterator[bytes]:
    """An empty piece once the first rows are there, then the file, all of it as it is at one moment.

    When the database fails, the file ends in what no reader of the format accepts. Closing it ends the transaction.
    """
    writer = FILES[name]
    with transaction.atomic():
        take_turn()
        with closing(copy_out(copied, {**values, "site": settings.SITE_URL}, listener)) as pieces:
            first = next(pieces, b"")
            yield b""
            try:
                yield from writer.written(columns, chain((first,), pieces), about)
            except DatabaseError:
                log.exception("A download broke off.")
                yield writer.BROKEN_OFF
                raise


def take_turn() -> None:
    """Held until the transaction ends. Raises Throttled."""
    most = settings.DOWNLOADS_AT_ONCE
    if not fetch(BEGIN, {"most": most, "line": DOWNLOADS}):
        raise Throttled(SECONDS_TO_WAIT, f"{most} downloads are under way, and no more are made at once.")


def told_about(datasets: Sequence[str], releases: Mapping[str, str] | None = None) -> dict[str, str]:
    """What a file that can hold it says about its rows: the revision that they are of at least, and whose they are."""
    public = kept("told_of_datasets", lambda: list(Dataset.objects.public().order_by("key").values(*TOLD_OF_DATASETS)))
    told = [dataset | then(dataset["key"], releases) for dataset in public if dataset["key"] in datasets]
    return {
        "revision": str(current().number),
        "datasets": json.dumps(told, default=str, ensure_ascii=False),
        "codebook": f"{settings.SITE_URL}/api/v1/codebook/",
    }


def named_file(name: str, called: str = "events") -> dict:
    return {
        "content_type": FILES[name].MEDIA_TYPE,
        "headers": {"Content-Disposition": content_disposition_header(True, f"{called}.{name}")},
    }
