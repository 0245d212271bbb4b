"""Whole lists as files, written while they are read: memory stays flat, and nobody takes a cut file for a whole one."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import chain, islice

from django.db import DatabaseError, transaction
from django.http import StreamingHttpResponse

from events.columns import Column
from events.formats import FORMATS
from events.models import Event
from events.query import Plan
from events.query.running import fetch
from events.rows import fields_of, outward

CHUNK = 2000
log = logging.getLogger(__name__)


def download(asked: Plan, ordering: str | None, columns: Sequence[Column], name: str) -> StreamingHttpResponse:
    """The first row is read before the answer begins, so that a fault then is still told as one."""
    file = written(FORMATS[name], read_all(asked, columns), columns)
    next(file)
    return StreamingHttpResponse(file, **named_file(name))


def read_all(asked: Plan, columns: Sequence[Column]) -> Iterator[tuple]:
    keys = fetch(f"SELECT sort_key FROM events_event event WHERE {asked.where}", asked.values)  # noqa: S608
    rows = Event.objects.filter(sort_key__in=[key for (key,) in keys]).order_by("-sort_key")
    yield from rows.values_list(*fields_of(columns)).iterator(CHUNK)


def written(writer, raw: Iterator[tuple], columns: Sequence[Column]) -> Iterator[bytes]:
    """An empty piece once the first row is there, then what the format writes, all of it as it is at one moment.

    When the database fails, the file ends in what no reader of the format accepts. Closing it ends the transaction.
    """
    with transaction.atomic(), closing(raw):
        first = list(islice(raw, 1))
        yield b""
        try:
            yield from writer.write(columns, outward(columns)(chain(first, raw)))
        except DatabaseError:
            log.exception("A download broke off.")
            yield writer.BROKEN_OFF
            raise


def named_file(name: str) -> dict:
    return {
        "content_type": FORMATS[name].MEDIA_TYPE,
        "headers": {"Content-Disposition": f'attachment; filename="events.{name}"'},
    }
