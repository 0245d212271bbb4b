"""Shows beside a text box of days what was understood: `2017-01-01 … 2017-12-31 (year)`."""

from django.db.backends.postgresql.psycopg_any import DateRange

from codebook.days import precision_of
from sources.models import last_day


def understood(days: DateRange | None) -> str:
    """The first and the last day and how precise that is; empty when there are none."""
    if not days:
        return ""
    start, end = days.lower, last_day(days)
    if start and end:
        return (
            f"{start} ({precision_of(start, end)})" if start == end else f"{start} … {end} ({precision_of(start, end)})"
        )
    return f"{start or ''} … {end or ''}".strip() + " (open)"
