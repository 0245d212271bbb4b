"""How a place is shown: its path from the country down, its point with how exact it is, its names."""

from collections.abc import Iterable

from locations.models import Location
from sources.disclosure import disclose
from sources.rendering import render_sourcing


def render_place(location: Location, *, coarsened: bool = False) -> dict:
    """The place for a dossier. `coarsened` gives the first-order division instead, without a point. Queries
    once a level.
    """
    path = list(reversed(location.ancestors()))
    if coarsened:
        path = [place for place in path if place.kind in ("country", "admin1")]
        if not path:
            return {"name": None, "path": [], "latitude": None, "longitude": None}
        location = path[-1]
    by_kind = {place.kind: place for place in path}
    country = by_kind.get("country")
    values = {
        "key": location.key,
        "name": location.name,
        "kind": location.kind,
        "path": [{"key": place.key, "name": place.name, "kind": place.kind} for place in path],
        "country": country and country.iso_alpha3,
        "country_name": country and country.name,
        "admin1": by_kind["admin1"].name if "admin1" in by_kind else None,
        "admin2": by_kind["admin2"].name if "admin2" in by_kind else None,
        "latitude": None if coarsened else _degrees(location.latitude),
        "longitude": None if coarsened else _degrees(location.longitude),
        "is_representative_point": location.is_representative_point,
    }
    return disclose(values, location.disclosure, {})


def render_location(location: Location) -> dict:
    """The place as an entry of the gazetteer, with codes, names, what it lies over, and where its values come from."""
    return {
        **render_place(location),
        "iso_subdivision": location.iso_subdivision or None,
        "gleditsch_ward": location.gleditsch_ward,
        "geonames_id": location.geonames_id,
        "names": [
            {
                "name": name.name,
                "kind": name.kind,
                "language": name.language,
                "script": name.script,
                **render_sourcing(name),
            }
            for name in location.names.order_by("id")
        ],
        "overlaps": [
            {"location": overlap.location.key, "name": overlap.location.name, **render_sourcing(overlap)}
            for overlap in location.overlaps.order_by("id")
        ],
        "evidence": [
            {"field": row.field, "note": row.note or None, **render_sourcing(row)}
            for row in location.evidence.order_by("id")
            if location.disclosure.get(row.field, {}).get("level", "public") == "public"
        ],
    }


def render_gazetteer(locations: Iterable[Location | None]) -> list[dict]:
    """Every place named, once, with what it lies in and what it lies over."""
    known: dict[Location, None] = {}
    for location in filter(None, locations):
        over = [overlap.location for overlap in location.overlaps.select_related("location").order_by("id")]
        known.update(dict.fromkeys([*location.ancestors(), *over]))
    return [render_location(location) for location in known]


def _degrees(value) -> float | None:
    return None if value is None else float(value)
