"""From validated parameters to rows: lists, counts, sums and downloads all run the same plan.

A plan starts from the rows of public datasets and can only narrow them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Func, Q, QuerySet, TextField, Value
from django.db.models.lookups import IContains

from codebook.folding import fold
from codebook.place_names import without_kind
from events.actor_names import PublicActor, public_slugs, units_of
from events.annals import ANNALS
from events.filters.actors import all_of
from events.filters.events import RowFilters
from events.models import Dataset, EditionPart, Event, EventActor

# What links between events and actors tell by themselves. A link has the sort key of its event, which no other has.
TOLD_BY_LINKS = {"actor", "exact_actor", "role", "certainty", "dataset"}


class Joined(Func):
    function = "array_to_string"
    output_field = TextField()


@dataclass(frozen=True)
class Plan:
    """`rows` are the events that the parameters let through, in no order; `counted` are as many, cheaper to count."""

    rows: QuerySet[Event]
    counted: QuerySet
    values: Mapping[str, Any]

    def actors_matched(self) -> list[tuple[str, str, PublicActor]]:
        """(parameter, text as given, actor) for every actor that a name in the request was taken for."""
        return [
            (parameter, text, actor)
            for parameter in ("actor", "exact_actor", "claimed_by")
            for text, actors in self.values.get(parameter, {}).items()
            for actor in actors
        ]


def plan(values: Mapping[str, Any]) -> Plan:
    """`values` come from a set of parameters that includes RowFilters; others among them are left aside."""
    own = {name: value for name, value in values.items() if name in RowFilters.base_filters}
    links = _links(own)
    conditions = [*RowFilters.conditions(own), *_on_days(own), *map(_has_link, links), *_on_claims(own)]
    conditions += [*_on_admin1(own), *_on_sources(own)]
    public = Dataset.objects.public_keys()
    rows = Event.objects.filter(dataset__in=public).filter(*conditions)
    if len(links) == 1 and own.keys() <= TOLD_BY_LINKS:
        counted = EventActor.objects.filter(links[0], dataset__in=own.get("dataset", public))
        return Plan(rows, counted.values("sort_key").distinct(), values)
    return Plan(rows, rows, values)


def _on_days(values: Mapping[str, Any]) -> list[Q]:
    after, before = values.get("date_after"), values.get("date_before")
    if after is None and before is None:
        return []
    lookup = "contained_by" if values.get("date_match") == "certain" else "overlap"
    return [Q(**{f"dates__{lookup}": DateRange(after, before, "[]")})]


def _links(values: Mapping[str, Any]) -> list[Q]:
    """The part is that of the actor asked for: actor, role and certainty hold for the same link."""
    part = Q()
    if "role" in values:
        part &= Q(role__in=values["role"])
    if "certainty" in values:
        part &= Q(certainty__in=values["certainty"])

    links = []
    if "actor" in values:
        links.append(part & _is_one_of(units_of(all_of(values["actor"]))))
    if "exact_actor" in values:
        links.append(part & Q(actor__in=[actor.pk for actor in all_of(values["exact_actor"])]))
    return links or ([part] if part else [])


def _has_link(link: Q) -> Q:
    return Q(pk__in=EventActor.objects.filter(link).values("event"))


def _is_one_of(units: list[tuple[int, Any]]) -> Q:
    """Links of those actors; of one that belonged only for a time, links to events that can lie in that time."""
    one_of = Q(actor__in={actor for actor, valid in units if valid is None})
    for actor, valid in units:
        if valid is not None:
            one_of |= Q(actor=actor, event__dates__overlap=valid)
    return one_of


def _on_claims(values: Mapping[str, Any]) -> list[Q]:
    if "claimed_by" not in values:
        return []
    units = units_of(all_of(values["claimed_by"]))
    slugs = public_slugs(actor for actor, _ in units)
    claimed = Q(claimed_by__overlap=[slugs[actor] for actor, valid in units if valid is None and actor in slugs])
    for actor, valid in units:
        if valid is not None and actor in slugs:
            claimed |= Q(claimed_by__contains=[slugs[actor]], dates__overlap=valid)
    return [claimed]


def _on_admin1(values: Mapping[str, Any]) -> list[Q]:
    """Publishers spell divisions as they like: the index on folded places finds them, then spellings are compared."""
    if "admin1" not in values:
        return []
    wanted = {fold(name) for name in values["admin1"]}
    near = Q(places_folded__overlap=list(wanted))
    spellings = Event.objects.public().filter(near).values_list("admin1", flat=True).distinct()
    meant = [spelling for spelling in spellings if wanted & {fold(spelling), without_kind(fold(spelling))}]
    return [near & Q(admin1__in=meant)]


def _on_sources(values: Mapping[str, Any]) -> list[Q]:
    if "source" not in values:
        return []
    one_of = Q()
    for text in values["source"]:
        incidents = EditionPart.objects.filter(
            kind=EditionPart.SOURCE, key=text, incident__isnull=False, edition__is_newest=True
        )
        own = [str(number) for number in incidents.values_list("incident", flat=True)]
        one_of |= Q(IContains(Joined("sources", Value("\n")), text)) | Q(dataset=ANNALS, source_id__in=own)
    return [one_of]
