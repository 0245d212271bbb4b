"""Which text a cell of a workbook is: a number without what floats add, a date as YYYY-MM-DD, a formula as it stands.

Nothing is computed, and what a program computed before is not believed: a formula is read as its own text.
"""

import re
from datetime import datetime, timedelta

from codebook.quoting import quote

# In characters, as csv has it; the programs that write workbooks stop at 32,767 halves of UTF-16, which are fewer.
LONGEST_CELL = 131_072
# From here on a float leaves whole numbers out.
LARGEST_WHOLE = 2**53
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
LAST_DAY = 2_958_465  # 9999-12-31
NEVER = 60  # 1900-02-29, a day that Excel has and the calendar has not


class NotACell(ValueError):
    """What cannot be read in a cell; the message is a sentence, `text` what stands there."""

    def __init__(self, text: str, message: str):
        super().__init__(message)
        self.text = text


def unescaped(text: str) -> str:
    """Characters that XML cannot hold stand as _x000D_ in a workbook."""
    return ESCAPED.sub(_character, text) if "_x" in text else text


def _character(written: re.Match) -> str:
    number = int(written[1], 16)
    return written[0] if number == 0 or 0xD800 <= number <= 0xDFFF else chr(number)


def number_text(text: str) -> str:
    """300380 for 300380.0, and 34.52 for the 34.520000000000003 that is the same float. Raises NotACell."""
    if len(text) <= 15 and text.isdecimal() and text.isascii():
        return text
    value = _float(text)
    if value.is_integer() and abs(value) <= LARGEST_WHOLE:
        return str(int(value))
    return text if text.lstrip("-").isdecimal() else repr(value)


def date_text(text: str, *, has_days: bool, counts_from_1904: bool) -> str:
    """YYYY-MM-DD, with a time of day only where there is one; of a time alone, that. Raises NotACell."""
    value = _float(text)
    seconds = round(value * 86_400)
    days, rest = divmod(seconds, 86_400)
    if not has_days and days == 0:
        return str(timedelta(seconds=rest)).zfill(8)
    first = _first_day(days, counts_from_1904=counts_from_1904)
    if first is None:
        raise NotACell(text, f"{quote(number_text(text))} is formatted as a date and is none. Expected a day.")
    moment = first + timedelta(seconds=seconds)
    return f"{moment:%Y-%m-%d}" if not rest else f"{moment:%Y-%m-%d %H:%M:%S}"


def _first_day(days: int, *, counts_from_1904: bool) -> datetime | None:
    """The day 0 that a day counts from; None where there is no such day."""
    if counts_from_1904:
        return datetime(1904, 1, 1) if 0 <= days <= LAST_DAY - 1462 else None  # noqa: DTZ001 – days have no zone
    if not 0 < days <= LAST_DAY or days == NEVER:
        return None
    return datetime(1899, 12, 31 if days < NEVER else 30)  # noqa: DTZ001 – days have no zone


def _float(text: str) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise NotACell(text, f"{quote(text)} is stored as a number and is none. Expected a number.") from error
    if not abs(value) < float("inf"):
        raise NotACell(text, f"{quote(text)} is stored as a number and is none. Expected a number.")
    return value
