"""Points in the history of what is public: a revision by its number, by a moment, or by a day."""

import re
from datetime import UTC, date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

from codebook.days import BadDays, parse_days
from codebook.quoting import quote
from events.current import current
from events.filters.days import Moment
from events.filters.fields import ParameterField
from events.models import Revision

EXPECTED = "Expected a day (2026-11-20), a moment (2026-11-20T18:30:00Z) or the number of a revision (17)."
NUMBER = re.compile(r"[0-9]{1,12}")


class RevisionAt(ParameterField):
    """Reads to the number of the revision that was the newest then: 0 before the first. A day means its end."""

    def read(self, text: str) -> int:
        if NUMBER.fullmatch(text):
            return self._known(int(text), text)
        moment = Moment().read(text) if "T" in text else self._of_day(text)
        if moment > timezone.now() and "T" in text:
            raise _not_yet(text)
        return _newest_at(moment)

    def _known(self, number: int, text: str) -> int:
        if number > current().number:
            detail = f"There is no revision {text} yet; the newest is {current().number}. {EXPECTED}"
            raise ValidationError(detail, code="out_of_range")
        return number

    def _of_day(self, text: str) -> datetime:
        try:
            days = parse_days(text)
        except BadDays as fault:
            raise ValidationError(f"{quote(text)} is no day. {EXPECTED}", code="invalid") from fault
        if days.start > timezone.now().date():
            raise _not_yet(text)
        return self.in_days(days.start, days.end)

    def in_days(self, start: date, end: date) -> datetime:
        return datetime.combine(end, time.max, UTC)

    def describe(self) -> dict:
        return {"type": "string", "examples": ["2026-11-20", "2026-11-20T18:30:00Z", "17"]}


class RevisionBefore(RevisionAt):
    """The same; a day means its beginning."""

    def in_days(self, start: date, end: date) -> datetime:
        return datetime.combine(start, time(), UTC) - timedelta(microseconds=1)


def _newest_at(moment: datetime) -> int:
    earlier = Revision.objects.filter(made_at__lte=moment).order_by("-number")
    return earlier.values_list("number", flat=True).first() or 0


def _not_yet(text: str) -> ValidationError:
    return ValidationError(f"{quote(text)} is still to come. {EXPECTED}", code="out_of_range")
