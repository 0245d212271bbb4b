"""Which state of the list of Gleditsch and Ward a country of today was, or was part of, on a day.

UCDP numbers states by this list. What is in `data/gleditsch_ward.csv`, and whence, is told in `data/README.md`.
"""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "gleditsch_ward.csv"


@dataclass(frozen=True)
class Period:
    """Both days are in it; `end` is None where the period has not ended."""

    alpha3: str
    number: int
    start: date
    end: date | None


def number_of(alpha3: str | None, day: date | None) -> int | None:
    """None without a day, for what is no state of the list, and for a colony."""
    for period in _BY_COUNTRY.get(alpha3 or "", ()) if day else ():
        if period.start <= day <= (period.end or day):
            return period.number
    return None


def countries_of(number: int) -> list[str]:
    """The countries of today that were that state, or part of it, on some day; none for what is no number."""
    return list(dict.fromkeys(period.alpha3 for period in PERIODS if period.number == number))


def _read_table() -> tuple[Period, ...]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Period(
                alpha3=row["alpha3"],
                number=int(row["gw"]),
                start=date.fromisoformat(row["start"]),
                end=date.fromisoformat(row["end"]) if row["end"] else None,
            )
            for row in csv.DictReader(lines)
        )


PERIODS = _read_table()

_BY_COUNTRY: dict[str, list[Period]] = {}
for _period in PERIODS:
    _BY_COUNTRY.setdefault(_period.alpha3, []).append(_period)
