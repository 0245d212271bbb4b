"""A `daterange` column that people write as they would on paper: `2021-11-02`, `2021-11`, `early Nov 2021`.

The database holds half-open ranges; what a person reads and writes has an inclusive last day.
"""

from datetime import date, timedelta

from django import forms
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from codebook.days import BadDays, parse_days


def last_day(days: DateRange) -> date | None:
    """The last day inside the range, None when it is open."""
    return days.upper - timedelta(days=1) if days.upper else None


def days_between(start: date | None, end: date | None) -> DateRange:
    """The range from `start` to `end`, both inside; None leaves that side open."""
    return DateRange(start, end + timedelta(days=1) if end else None)


def days_in_words(days: DateRange | None) -> str:
    """`2021-11-02`, `2021-11-01..2021-11-30`, `2020-01-01..` (open), or empty."""
    if not days:
        return ""
    start, end = days.lower or "", last_day(days) or ""
    return str(start) if start == end else f"{start}..{end}"


def read_days(text: str) -> DateRange:
    """The range that `text` means; `..` at an end leaves it open. Raises ValidationError with a sentence."""
    start, dots, end = text.strip().partition("..")
    try:
        if dots and not (start and end):
            first = parse_days(start).start if start else None
            last = parse_days(end).end if end else None
            return days_between(first, last)
        understood = parse_days(text)
    except BadDays as exc:
        raise ValidationError(str(exc), code="invalid") from exc
    return days_between(understood.start, understood.end)


class DayRangeFormField(forms.CharField):
    """One text box for a day, a month, a year or a range of days."""

    def prepare_value(self, value):
        return days_in_words(value) if isinstance(value, DateRange) else value

    def to_python(self, value):
        text = super().to_python(value)
        return read_days(text) if text else None

    def has_changed(self, initial, data):
        return days_in_words(initial) != (data or "").strip()


class DayRangeField(DateRangeField):
    def to_python(self, value):
        if isinstance(value, date):
            return days_between(value, value)
        if isinstance(value, str) and not value.lstrip().startswith("{"):
            return read_days(value) if value.strip() else None
        if isinstance(value, int):  # YAML reads a bare year as a number
            return read_days(str(value))
        return super().to_python(value)

    def value_to_string(self, obj):
        return days_in_words(self.value_from_object(obj)) or None

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": DayRangeFormField, **kwargs})
