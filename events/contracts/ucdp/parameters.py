"""The parameters of each resource of UCDP's API, in any capitals."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from events.contracts.ucdp.fields import Corners, Flag, Numbers, States, Types, find_region, find_state, in_states
from events.filters import Parameters
from events.filters.days import FirstDay, LastDay
from events.filters.fields import Looked, WholeNumber, Words
from events.filters.parameters import Parameter

LAST_PAGE = 10_000_000


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
