"""Which actor is a unit of which: the closure over what the newest actor editions say, with the days in which it holds.

Only uncontested `part_of`, `branch_of` and `same_as` count; a relation that competes with another one does not.
"""

from collections import defaultdict
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from actors.models import ActorNumber
from events.models import ActorUnit, Edition

WITHIN = {"part_of", "branch_of"}
UNCONTESTED = {"certain", "probable"}

Days = tuple[date | None, date | None]  # first and last day, both inside; None is open


def rebuild_units() -> None:
    """Rewrites the whole closure. Cost grows with the number of relations, not of events."""
    actors = _actors_by_slug()
    parents = _parents(Edition.objects.filter(kind=Edition.ACTOR, is_newest=True).iterator(), actors)
    rows = [
        ActorUnit(actor_id=ancestor, unit_id=unit, valid=_range(days))
        for unit in parents
        for ancestor, days in _ancestors(unit, parents)
    ]
    ActorUnit.objects.all().delete()
    ActorUnit.objects.bulk_create(rows, batch_size=1000)


def _actors_by_slug() -> dict[str, int]:
    """By every slug an actor was published under, for a page may still name another one by an earlier slug."""
    numbers = dict(ActorNumber.objects.values_list("number", "actor_id"))
    editions = Edition.objects.filter(kind=Edition.ACTOR).order_by("is_newest", "id")
    return {slug: numbers[subject] for slug, subject in editions.values_list("slug", "subject")}


def _parents(editions, actors: dict[str, int]) -> dict[int, list[tuple[int, Days]]]:
    """Units with what they belong to. An actor that is named on a page but has none itself is left out."""
    parents = defaultdict(list)
    for edition in editions:
        for relation in edition.document["relations"]:
            unit, other = actors[edition.slug], actors.get(relation["other"]["slug"])
            if other is None or relation["alternative_group"] or relation["certainty"] not in UNCONTESTED:
                continue
            days = _days(relation["valid"])
            if relation["kind"] in WITHIN:
                parents[unit].append((other, days))
            elif relation["kind"] == "same_as":
                parents[unit].append((other, days))
                parents[other].append((unit, days))
    return parents


def _ancestors(unit: int, parents: dict) -> set[tuple[int, Days]]:
    """Everything the unit belongs to, each with the days in which the whole chain holds. Circles end by themselves."""
    found: set[tuple[int, Days]] = set()
    waiting = [(unit, (None, None))]
    while waiting:
        child, child_days = waiting.pop()
        for parent, days in parents.get(child, []):
            both = _intersection(child_days, days)
            if both and parent != unit and (parent, both) not in found:
                found.add((parent, both))
                waiting.append((parent, both))
    return found


def _days(valid: dict | None) -> Days:
    if valid is None:
        return (None, None)
    return tuple(valid[side] and date.fromisoformat(valid[side]) for side in ("start", "end"))


def _intersection(one: Days, other: Days) -> Days | None:
    starts = [day for day in (one[0], other[0]) if day]
    ends = [day for day in (one[1], other[1]) if day]
    start, end = max(starts, default=None), min(ends, default=None)
    return None if start and end and start > end else (start, end)


def _range(days: Days) -> DateRange | None:
    start, end = days
    return DateRange(start, end + timedelta(days=1) if end else None) if start or end else None
