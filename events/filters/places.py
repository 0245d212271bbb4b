"""Boxes, distances and countries in query parameters. Points are two columns, so this is plain arithmetic."""

import math
import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from codebook.countries import COUNTRIES, Country, UnknownCountry, by_alpha2, by_alpha3, by_name
from codebook.folding import fold
from codebook.priogrid import box_of
from codebook.quoting import quote
from events.filters.conditions import Condition, either, one_of, overlapping
from events.filters.faults import unknown
from events.filters.fields import ParameterField
from events.folded_places import DIVISION

NUMBER = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,20})?")
EARTH_RADIUS = 6371.0088
HALF_AROUND_THE_EARTH = 20_040
SMALL = 100
MARGIN = 0.01  # degrees, more than what floating point loses


class Numbers(ParameterField):
    """Several numbers that make one value."""

    names: tuple[str, ...] = ()

    def read(self, text: str) -> tuple[float, ...]:
        parts = [part.strip() for part in text.split(",")]
        if len(parts) != len(self.names) or not all(NUMBER.fullmatch(part) for part in parts):
            raise ValidationError(f"{quote(text)} is not {len(self.names)} numbers. {self.expected}", code="invalid")
        numbers = tuple(float(part) for part in parts)
        if fault := self.fault_in(*numbers):
            raise ValidationError(f"{quote(text)}: {fault} {self.expected}", code="out_of_range")
        return numbers

    @property
    def expected(self) -> str:
        return f"Expected {','.join(self.names)}."

    def fault_in(self, *numbers: float) -> str:
        return ""


class Box(Numbers):
    names = ("west", "south", "east", "north")

    def fault_in(self, west: float, south: float, east: float, north: float) -> str:
        if max(abs(south), abs(north)) > 90:
            return "a latitude is outside −90 to 90."
        if max(abs(west), abs(east)) > 180:
            return "a longitude is outside −180 to 180."
        return "south is north of north." if south > north else ""

    def describe(self) -> dict:
        return {"type": "string", "examples": ["69.0,34.4,69.4,34.7"]}


class Circle(Numbers):
    names = ("lat", "lon", "km")

    def fault_in(self, latitude: float, longitude: float, km: float) -> str:
        if abs(latitude) > 90:
            return "the latitude is outside −90 to 90."
        if abs(longitude) > 180:
            return "the longitude is outside −180 to 180."
        return (
            ""
            if 0 < km <= HALF_AROUND_THE_EARTH
            else f"the distance is not above 0 and up to {HALF_AROUND_THE_EARTH} km."
        )

    def describe(self) -> dict:
        return {"type": "string", "examples": ["34.53,69.17,20"]}


def in_box(name: str, box: tuple[float, ...]) -> Condition:
    """West of 180° and east of it when `west` is greater than `east`."""
    sides = f"{name}_west", f"{name}_south", f"{name}_east", f"{name}_north"
    across = "AND" if box[0] <= box[2] else "OR"
    return Condition(
        f"event.latitude BETWEEN %({sides[1]})s AND %({sides[3]})s"
        f" AND (event.longitude >= %({sides[0]})s {across} event.longitude <= %({sides[2]})s)",
        dict(zip(sides, box, strict=True)),
    )


def in_circle(name: str, circle: tuple[float, ...]) -> Condition:
    """Great-circle distance on a sphere, good to half a per cent, of the points in the box around the circle."""
    latitude, longitude, km = circle
    box = in_box(name, box_around(latitude, longitude, km))
    north = f"power(sin((radians(event.latitude) - %({name}_latitude)s) / 2), 2)"
    east = f"power(sin((radians(event.longitude) - %({name}_longitude)s) / 2), 2)"
    haversine = f"{north} + cos(radians(event.latitude)) * %({name}_cosine)s * {east}"
    here = math.radians(latitude)
    return Condition(
        f"{box.sql} AND 2 * {EARTH_RADIUS} * asin(least(1.0, sqrt({haversine}))) <= %({name}_km)s",
        box.values
        | {
            f"{name}_latitude": here,
            f"{name}_longitude": math.radians(longitude),
            f"{name}_cosine": math.cos(here),
            f"{name}_km": km,
        },
    )


def box_around(latitude: float, longitude: float, km: float) -> tuple[float, float, float, float]:
    """All longitudes when a pole is in the circle; west of 180° and east of it when that line is."""
    reach = math.degrees(km / EARTH_RADIUS) + MARGIN
    south, north = max(latitude - reach, -90), min(latitude + reach, 90)
    if south == -90 or north == 90:
        return -180, south, 180, north
    sideways = math.degrees(math.asin(min(1, math.sin(math.radians(reach)) / math.cos(math.radians(latitude)))))
    return _around(longitude - sideways), south, _around(longitude + sideways), north


def _around(longitude: float) -> float:
    return (longitude + 180) % 360 - 180


def is_small(values: Mapping[str, Any]) -> bool:
    """Whether the place asked for lies in one box of at most SMALL square degrees."""
    boxes = [values["bbox"]] if "bbox" in values else []
    boxes += [box_around(*values["near"])] if "near" in values else []
    cells = values.get("priogrid", ())
    boxes += map(box_of, cells) if len(cells) == 1 else ()
    return any(0 <= (east - west) * (north - south) <= SMALL for west, south, east, north in boxes)


def in_place(name: str, names: list[str]) -> Condition:
    """Rows keep the names of places below the country, and the country by its code."""
    within = overlapping("places_folded")(name, [fold(each) for each in names])
    countries = [country.alpha3 for country in map(_country_named, names) if country]
    return either([within, one_of("country")(f"{name}_country", countries)]) if countries else within


def in_division(name: str, names: list[str]) -> Condition:
    return overlapping("places_folded")(name, [f"{DIVISION}{fold(each)}" for each in names])


def _country_named(text: str) -> Country | None:
    try:
        return by_name(text)
    except UnknownCountry:
        return None


def find_country(text: str) -> str:
    """The alpha-3 code of a country given by either code or by name."""
    for find in (by_alpha3, by_alpha2, by_name):
        try:
            return find(text).alpha3
        except UnknownCountry:
            continue
    raise unknown(text, "a country's ISO code or English name", COUNTRY_NAMES)


COUNTRY_NAMES = list(dict.fromkeys(fold(name) for country in COUNTRIES for name in country.names))
