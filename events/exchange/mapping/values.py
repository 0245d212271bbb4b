"""What a mapping makes of a cell: days as they are written there, terms by its own table, countries, numbers, lists."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from codebook import VOCABULARIES, countries
from codebook.days import BadDays, DayRange, parse_days
from codebook.quoting import quote
from codebook.vocabulary import Vocabulary
from events.columns import Column
from events.exchange.rows import DAY, MIDNIGHT, BadCell, count, latitude, longitude

DIRECTIVE = re.compile(r"%.")
DIRECTIVES = {"%Y": "YYYY", "%y": "YY", "%m": "MM", "%d": "DD", "%b": "Mon", "%B": "Month"}
PARTS = {"year": ("%Y", "%y"), "month": ("%m", "%b", "%B"), "day": ("%d",)}
COUNTRIES: dict[str, Callable[[str], countries.Country | None]] = {
    "name": countries.by_name,
    "alpha3": countries.by_alpha3,
    "alpha2": countries.by_alpha2,
    "numeric": lambda text: countries.by_numeric(count(text)),
    "gw": lambda text: countries.by_gw(count(text)),
    "fips": countries.by_fips,
}


@dataclass(frozen=True)
class Entry:
    """What a mapping says of one of our columns. `column` is the one of the file."""

    column: str
    format: tuple[str, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    split: str = ""
    missing: tuple[str, ...] = ()
    missing_reason: str = "not_reported"
    country: str = ""
    decimal: str = "."

    def parts(self, text: str) -> list[str]:
        parts = text.split(self.split) if self.split else [text]
        return [part.strip() for part in parts if part.strip() and part.strip() not in self.missing]


def reader_of(column: Column, entry: Entry) -> Callable[[str], Any]:
    """Takes a cell that is not empty. Raises BadCell."""
    if column.name == "country":
        return lambda text: _country(text, entry)
    if column.kind == "terms":
        vocabulary = VOCABULARIES[column.vocabulary]
        return lambda text: _terms(text, vocabulary, entry)
    if column.vocabulary:
        return lambda text: _term(text, VOCABULARIES[column.vocabulary], entry) or None
    if column.kind == "number":
        read = latitude if column.name == "latitude" else longitude
        return lambda text: read(text.replace(entry.decimal, ".", 1))
    if column.kind == "integer":
        return count
    return str


def days(text: str, formats: tuple[str, ...]) -> DayRange:
    """As declared; without a format whatever means one thing only: 2021-11-02, 2021-11, 2021, 2 November 2021."""
    written = DAY.fullmatch(text)
    if written and written["time"] and MIDNIGHT.fullmatch(written["time"]):
        text = written[1]
    for each in formats:
        try:
            found = datetime.strptime(text, each)  # noqa: DTZ007 - a day at the place has no zone
            return parse_days(found.date().isoformat()[: _length(each)])
        except ValueError:  # BadDays is one
            continue
    if formats:
        raise BadCell(f"{quote(text)} is not a day. Expected {' or '.join(map(spelt, formats))}.")
    try:
        return parse_days(text)
    except BadDays as bad:
        raise BadCell(str(bad)) from bad


def spelt(of: str) -> str:
    """A format as people write it: DD/MM/YYYY."""
    return DIRECTIVE.sub(lambda found: DIRECTIVES.get(found[0], found[0]), of)


def is_format(text: str) -> bool:
    """Whether it has a year, no day without a month, and nothing that is no date."""
    found = DIRECTIVE.findall(text)
    has = {name: bool(set(found) & set(names)) for name, names in PARTS.items()}
    return set(found) <= set(DIRECTIVES) and has["year"] and (has["month"] or not has["day"])


def _length(of: str) -> int:
    """Of the ISO date that a format fills: year, month or day."""
    if "%d" in of:
        return 10
    return 7 if set(DIRECTIVE.findall(of)) & set(PARTS["month"]) else 4


def _term(text: str, vocabulary: Vocabulary, entry: Entry) -> str:
    """By the table; without one, our own codes and labels. Empty where the table says that it is no term."""
    if entry.terms:
        if text not in entry.terms:
            raise BadCell(f"{quote(text)} is not in the mapping's terms. Expected one of: {', '.join(entry.terms)}.")
        return entry.terms[text]
    for term in vocabulary.terms:
        if text == term.code or text.casefold() == term.label.casefold():
            return term.code
    raise BadCell(f"{quote(text)} is not a term of {vocabulary.name}. Expected one of: {', '.join(vocabulary.codes)}.")


def _terms(text: str, vocabulary: Vocabulary, entry: Entry) -> tuple[str, ...] | None:
    """Each once, in the order of the cell."""
    found = (_term(each, vocabulary, entry) for each in entry.parts(text))
    return tuple(dict.fromkeys(filter(None, found))) or None


def _country(text: str, entry: Entry) -> str | None:
    if entry.terms and text in entry.terms:
        return entry.terms[text] or None
    look_up = COUNTRIES.get(entry.country) or _by_letters
    try:
        found = look_up(text)
    except countries.UnknownCountry as unknown:
        raise BadCell(str(unknown)) from unknown
    return found and found.alpha3


def _by_letters(text: str) -> countries.Country:
    """Codes in capitals, or a name."""
    if text.isupper() and len(text) in (2, 3):
        look_up = countries.by_alpha2 if len(text) == 2 else countries.by_alpha3
        try:
            return look_up(text)
        except countries.UnknownCountry:
            return countries.by_name(text)
    return countries.by_name(text)
