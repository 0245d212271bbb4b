"""Rows as JSON tells them: what is selected for each public column, and what is put right afterwards."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import orjson
from django.conf import settings

from events.columns import Column
from events.query.visible import public_releases

ID = "event.dataset || ':' || event.source_id AS id"


@lru_cache(500)
def selected(columns: tuple[Column, ...]) -> str:
    return ", ".join(_expression(column) for column in columns)


def _expression(column: Column) -> str:
    if column.name == "id":
        return ID
    if column.name == "release":
        return "event.dataset AS release"
    if column.kind == "moment":
        return f"event.{column.name}::text"
    if column.kind == "joined":
        return f"array_to_string(event.{column.name}, '; ') AS {column.name}"
    return f"event.{column.name}"


def as_objects(
    columns: Sequence[Column], rows: Sequence[tuple], releases: Mapping[str, str] | None = None
) -> list[dict[str, Any]]:
    """One object a row. JSON that the database gives as text goes out as that text. `releases` are those of the
    datasets, the current ones unless given.
    """
    names = [column.name for column in columns]
    empty = dict.fromkeys(names)  # to copy its keys takes a third of the time of adding them one by one
    objects = []
    for row in rows:
        objects.append(each := empty.copy())
        each.update(zip(names, row, strict=True))
    for name, mend in _mended(columns, public_releases() if releases is None else releases):
        for each in objects:
            each[name] = mend(each[name])
    return objects


def _mended(columns: Sequence[Column], releases: Mapping[str, str]) -> list[tuple[str, Callable]]:
    by_kind = {"actors": orjson.Fragment, "address": _whole_address, "moment": _in_utc}
    mended = [(column.name, by_kind[column.kind]) for column in columns if column.kind in by_kind]
    return [*mended, *(("release", lambda key: releases.get(key) or None) for c in columns if c.name == "release")]


def _in_utc(moment: str) -> str:
    """From how PostgreSQL writes it in a session whose zone is UTC: 2024-05-01 12:00:00+00."""
    return f"{moment[:10]}T{moment[11:-3]}Z"


def _whole_address(address: str | None) -> str | None:
    """An address on this site is made whole here, for the site may move after the row was written."""
    return f"{settings.SITE_URL}{address}" if address and address.startswith("/") else address
