"""What the public reads at this moment: its newest revision, and what this process keeps in memory while that is so.

A request asks once which revision is the newest; whatever it then takes from memory was read under that number. It can
ask along with its first statement, for mostly the newest revision is the one that it was for the request before.
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


class Moved(Exception):
    """What was taken for the newest revision is not the newest one."""


@dataclass
class Moment:
    """That of a request. `is_assumed`: whether the revision is still the newest has yet to be asked."""

    now: Current
    is_assumed: bool = False

    def confirm(self, row: tuple | None) -> None:
        """`row` is what NEWEST gave. Raises Moved."""
        self.is_assumed = False
        if _as_current(row) != self.now:
            raise Moved


_of_request: ContextVar[Moment | None] = ContextVar("moment", default=None)
_kept: tuple[Current | None, dict] = (None, {})


def current() -> Current:
    """The newest revision: that of the request, or one query."""
    moment = _of_request.get()
    return moment.now if moment else _read()


def assumed_moment() -> Moment | None:
    """That of the request, if NEWEST has to be asked for it along with the next statement."""
    moment = _of_request.get()
    return moment if moment and moment.is_assumed else None


@contextmanager
def one_moment() -> Iterator[Current]:
    """In the block, the newest revision is asked for once."""
    with _moment(Moment(_read())) as moment:
        yield moment.now


def in_one_moment(answer: Callable[[Current], Value]) -> Value:
    """What is answered under the newest revision. It may be called twice: under the revision that things in memory were
    read under, and if that turns out not to be the newest one, again.
    """
    known, _ = _kept
    if known and not connection.in_atomic_block:
        try:
            with _moment(Moment(known, is_assumed=True)) as moment:
                answered = answer(known)
                if moment.is_assumed:
                    moment.confirm(_newest())
                return answered
        except Moved:
            pass
    with one_moment() as now:
        return answer(now)


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


@contextmanager
def _moment(moment: Moment) -> Iterator[Moment]:
    token = _of_request.set(moment)
    try:
        yield moment
    finally:
        _of_request.reset(token)


def _read() -> Current:
    return _as_current(_newest())


def _newest() -> tuple | None:
    with connection.cursor() as cursor:
        cursor.execute(NEWEST)
        return cursor.fetchone()


def _as_current(row: tuple | None) -> Current:
    number, made_at, is_ours = row or (0, None, None)
    return Current(number, made_at, not is_ours)
