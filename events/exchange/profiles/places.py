"""Where an event was, in the numbers that publishers use for countries and cells."""

from collections.abc import Mapping

from codebook import countries
from codebook.countries import Country
from codebook.priogrid import cell_of


def country_of(event: Mapping) -> Country | None:
    """None where the row has no country, or one that has no entry in the codebook."""
    try:
        return countries.by_alpha3(event["country"] or "")
    except countries.UnknownCountry:
        return None


def priogrid_cell(latitude: float | None, longitude: float | None) -> int | None:
    """However exact the point is: UCDP gives the cell of every point."""
    return None if latitude is None or longitude is None else cell_of(latitude, longitude)


def point_in_words(latitude: float | None, longitude: float | None) -> str | None:
    """Well-known text, longitude first."""
    return None if latitude is None or longitude is None else f"POINT ({longitude:.6f} {latitude:.6f})"


def settlement_of(event: Mapping, dossier: Mapping | None) -> str | None:
    """The town or village that the place lies in, where the dossier's path has one; else the place itself."""
    place = (dossier or {}).get("location") or {}
    inside = [part["name"] for part in place.get("path", ()) if part["kind"] == "settlement"]
    return inside[-1] if inside else event["location"]
