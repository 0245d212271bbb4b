"""What the public reads at this moment: its newest revision, and what this process keeps in memory while that is so.

A request asks once which revision is the newest; whatever it then takes from memory was read under that number.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db import connection

NEWEST = """
    SELECT number, made_at, transaction = pg_current_xact_id_if_assigned()::text::bigint AND made_at >= now()
    FROM events_revision ORDER BY number DESC LIMIT 1
"""
MOST_KEPT = 20_000
Value = TypeVar("Value")


@dataclass(frozen=True)
class Current:
    """`number` is 0 and `made_at` None where nothing was ever published. `is_settled`: no transaction of ours can still
    change it, so that what is read under it may be kept.
    """

    number: int
    made_at: datetime | None
    is_settled: bool


_of_request: ContextVar[Current | None] = ContextVar("current", default=None)
_kept: tuple[Current | None, dict] = (None, {})


def current() -> Current:
    """The newest revision: that of the request, or one query."""
    return _of_request.get() or _read()


@contextmanager
def one_moment() -> Iterator[Current]:
    """In the block, the newest revision is asked for once."""
    now = _read()
    token = _of_request.set(now)
    try:
        yield now
    finally:
        _of_request.reset(token)


def kept(key: Any, read: Callable[[], Value]) -> Value:
    """What `read` gives, from memory if it was read under this revision."""
    global _kept
    now = current()
    if not now.is_settled:
        return read()
    under, values = _kept
    if under != now or len(values) > MOST_KEPT:
        values = {}
        _kept = (now, values)
    if key not in values:
        values[key] = read()
    return values[key]


def kept_among(name: str, key: Any, read: Callable[[], Value], *, most: int) -> Value:
    """The same for what takes much memory: no more than so many under this name are kept, those asked for last."""
    last: OrderedDict[Any, Value] = kept(name, OrderedDict)
    value = last.pop(key, None)
    last[key] = value = read() if value is None else value
    if len(last) > most:
        last.popitem(last=False)
    return value


def _read() -> Current:
    with connection.cursor() as cursor:
        cursor.execute(NEWEST)
        number, made_at, is_ours = cursor.fetchone() or (0, None, None)
    return Current(number, made_at, not is_ours)
