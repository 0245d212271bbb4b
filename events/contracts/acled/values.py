"""How the text of a comparison becomes its values: several are joined by “|” or by “:OR:”."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError

from codebook.quoting import quote
from events.filters.fields import ParameterField

MOST = 500
# Clients of before 2025 repeat the column: country=Chad:OR:country=Mali.
BETWEEN_VALUES = re.compile(r"\||:OR:(?:[a-z_0-9]+=)?")
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")
NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,20})?")
SECONDS = re.compile(r"[0-9]{1,11}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
EXPECTED = {
    "whole number": "a whole number",
    "number": "a number",
    "day": "a day, YYYY-MM-DD",
    "moment": "a day, YYYY-MM-DD, or seconds since 1970",
}


class Values(ParameterField):
    """What a column is compared with."""

    longest = 7_000  # all the countries there are, by their names

    def __init__(self, kind: str):
        super().__init__()
        self.kind = kind

    def read(self, text: str) -> tuple[Any, ...]:
        texts = [each.strip() for each in BETWEEN_VALUES.split(text)]
        if len(texts) > MOST:
            raise ValidationError(f"It takes at most {MOST} values, not {len(texts)}.", code="too_many")
        return tuple(self._read_one(each) for each in texts)

    def _read_one(self, text: str) -> Any:
        try:
            return READ[self.kind](text)
        except (ValueError, OverflowError) as fault:
            expected = EXPECTED.get(self.kind, "a text")
            raise ValidationError(f"{quote(text)} is not {expected}.", code="invalid") from fault


def _matching(pattern: re.Pattern, text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError
    return text


def _text(text: str) -> str:
    if not text:
        raise ValueError
    return text


def _day(text: str) -> date:
    return date.fromisoformat(_matching(DAY, text))


def _moment(text: str) -> int:
    """Seconds since 1970; a day is its first moment in UTC."""
    if SECONDS.fullmatch(text):
        return int(text)
    return int(datetime.combine(_day(text), time(), UTC).timestamp())


READ: dict[str, Callable[[str], Any]] = {
    "text": _text,
    "code": _text,
    "whole number": lambda text: int(_matching(WHOLE_NUMBER, text)),
    "number": lambda text: float(_matching(NUMBER, text)),
    "day": _day,
    "moment": _moment,
}
