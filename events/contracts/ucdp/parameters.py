"""The parameters of UCDP's API, in any capitals, and what they are in the words of our filters."""

import re
from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import QueryDict

from codebook import countries
from codebook.folding import fold
from codebook.quoting import quote
from codebook.violence import VIOLENCE_TYPE
from codebook.vocabulary import UnknownTerm
from events.filters import Parameters
from events.filters.days import FirstDay, LastDay
from events.filters.faults import unknown
from events.filters.fields import Looked, OneOf, WholeNumber, Words
from events.filters.parameters import Parameter
from events.filters.places import Box

LARGEST_ID = 2**31 - 1
LAST_PAGE = 10_000_000
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


class UcdpParameters(Parameters):
    """What every resource takes."""

    Key = Parameter(Words(), help_text="Taken, and not needed.")
    pagesize = Parameter(WholeNumber(1, 1000, default=100), help_text="Rows a page.")
    page = Parameter(WholeNumber(0, LAST_PAGE, default=0), help_text="Which page, from 0.")

    @classmethod
    def read(cls, query: QueryDict) -> dict[str, Any]:
        """Two spellings of one name are the same parameter, given twice."""
        spelt = {name.casefold(): name for name in cls.base_filters}
        plain = QueryDict(mutable=True)
        for name, given in query.lists():
            for text in given:
                plain.appendlist(spelt.get(name.casefold(), name), text)
        return super().read(plain)


def page_of(values: Mapping[str, Any]) -> dict[str, int]:
    """`values` are those of UcdpParameters."""
    return {"number": values.get("page", 0), "size": values.get("pagesize", 100)}


class GedParameters(UcdpParameters):
    """Events of a version."""

    Id = Parameter(Numbers(), help_text="UCDP's ids of events, parted by commas.")
    Country = Parameter(States(), help_text="Gleditsch–Ward numbers, parted by commas.")
    Geography = Parameter(Corners(), help_text="`south west,north east` in degrees: points in the box between.")
    StartDate = Parameter(FirstDay(), help_text="Events that end on or after this day.")
    EndDate = Parameter(LastDay(), help_text="Events that end on or before this day.")
    TypeOfViolence = Parameter(Types(), help_text="1 state-based, 2 non-state, 3 one-sided; parted by commas.")
    Conflict = Parameter(Numbers(), help_text="UCDP's numbers of conflicts, parted by commas.")
    Dyad = Parameter(Numbers(), help_text="UCDP's numbers of dyads, parted by commas.")
    Actor = Parameter(Numbers(), help_text="UCDP's numbers of actors on either side, parted by commas.")


class CountryYearParameters(UcdpParameters):
    """States' years of a version."""

    Country = Parameter(
        Looked(find_state), condition=in_states, help_text="Gleditsch–Ward numbers or names, parted by commas."
    )
    Country_Id = Parameter(
        Looked(find_state), condition=in_states, help_text="The same: clients write either, or both."
    )
    Year = Parameter(Numbers(), "year", "in", help_text="Calendar years, parted by commas.")
    Region = Parameter(Looked(find_region), "region", "in", help_text="UCDP's regions, parted by commas.")
    Govt_name = Parameter(Words(), help_text="The government, as UCDP writes it.")
    Sb_exist = Parameter(Flag(), help_text="1 with state-based violence, 0 without.")
    Sb_intrastate_exist = Parameter(Flag(), help_text="1 with state-based violence within a state, 0 without.")
    Sb_interstate_exist = Parameter(Flag(), help_text="1 with state-based violence between states, 0 without.")
    Ns_exist = Parameter(Flag(), help_text="1 with non-state violence, 0 without.")
    Os_exist = Parameter(Flag(), help_text="1 with one-sided violence, 0 without.")
