"""Actors in filters: they themselves and the units that belonged to them, by the texts of `taking_part` or by links."""

from collections.abc import Mapping
from typing import Any

from events.actor_names import public_slugs, units_of
from events.current import kept
from events.filters.actors import all_of
from events.filters.conditions import NOTHING, Condition, either, overlapping
from events.taking_part import asked_for

Units = list[tuple[int, Any]]


def taking_part(given: Mapping[str, Any]) -> list[Condition]:
    """The part is that of the actor asked for: actor, role and certainty hold for the same part."""
    part = given.get("role", ()), given.get("certainty", ())
    conditions = []
    if "actor" in given:
        conditions.append(_one_of("actor", _units(given["actor"]), part))
    if "exact_actor" in given:
        own = [(actor.pk, None) for actor in all_of(given["exact_actor"])]
        conditions.append(_one_of("exact_actor", own, part))
    if not conditions and any(part):
        conditions.append(overlapping("taking_part")("role", asked_for((), *part)))
    return conditions


def link_path(given: Mapping[str, Any]) -> Condition | None:
    """The same over `events_eventactor link`, whose actors are in `values["actors"]`; None where a unit belonged to its
    actor only for a time, for a link does not tell when the event ended.
    """
    if "actor" in given:
        units = _units(given["actor"])
        if any(valid is not None for _, valid in units):
            return None
        actors = sorted({actor for actor, _ in units})
    else:
        actors = sorted(actor.pk for actor in all_of(given["exact_actor"]))
    narrowed = ["link.dataset = ANY(%(datasets)s)"]
    values: dict[str, Any] = {"actors": actors}
    for name in ("role", "certainty"):
        if name in given:
            narrowed.append(f"link.{name} = ANY(%({name}s)s)")
            values[f"{name}s"] = given[name]
    return Condition(" AND ".join(narrowed), values)


def claimed(given: Mapping[str, Any]) -> list[Condition]:
    if "claimed_by" not in given:
        return []
    units = _units(given["claimed_by"])
    slugs = public_slugs(actor for actor, _ in units)
    always = [slugs[actor] for actor, valid in units if valid is None and actor in slugs]
    ways = [overlapping("claimed_by")("claimed_by", always)] if always else []
    for number, (actor, valid) in enumerate(units):
        if valid is not None and actor in slugs:
            ways.append(_in_time(overlapping("claimed_by")(f"claimed_by_{number}", [slugs[actor]]), valid))
    return [either(ways)] if ways else [NOTHING]


def _units(meant: Mapping[str, Any]) -> Units:
    """(actor, days in which it belongs to one of those meant; None for always)."""
    actors = all_of(meant)
    return kept(("units", *(actor.pk for actor in actors)), lambda: units_of(actors))


def _one_of(name: str, units: Units, part: tuple) -> Condition:
    """Parts of those actors; of one that belonged only for a time, parts in events that can lie in that time."""
    always = dict.fromkeys(actor for actor, valid in units if valid is None)
    ways = [overlapping("taking_part")(name, asked_for(always, *part))]
    for number, (actor, valid) in enumerate(units):
        if valid is not None and actor not in always:
            ways.append(_in_time(overlapping("taking_part")(f"{name}_{number}", asked_for([actor], *part)), valid))
    return either(ways)


def _in_time(condition: Condition, valid: Any) -> Condition:
    (name,) = condition.values
    return Condition(
        f"({condition.sql} AND event.dates && %({name}_valid)s)", condition.values | {f"{name}_valid": valid}
    )
