"""A request of UCDP's clients as a plan of our query layer."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actors.models import Actor, ActorIdentifier
from events.actor_names import PublicActor
from events.contracts.ucdp import DATASET
from events.exchange.ucdp_ged import ACTOR_IDS
from events.filters.conditions import NOTHING, Condition
from events.query import Plan, plan

SAME = {"Country": "country", "TypeOfViolence": "violence_type", "Geography": "bbox", "StartDate": "date_after"}

OF_UCDP = {"Conflict": "conflict_id", "Dyad": "dyad_id"}


def plan_of(version: str, values: Mapping[str, Any]) -> Plan:
    """`values` are those of GedParameters."""
    known_by_nobody = [name for name in SAME if values.get(name) == []]
    same = {name: ours for name, ours in SAME.items() if name in values and name not in known_by_nobody}
    asked = {ours: values[name] for name, ours in same.items()} | {"release": [version]}
    more: dict[str, Condition] = dict.fromkeys(known_by_nobody, NOTHING)
    if "EndDate" in values:
        asked["date_before"] = values["EndDate"]
        more["EndDate"] = Condition("event.date_end <= %(ends_by)s", {"ends_by": values["EndDate"]})
    if "Id" in values:
        more["Id"] = Condition("event.source_id = ANY(%(ids)s)", {"ids": [str(number) for number in values["Id"]]})
    for name, column in OF_UCDP.items():
        if name in values:
            more[name] = Condition(f"event.{column} = ANY(%({column}s)s)", {f"{column}s": values[name]})
    if "Actor" in values:
        sides = _actors(values["Actor"])
        if sides:
            asked["exact_actor"] = sides
        else:
            more["Actor"] = NOTHING
    made = plan(asked, dataset=DATASET)
    # Told as given, so that nothing takes the plan for one of the other filters alone.
    return replace(made, conditions=(*made.conditions, *more.values()), given={**made.given, **dict.fromkeys(more)})


def _actors(numbers: list[int]) -> dict[str, list[PublicActor]]:
    """Whoever is known by a number, and whom an import made of it: it may have been given to another actor since."""
    codes = {f"{ACTOR_IDS}-{number}": str(number) for number in numbers}
    known = ActorIdentifier.objects.filter(dataset=ACTOR_IDS, code__in=codes.values()).values_list("code", "actor")
    made = [(codes[slug], pk) for slug, pk in Actor.objects.filter(slug__in=codes).values_list("slug", "pk")]
    found: dict[str, list[PublicActor]] = {}
    for code, pk in sorted({*known, *made}):
        found.setdefault(code, []).append(PublicActor(pk, 0, code, code))
    return found
