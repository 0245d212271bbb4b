"""From validated parameters to a plan: what narrows the events, and by which ordered path they can be reached.

A plan starts from the rows of public datasets and can only narrow them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from events.actor_names import PublicActor
from events.filters.conditions import Condition
from events.filters.events import RowFilters
from events.filters.places import is_small
from events.query.days import on_days
from events.query.participants import claimed, link_path, taking_part
from events.query.past import NOW, Rows, rows_asked_for
from events.query.visible import datasets_with_rows, visible

NAMING_ACTORS = ("actor", "exact_actor", "claimed_by")
# What leads along the links of an actor without passing much over, and what links tell besides.
ALONG_LINKS = {"actor", "exact_actor", "role", "certainty", "dataset", "release", "date_after", "date_before"}
TOLD_BY_LINKS = ALONG_LINKS | {"bbox", "near", "country", "killed_min", "killed_max"}
# What indexes have in the order of a list, or cannot look up.
IN_ORDER = {
    *("country", "dataset", "release", "date_after", "date_before", "bbox", "near"),
    *("country_gw", "priogrid"),
    *("killed_min", "killed_max", "modified_since"),
}
DATASETS = {"dataset", "release"}
PLACES = {"bbox", "near", "priogrid", "location", "admin1"}
# What the indexes of the other orders hold.
PASSED_OVER_QUICKLY = {"bbox", "near", "priogrid", "country", "killed_min", "killed_max", "date_after", "date_before"}
# What does not narrow by itself.
NO_FILTERS = {"date_match", "as_of"}
# In characters: longer values are not worth the room in memory.
LONGEST_KEPT = 1_000


@dataclass(frozen=True)
class Plan:
    """`conditions` hold together; `given` are the parameters that they come from, `rows` what is read."""

    conditions: tuple[Condition, ...]
    given: Mapping[str, Any]
    rows: Rows = NOW

    @cached_property
    def where(self) -> str:
        """SQL over `rows`, called `event`."""
        return " AND ".join(condition.sql for condition in self.conditions)

    @cached_property
    def values(self) -> dict[str, Any]:
        narrowed = {name: value for condition in self.conditions for name, value in condition.values.items()}
        return narrowed | self.rows.values

    @cached_property
    def key(self) -> tuple[str, str, str]:
        """What tells it from all other plans."""
        return self.rows.sql, self.where, repr(self.values)

    @property
    def is_worth_keeping(self) -> bool:
        """Whether there is room in memory for what is known of it."""
        return len(self.key[-1]) <= LONGEST_KEPT

    @property
    def filters(self) -> set[str]:
        return self.given.keys() - NO_FILTERS

    @cached_property
    def links(self) -> Condition | None:
        """SQL over `events_eventactor link` that tells the same as `where`; None where links cannot tell it. Only
        current rows have any.
        """
        if self.rows.are_past or len({"actor", "exact_actor"} & self.filters) != 1 or not self.filters <= TOLD_BY_LINKS:
            return None
        path = link_path(self.given)
        if path is None:
            return None
        narrowed = [*on_days(self.given), *_narrowed(self.given)]
        sql = " AND ".join([path.sql, *(condition.sql.replace("event.", "link.") for condition in narrowed)])
        return Condition(sql, path.values | self.values)

    @property
    def is_along_links(self) -> bool:
        """Whether most of the links that are passed are asked for."""
        return self.filters <= ALONG_LINKS

    @property
    def is_of_some_datasets(self) -> bool:
        """Whether it is all rows of some datasets, and others have rows as well."""
        return self.filters <= DATASETS and not datasets_with_rows() <= set(self.values["datasets"])

    @property
    def is_looked_up(self) -> bool:
        """Whether the index of equal values finds anything of it that no other index has in order."""
        return bool(self.filters - IN_ORDER)

    @property
    def is_in_a_place(self) -> bool:
        """Whether it lies in a place together with something else, or in one that only points tell."""
        places = self.filters & PLACES
        return bool(places) and (len(self.filters) > 1 or bool(places & {"bbox", "near", "priogrid"}))

    @property
    def is_in_a_small_place(self) -> bool:
        return is_small(self.given)

    def actors_matched(self) -> list[tuple[str, str, PublicActor]]:
        """(parameter, text as given, actor) for every actor that a name in the request was taken for."""
        return [
            (parameter, text, actor)
            for parameter in NAMING_ACTORS
            for text, actors in self.given.get(parameter, {}).items()
            for actor in actors
        ]


def plan(values: Mapping[str, Any], *, dataset: str | None = None) -> Plan:
    """`values` come from a set of parameters that includes the filters of happenings or rows; others among them are
    left aside. `dataset` narrows to one besides.
    """
    given = {name: value for name, value in values.items() if name in RowFilters.base_filters}
    rows = rows_asked_for(given)
    days = on_days(given, are_past=rows.are_past)
    conditions = [visible(given, dataset), *days, *taking_part(given), *claimed(given), *_narrowed(given)]
    return Plan(tuple(conditions), given if dataset is None else given | {"dataset": [dataset]}, rows)


def _narrowed(given: Mapping[str, Any]) -> list[Condition]:
    """By the parameters that each tell a condition of their own."""
    makers = {name: RowFilters.base_filters[name].where for name in given}
    return [make(name, given[name]) for name, make in makers.items() if make]
