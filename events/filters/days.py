"""Days and moments in query parameters."""

from datetime import UTC, date, datetime, time

from django.core.exceptions import ValidationError

from codebook.days import BadDays, DayRange, parse_days
from codebook.quoting import quote
from events.filters.fields import ParameterField

EXPECTED_MOMENT = "Expected a day (2021-11-02) or a moment (2021-11-02T18:30:00Z)."


class Days(ParameterField):
    """A day, a month or a year, as the range of days that it is."""

    def read(self, text: str) -> DayRange:
        try:
            return parse_days(text)
        except BadDays as fault:
            raise ValidationError(str(fault), code="invalid") from fault

    def describe(self) -> dict:
        return {"type": "string", "examples": ["2021-11-02", "2021-11", "2021"]}


class FirstDay(Days):
    def read(self, text: str) -> date:
        return super().read(text).start


class LastDay(Days):
    def read(self, text: str) -> date:
        return super().read(text).end


class Moment(ParameterField):
    """A moment; without a zone it is UTC, and a day is its first moment in UTC."""

    def read(self, text: str) -> datetime:
        # An unescaped “+” of a zone arrives as a space.
        written = text.replace(" ", "+") if "T" in text else text
        try:
            moment = (
                datetime.fromisoformat(written) if "T" in written else datetime.combine(parse_days(text).start, time())
            )
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError) as fault:
            raise ValidationError(f"{quote(text)} is not a moment. {EXPECTED_MOMENT}", code="invalid") from fault

    def describe(self) -> dict:
        return {"type": "string", "examples": ["2021-11-02T18:30:00Z", "2021-11-02"]}
