"""Reads days as coders and clients write them: 2021-11-02, 2021-11, 2017, “early Nov 2021”, or a range with “..”."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from codebook.quoting import quote

EXPECTED = "Expected YYYY-MM-DD, YYYY-MM or YYYY."
LONGEST_INPUT = 60

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}

WORDED = re.compile(
    r"(?:(?P<third>early|mid|late)[ -])?(?:(?P<day>[0-9]{1,2}) )?(?P<month>[a-z]{3,9})\.? (?P<year>[0-9]+)"
)
SHAPES = (
    (re.compile(r"[0-9]+"), "year"),
    (re.compile(r"[0-9]+-[0-9]+"), "month"),
    (re.compile(r"[0-9]+-[0-9]+-[0-9]+"), "day"),
)
ISO_LENGTHS = {"year": 4, "month": 7, "day": 10}


class BadDays(ValueError):
    """Text that does not say which days are meant."""


@dataclass(frozen=True)
class DayRange:
    """All days from `start` to `end`, both included; `precision` is a code of date_precision."""

    start: date
    end: date
    precision: str

    def __str__(self) -> str:
        """The shortest writing that `parse_days` reads as the same days."""
        if self.start == self.end:
            return self.start.isoformat()
        if self == _whole_month(self.start.year, self.start.month):
            return self.start.isoformat()[:7]
        if self == _whole_year(self.start.year):
            return self.start.isoformat()[:4]
        return f"{self.start.isoformat()}..{self.end.isoformat()}"


def parse_days(text: str) -> DayRange:
    """Years from 1000 to 9999. Raises BadDays with a sentence for the person who wrote it."""
    if len(text) > LONGEST_INPUT:
        raise BadDays(f"{quote(text)} is too long for a date. {EXPECTED}")

    first, dots, last = (part.strip() for part in text.partition(".."))
    if not dots:
        return _parse_one(first)
    if not first or not last:
        raise BadDays(f"{quote(text)} lacks one of its two ends. {EXPECTED}")
    start, end = _parse_one(first).start, _parse_one(last).end
    if end < start:
        raise BadDays(f"{quote(text)} ends before it starts. Expected the earlier day first.")
    return DayRange(start, end, precision_of(start, end))


def precision_of(start: date, end: date) -> str:
    """The date_precision of a span, by its number of days, as UCDP draws the lines."""
    days = (end - start).days + 1
    for longest, precision in ((1, "day"), (6, "days_2_to_6"), (7, "week"), (31, "month")):
        if days <= longest:
            return precision
    return "year"


def _parse_one(text: str) -> DayRange:
    for shape, unit in SHAPES:
        if shape.fullmatch(text):
            return _parse_iso(text, unit)
    worded = WORDED.fullmatch(" ".join(text.lower().split()))
    if worded:
        return _parse_worded(text, **worded.groupdict())
    raise BadDays(f"{quote(text)} is not a date. {EXPECTED}")


def _parse_iso(text: str, unit: str) -> DayRange:
    if len(text) != ISO_LENGTHS[unit]:
        raise BadDays(f"{quote(text)} is not a {unit}. {EXPECTED}")
    try:
        return _build(*(int(number) for number in text.split("-")))
    except ValueError as exc:
        raise BadDays(f"{quote(text)} is not a {unit}. {EXPECTED}") from exc


def _parse_worded(text: str, *, third: str | None, day: str | None, month: str, year: str) -> DayRange:
    number = _month_number(month)
    if number is None or (third and day) or len(year) != 4:
        raise BadDays(f"{quote(text)} is not a date. {EXPECTED}")
    try:
        days = _build(int(year), number, *([int(day)] if day else []))
    except ValueError as exc:
        raise BadDays(f"{quote(text)} is not a {'day' if day else 'month'}. {EXPECTED}") from exc
    if not third:
        return days

    first, last = THIRDS[third]
    return DayRange(days.start.replace(day=first), min(days.end, days.start + timedelta(days=last - 1)), "month")


def _month_number(word: str) -> int | None:
    """“nov”, “november” and “sept” are months; “novem” would be a guess."""
    for number, name in enumerate(MONTHS, start=1):
        if word in (name, name[:3]) or (word == "sept" and name == "september"):
            return number
    return None


def _build(year: int, month: int | None = None, day: int | None = None) -> DayRange:
    """Raises ValueError for days that the calendar does not have, and for years outside 1000–9999."""
    if not 1000 <= year <= 9999:
        raise ValueError(f"{year} is outside 1000–9999")
    if month is None:
        return _whole_year(year)
    if day is None:
        return _whole_month(year, month)
    return DayRange(date(year, month, day), date(year, month, day), "day")


def _whole_year(year: int) -> DayRange:
    return DayRange(date(year, 1, 1), date(year, 12, 31), "year")


def _whole_month(year: int, month: int) -> DayRange:
    start = date(year, month, 1)
    return DayRange(start, date(year, month, monthrange(year, month)[1]), "month")
