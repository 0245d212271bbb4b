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


class States(Numbers):
    """Gleditsch–Ward numbers; reads to alpha-3 codes."""

    def read(self, text: str) -> str:
        try:
            return countries.by_gw(super().read(text)).alpha3
        except countries.UnknownCountry as unknown:
            raise ValidationError(str(unknown), code="unknown") from unknown


class Types(Numbers):
    """1, 2 or 3; reads to terms."""

    def read(self, text: str) -> str:
        try:
            return VIOLENCE_TYPE.from_code("ucdp", super().read(text)).code
        except UnknownTerm as unknown:
            raise ValidationError(str(unknown), code="unknown") from unknown


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
    """The column of a country's year that tells it, and what stands there."""
    try:
        if text.isdecimal() and len(text) < 10:
            countries.by_gw(int(text))
            return "country_gw", int(text)
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
