"""Numbers of states and of cells in query parameters. Conditions on what they are made of come with them, for which
there are indexes.
"""

import re

from django.core.exceptions import ValidationError

from codebook.gleditsch_ward import PERIODS, countries_of
from codebook.priogrid import CELLS, box_of
from codebook.quoting import quote
from events.filters.conditions import Condition, either, one_of
from events.filters.fields import ParameterField, WholeNumber
from events.filters.places import in_box


class Cells(WholeNumber):
    several = splits = True

    def __init__(self):
        super().__init__(1, CELLS)


class States(ParameterField):
    """Numbers of Gleditsch and Ward."""

    several = splits = True

    def read(self, text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,3}", text) or not countries_of(int(text)):
            raise ValidationError(
                f"{quote(text)} is not the Gleditsch–Ward number of a state here. Expected one as 700, Afghanistan.",
                code="unknown",
            )
        return int(text)

    def describe(self) -> dict:
        return {"type": "integer", "enum": sorted({period.number for period in PERIODS})}


def in_states(name: str, numbers: list[int]) -> Condition:
    countries = list(dict.fromkeys(country for number in numbers for country in countries_of(number)))
    were = one_of("country_gw")(name, numbers)
    are = one_of("country")(f"{name}_countries", countries)
    return Condition(f"{are.sql} AND {were.sql}", are.values | were.values)


def in_cells(name: str, cells: list[int]) -> Condition:
    boxes = either(in_box(f"{name}_{nth}", box_of(cell)) for nth, cell in enumerate(cells))
    exactly = one_of("priogrid_gid")(name, cells)
    return Condition(f"{boxes.sql} AND {exactly.sql}", boxes.values | exactly.values)
