"""The days of WHO's list: as the dashboard exports them, and with slashes, as copies have them that went through a
spreadsheet. Which of the numbers is the month no cell tells: the first, unless somebody says so.
"""

import re
from collections.abc import Callable
from datetime import date

from codebook.quoting import quote
from events.exchange.day_order import DAY_FIRST, MONTH_FIRST
from events.exchange.rows import BadCell, Row, day

COLUMN = "Attack Date"
CLOCK = re.compile(r"[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?$")
NUMBERS = r"(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})/"
# As they are written where the month comes first unless told: this layout alone, so that no other is taken for it.
USUAL = re.compile(NUMBERS + r"(?P<year>[0-9]{2}) [0-9]{1,2}:[0-9]{2}")
DECLARED = re.compile(NUMBERS + r"(?P<year>[0-9]{2}|[0-9]{4})( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?")
FIRST_YEAR = 2017
EXPECTED = {
    "": "Expected month/day/year and a clock, as in 11/2/21 09:20 for 2 November 2021, or YYYY-MM-DD.",
    MONTH_FIRST: "Expected month/day/year, as in 11/2/2021 for 2 November 2021, or YYYY-MM-DD.",
    DAY_FIRST: "Expected day/month/year, as in 2/11/2021 for 2 November 2021, or YYYY-MM-DD.",
}
IS_DECLARED = {
    "": f" If the day comes first, --dates {DAY_FIRST} says so.",
    MONTH_FIRST: f" It was said that the month comes first, with --dates {MONTH_FIRST}.",
    DAY_FIRST: f" It was said that the day comes first, with --dates {DAY_FIRST}.",
}


def days(order: str = "") -> Callable[[Row], tuple[date | None, date | None]]:
    """`order`: what was said of days with slashes."""

    def read(row: Row) -> tuple[date | None, date | None]:
        """The clock beside it is no time of the attack: it stands there where the time is said to be unknown, too."""
        found = row.read(COLUMN, lambda text: _attack_day(text, order))
        return found, found

    return read


def _attack_day(text: str, order: str) -> date | None:
    return _with_slashes(text, order) if "/" in text else day(CLOCK.sub("", text))


def _with_slashes(text: str, order: str) -> date:
    written = (DECLARED if order else USUAL).fullmatch(text)
    if written is None:
        raise BadCell(f"{quote(text)} is not a day as copies of the list write it. {EXPECTED[order]}")
    month, nth = (int(written[name]) for name in ("first", "second"))
    if order == DAY_FIRST:
        month, nth = nth, month
    year = int(written["year"]) + (2000 if len(written["year"]) == 2 else 0)
    if month > 12:
        raise BadCell(f"{quote(text)} has no month {month}. {EXPECTED[order]}{IS_DECLARED[order]}")
    if year < FIRST_YEAR:
        raise BadCell(f"{quote(text)} is in {year}, and the list begins in {FIRST_YEAR}. {EXPECTED[order]}")
    try:
        return date(year, month, nth)
    except ValueError as error:
        raise BadCell(f"{quote(text)} is not a day. {EXPECTED[order]}") from error
