"""How the texts of UCDP's parameters become values: its numbers, states, types, corners and flags."""

import re
from functools import reduce
from operator import or_

from django.core.exceptions import ValidationError
from django.db.models import Q

from codebook import countries
from codebook.folding import fold
from codebook.quoting import quote
from codebook.violence import VIOLENCE_TYPE
from codebook.vocabulary import UnknownTerm
from events.filters.faults import unknown
from events.filters.fields import OneOf, WholeNumber
from events.filters.places import Box

LARGEST_ID = 2**31 - 1
REGIONS = {fold(country.region): country.region for country in countries.COUNTRIES if country.region}


class Numbers(WholeNumber):
    """Parted by commas, meaning OR."""

    several = splits = True

    def __init__(self):
        super().__init__(0, LARGEST_ID)


class Known(Numbers):
    """Numbers that stand for something of ours. One that nothing has finds nothing, as in UCDP's own API; it is no
    fault, and the list is empty where there is no other.
    """

    def read_each(self, texts: list[str]) -> list[str]:
        return [known for known in super().read_each(texts) if known is not None]


class States(Known):
    """Gleditsch–Ward numbers; reads to alpha-3 codes."""

    def read(self, text: str) -> str | None:
        number = super().read(text)
        try:
            return countries.by_gw(number).alpha3
        except countries.UnknownCountry:
            return None


class Types(Known):
    """1, 2 or 3; reads to terms."""

    def read(self, text: str) -> str | None:
        number = super().read(text)
        try:
            return VIOLENCE_TYPE.from_code("ucdp", number).code
        except UnknownTerm:
            return None


class Corners(Box):
    """Two corners, each with the latitude first; reads to (west, south, east, north)."""

    expected = "Expected two corners: south west,north east, as in 4.2 18.4,4.6 18.75."

    def read(self, text: str) -> tuple[float, ...]:
        parts = re.split(r"[,\s]+", text)
        if len(parts) != 4:
            raise ValidationError(f"{quote(text)} is not two corners. {self.expected}", code="invalid")
        south, west, north, east = parts
        return super().read(",".join((west, south, east, north)))

    def describe(self) -> dict:
        return {"type": "string", "examples": ["4.2 18.4,4.6 18.75"]}


class Flag(OneOf):
    """0 or 1."""

    def __init__(self):
        super().__init__(("0", "1"), "0 or 1")

    def read(self, text: str) -> int:
        return int(super().read(text))


def find_state(text: str) -> tuple[str, int | str]:
    """The column of a country's year that tells it, and what stands there. A number is one, whether a state has it or
    not; a name is somebody's.
    """
    if text.isdecimal() and len(text) < 10:
        return "country_gw", int(text)
    try:
        return "country", countries.by_name(text).alpha3
    except countries.UnknownCountry as unknown_country:
        raise ValidationError(str(unknown_country), code="unknown") from unknown_country


def in_states(states: list[tuple[str, int | str]]) -> Q:
    """One of those that `find_state` found."""
    return reduce(or_, (Q(**{column: value}) for column, value in states))


def find_region(text: str) -> str:
    if fold(text) not in REGIONS:
        raise unknown(text, "a region of UCDP", sorted(REGIONS.values()))
    return REGIONS[fold(text)]
