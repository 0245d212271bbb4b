"""Which rollup knows what is asked, and what is asked of its cells: SQL over `cell`."""

from collections.abc import Collection, Mapping
from typing import Any

from events.filters.conditions import Condition
from events.models.rollup import Rollup
from events.query.participants import link_path
from events.query.visible import visible
from events.rollups.columns import PARTED_BY
from events.rollups.months import Months

DAYS = {"date_after", "date_before", "date_match"}
KINDS = {"country", "violence_type", "event_type"}
ACTORS = {"actor", "exact_actor"}
TOLD_BY_ROLLUPS = {"dataset", "release", "coding_depth"} | DAYS | KINDS | ACTORS
KEYS_OF_ALL = {"dataset", "year", "month"}


def rollup_with(given: Mapping[str, Any], keys: Collection[str]) -> type[Rollup] | None:
    """The smallest one that can be narrowed to what is given and parted by the keys; None where none can."""
    if not given.keys() <= TOLD_BY_ROLLUPS or given.get("coding_depth", ["mention"]) != ["mention"]:
        return None
    needed = (set(keys) - KEYS_OF_ALL) | (KINDS & given.keys())
    if ACTORS & given.keys():
        if "actor_id" in needed or _only_actor(given) is None:
            return None
        needed.add("actor_id")
    return next((rollup for rollup, parted_by in PARTED_BY.items() if needed <= set(parted_by)), None)


def one_value(given: Mapping[str, Any]) -> set[str]:
    """Keys that have the same value in all cells that are asked for."""
    return {name for name, values in _kinds(given).items() if len(values) == 1}


def of_cells(given: Mapping[str, Any], months: Months, *, mentions: bool) -> list[Condition]:
    conditions = [Condition("cell.dataset = ANY(%(datasets)s)", visible(given).values)]
    for name, values in _kinds(given).items():
        if len(values) == 1:
            conditions.append(Condition(f"cell.{name} = %(cell_{name})s", {f"cell_{name}": values[0]}))
        else:
            conditions.append(Condition(f"cell.{name} = ANY(%(cell_{name})s)", {f"cell_{name}": values}))
    if {"date_after", "date_before"} & given.keys():
        conditions.append(Condition("cell.month IS NOT NULL"))
    if months.first:
        conditions.append(Condition("cell.month >= %(cell_first)s", {"cell_first": months.first}))
    if months.end:
        conditions.append(Condition("cell.month < %(cell_end)s", {"cell_end": months.end}))
    if "coding_depth" in given:
        conditions.append(Condition("cell.is_mention"))
    elif not mentions:
        conditions.append(Condition("NOT cell.is_mention"))
    return conditions


def _kinds(given: Mapping[str, Any]) -> dict[str, list]:
    """What is asked of the keys that only some rollups have."""
    kinds = {name: given[name] for name in sorted(KINDS & given.keys())}
    return kinds | {"actor_id": [_only_actor(given)]} if ACTORS & given.keys() else kinds


def _only_actor(given: Mapping[str, Any]) -> int | None:
    """The one whose links tell it all: rows of two actors may be the same."""
    path = link_path(given) if len(ACTORS & given.keys()) == 1 else None
    return path.values["actors"][0] if path and len(path.values["actors"]) == 1 else None
