"""The parameters of the standard, read strictly: it wants what is not declared to be refused."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError

from codebook.quoting import quote
from events.filters import Parameters
from events.filters.fields import ParameterField, WholeNumber, Words
from events.filters.parameters import Parameter
from events.filters.places import Box

NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
OPEN = ("", "..")
EXPECTED_TIME = (
    "Expected a day (2021-11-02), a moment (2021-11-02T18:30:00Z), or two parted by “/”, one of them perhaps “..”."
)


class BoundingBox(Box):
    """Four numbers, as programs write them; of six, the heights are left aside, for no point here has one."""

    def read(self, text: str) -> tuple[float, ...]:
        parts = [part.strip() for part in text.split(",")]
        if all(NUMBER.fullmatch(part) for part in parts):
            plain = [f"{float(part):.12f}" for part in parts]
            text = ",".join([*plain[:2], *plain[3:5]] if len(plain) == 6 else plain)
        return super().read(text)


class Days(ParameterField):
    """Reads to (first day, last day), None where it is open. Of a moment the day is taken as it is written: days are
    those at the place, whatever the zone.
    """

    def read(self, text: str) -> tuple[date | None, date | None]:
        ends = [end.strip() for end in text.split("/")]
        if len(ends) > 2 or all(end in OPEN for end in ends):
            raise _not_days(text)
        first, last = (None if end in OPEN else _day_in(end, text) for end in (ends[0], ends[-1]))
        if first and last and first > last:
            raise ValidationError(f"{quote(text)} ends before it begins, so no day can be meant.", code="reversed")
        return first, last


def _day_in(end: str, text: str) -> date:
    if not re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt]|$)", end):
        raise _not_days(text)
    try:
        return datetime.fromisoformat(end.upper()).date()
    except ValueError as fault:
        raise _not_days(text) from fault


def _not_days(text: str) -> ValidationError:
    return ValidationError(f"{quote(text)} is no time. {EXPECTED_TIME}", code="invalid")


class PageSize(WholeNumber):
    """More than a page holds is no fault: the page then holds what it can."""

    def read(self, text: str) -> int:
        return super().read(str(min(int(text), self.highest)) if re.fullmatch(r"[0-9]+", text) else text)


class ItemFilters(Parameters):
    """The features of a collection."""

    bbox = Parameter(
        BoundingBox(),
        help_text="`west,south,east,north` in degrees: features with a point in it; west may lie east of east.",
    )
    datetime = Parameter(
        Days(),
        help_text="A day or an interval (`2021-11-01/2021-11-30`, `../2021-11-30`): features whose days touch it.",
    )
    limit = Parameter(PageSize(1, 1000, default=100), help_text="Features a page; 1,000 where more are asked for.")
    cursor = Parameter(Words(), help_text="Where a page starts: follow `next`, do not make one up.")


def as_row_filters(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same in the words of the filters of the events."""
    days = dict(zip(("date_after", "date_before"), values.get("datetime", (None, None)), strict=True))
    box = {"bbox": values["bbox"]} if "bbox" in values else {}
    return box | {name: day for name, day in days.items() if day}
