"""The days of an event, from rows that hold them as dates or as JSON writes them."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta


def days_of(event: Mapping) -> tuple[date | None, date | None]:
    """First and last day; both None where they are not known."""
    return _day(event["date_start"]), _day(event["date_end"])


def middle_of(event: Mapping) -> date | None:
    """The day halfway between the ends; of two in the middle the earlier one."""
    start, end = days_of(event)
    return start + timedelta((end - start).days // 2) if start and end else None


def seconds_of(moment: str | datetime | None) -> int | None:
    """Seconds since the beginning of 1970, UTC."""
    if moment is None:
        return None
    when = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
    return int(when.timestamp())


def _day(value: str | date | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
