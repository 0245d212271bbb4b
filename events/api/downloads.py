"""Whole lists as files, written while they are read: memory stays flat, and nobody takes a cut file for a whole one."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from django.db import DatabaseError, transaction
from django.db.models import QuerySet
from django.http import StreamingHttpResponse

from events.columns import Column
from events.formats import FORMATS
from events.keyset import Ordering, read_all
from events.rows import fields_of, outward

CHUNK = 2000
log = logging.getLogger(__name__)


def download(events: QuerySet, ordering: Ordering, columns: Sequence[Column], name: str) -> StreamingHttpResponse:
    """The first rows are read before the answer begins, so that a fault then is still told as one."""
    raw = in_one_view(events, ordering, fields_of(columns))
    first = next(raw, None)
    rows = outward(columns)(raw if first is None else chain([first], raw))
    return StreamingHttpResponse(until_broken(FORMATS[name], columns, rows), **named_file(name))


def in_one_view(events: QuerySet, ordering: Ordering, fields: tuple[str, ...]) -> Iterator[tuple]:
    """All rows as they are at one moment, through a cursor that stays in the database."""
    with transaction.atomic():
        yield from read_all(events, ordering, fields, CHUNK)


def until_broken(writer, columns: Sequence[Column], rows: Iterable[tuple]) -> Iterator[bytes]:
    """What the format writes. When the database fails, the file ends in what no reader of the format accepts."""
    try:
        yield from writer.write(columns, rows)
    except DatabaseError:
        log.exception("A download broke off.")
        yield writer.BROKEN_OFF
        raise


def named_file(name: str) -> dict:
    return {
        "content_type": FORMATS[name].MEDIA_TYPE,
        "headers": {"Content-Disposition": f'attachment; filename="events.{name}"'},
    }
