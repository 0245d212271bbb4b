"""The days of the Global Terrorism Database: year, month and day in cells of their own, 0 where they are unknown."""

import re
from calendar import monthrange
from datetime import date

from codebook.days import precision_of
from codebook.quoting import quote
from events.exchange.gtd_codes import flag, number
from events.exchange.rows import BadCell, Row, day

AMERICAN_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


def days(row: Row) -> tuple[date | None, date | None, str | None]:
    """From year, month and day, each of the latter 0 where it is unknown; of what went on for more than a day, until it
    was resolved. The end is open where that is not told.
    """
    year, month, nth = (row.read(column, number) for column in ("iyear", "imonth", "iday"))
    goes_on, resolved = row.read("extended", flag, required=False), row.read("resolution", _resolution, required=False)
    start, end = _first_and_last(row, year, month, nth)
    if start is None or end is None:
        return None, None, None
    if not goes_on:
        return start, end, "day" if start == end else ("month" if month else "year")
    if resolved is None or resolved < start:
        return start, end, "open"
    return start, resolved, precision_of(start, resolved)


def _first_and_last(row: Row, year: int | None, month: int | None, nth: int | None) -> tuple[date | None, date | None]:
    if any(fault.column in ("iyear", "imonth", "iday") for fault in row.faults):
        return None, None
    if not year or not 1900 <= year <= 2100:
        row.refuse("iyear", f"{quote(row.text('iyear'))} is not a year. Expected four digits, as in 2021.")
        return None, None
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if month > 12:
        row.refuse("imonth", f"{quote(row.text('imonth'))} is not a month. Expected 1 to 12, or 0 for unknown.")
        return None, None
    last = monthrange(year, month)[1]
    if not nth:
        return date(year, month, 1), date(year, month, last)
    if nth > last:
        where = f"a day of {year}-{month:02}"
        row.refuse("iday", f"{quote(row.text('iday'))} is not {where}. Expected 1 to {last}, or 0 for unknown.")
        return None, None
    return date(year, month, nth), date(year, month, nth)


def _resolution(text: str) -> date | None:
    american = AMERICAN_DAY.fullmatch(text)
    if american is None:
        return day(text)
    month, nth, year = map(int, american.groups())
    try:
        return date(year, month, nth)
    except ValueError as error:
        raise BadCell(f"{quote(text)} is not a day. Expected month/day/year or YYYY-MM-DD.") from error
