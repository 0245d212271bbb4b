"""An actor's public page as a document: names, kinds, relations, areas and strength, each with its passage."""

from collections.abc import Iterable

from actors.models import Actor, ActorArea, ActorKind, ActorName, ActorRelation, StrengthEstimate
from locations.models import Location
from locations.rendering import render_gazetteer
from sources.disclosure import disclose, is_public
from sources.rendering import render_days, render_range, render_sourcing, sourced_rows


def is_nameable(actor: Actor) -> bool:
    """A person is named only where an editor said so; anybody else unless an editor said no."""
    if actor.is_person:
        return actor.disclosure.get("name", {}).get("level") == "public"
    return is_public(actor.disclosure, "name")


def render_actor_reference(actor: Actor) -> dict:
    """`{slug, name}` for use inside other documents; a person who may not be named is told as withheld."""
    if is_nameable(actor):
        return {"slug": actor.slug, "name": actor.name}
    return {"slug": None, "name": None, "name_missing": "withheld"}


def build_actor_page(actor: Actor, *, places: Iterable[Location] = ()) -> dict:
    """The document of an actor's edition. Some ten queries; raises ValueError for one that may not be named.

    A relation to a person who may not be named is left out: its key and its words would tell who it is. `places` are
    shown in the gazetteer beside those of the actor's areas.
    """
    if not is_nameable(actor):
        raise ValueError(f"{actor.slug} may not be named.")
    page = {
        "slug": actor.slug,
        "name": actor.name,
        "is_person": actor.is_person,
        "exists": render_days(actor.exists),
        "names": [render_name(row) for row in sourced_rows(actor.names)],
        "kinds": [_dated(row, kind=row.kind) for row in sourced_rows(actor.kinds)],
        "relations": [_relation(row) for row in sourced_rows(actor.relations, "other") if is_nameable(row.other)],
        "areas": [_area(row) for row in sourced_rows(actor.areas, "location")],
        "strength": [_strength(row) for row in sourced_rows(actor.strength_estimates)],
        "evidence": [
            {"field": row.field, "note": row.note or None, **render_sourcing(row)}
            for row in sourced_rows(actor.evidence)
            if is_public(actor.disclosure, row.field)
        ],
        "identifiers": [
            {"dataset": row.dataset, "code": row.code, "name_there": row.name_there or None}
            for row in actor.identifiers.order_by("id")
        ],
    }
    areas = actor.areas.select_related("location").order_by("id") if is_public(actor.disclosure, "areas") else []
    page["locations"] = render_gazetteer([*(area.location for area in areas), *places])
    return disclose(page, actor.disclosure, {})


def render_name(row: ActorName) -> dict:
    return {
        "name": row.name,
        "kind": row.kind,
        "language": row.language,
        "script": row.script,
        "valid": render_days(row.valid),
        **render_sourcing(row),
    }


def _relation(row: ActorRelation) -> dict:
    return {
        "key": row.key,
        "kind": row.kind,
        "other": render_actor_reference(row.other),
        "function": row.function or None,
        "valid": render_days(row.valid),
        "alternative_group": row.alternative_group or None,
        "note": row.note or None,
        **render_sourcing(row),
    }


def _area(row: ActorArea) -> dict:
    return _dated(row, relation=row.relation, location=row.location.key, location_name=row.location.name)


def _dated(row: ActorArea | ActorKind, **what) -> dict:
    return {**what, "valid": render_days(row.valid), "note": row.note or None, **render_sourcing(row)}


def _strength(row: StrengthEstimate) -> dict:
    return {
        **render_range(row, "low", "high"),
        "as_of": render_days(row.as_of),
        "note": row.note or None,
        **render_sourcing(row),
    }
