"""Rows in the 49 columns of UCDP GED 23.1: one row an event."""

from collections.abc import Mapping

from codebook.countries import Country
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.ucdp_parties import conflict_and_dyad
from codebook.violence import VIOLENCE_TYPE
from codebook.vocabulary import Vocabulary
from events.exchange.profiles.days import days_of
from events.exchange.profiles.figures import ucdp_deaths
from events.exchange.profiles.ged_fates import DROPPED, FATES
from events.exchange.profiles.losses import Loss, told
from events.exchange.profiles.parties import Party, Sides, sides_of
from events.exchange.profiles.places import country_of, point_in_words, priogrid_cell, settlement_of
from events.exchange.profiles.ucdp_side import Side, side_of

COLUMNS = (
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
)

OWN = "ucdp-ged"
# These follow from the rest of a row of UCDP's where their cell is empty.
FOLLOWING = ("year", "region", "conflict_name")


def rows_of(event: Mapping, dossier: Mapping | None = None, pages: Mapping | None = None) -> list[dict]:
    start, end = days_of(event)
    country = country_of(event)
    sides = sides_of(event, pages)
    first, second = _a_and_b(event, sides)
    a, b = (side_of(party, country, pages or {}) for party in (first, second))
    return [
        dict.fromkeys(COLUMNS)
        | {
            "id": int(event["source_id"]) if event["source_id"].isdecimal() else None,
            "relid": None if event["dataset"] == OWN else event["id"],
            "year": start.year if start else None,
            "type_of_violence": _number(VIOLENCE_TYPE, event["violence_type"]),
            **_names(event, a, b),
            **_sources(event, dossier),
            "where_prec": _number(LOCATION_PRECISION, event["location_precision"]),
            "where_coordinates": settlement_of(event, dossier),
            "where_description": event["summary" if event["dataset"] == OWN else "location"],
            "adm_1": event["admin1"],
            "adm_2": event["admin2"],
            "latitude": event["latitude"],
            "longitude": event["longitude"],
            "geom_wkt": point_in_words(event["latitude"], event["longitude"]),
            "priogrid_gid": priogrid_cell(event["latitude"], event["longitude"]),
            "country": _country_name(event, country),
            "country_id": country.gw if country else None,
            "region": country.region if country else None,
            "event_clarity": 1 if dossier else None,
            "date_prec": _number(DATE_PRECISION, event["date_precision"]),
            "date_start": start.isoformat() if start else None,
            "date_end": end.isoformat() if end else None,
            **ucdp_deaths(
                event,
                dossier,
                governs=bool(first and first.is_governing and event["violence_type"] == "state_based"),
                attacked_b=bool(second and second in sides.first),
            ),
            "best": event["killed_best"],
            "high": event["killed_high"],
            "low": event["killed_low"],
            **_received(event),
        }
    ]


def _country_name(event: Mapping, country: Country | None) -> str | None:
    """UCDP's own rows have the name that it wrote at the time."""
    return event["country_name"] if event["dataset"] == OWN else country and country.ucdp_name


def _a_and_b(event: Mapping, sides: Sides) -> tuple[Party | None, Party | None]:
    """UCDP's first side of a conflict with a state is a government; of one-sided violence, whoever did it."""
    first = sides.first[0] if sides.first else None
    second = sides.second[0] if sides.second else None
    turned = second and second.is_governing and not (first and first.is_governing)
    return (second, first) if event["violence_type"] == "state_based" and turned else (first, second)


def _names(event: Mapping, a: Side, b: Side) -> dict:
    dyad = f"{a.name} - {b.name}" if a.name and b.name else None
    numbers = conflict_and_dyad(a.number, b.number) if event["violence_type"] == "state_based" else None
    return {
        "conflict_new_id": numbers[0] if numbers else None,
        "conflict_name": None if event["violence_type"] == "state_based" else dyad,
        "dyad_new_id": numbers[1] if numbers else None,
        "dyad_name": event["title"] if event["dataset"] == OWN else dyad,
        "side_a_new_id": a.number,
        "side_a": a.name,
        "side_b_new_id": b.number,
        "side_b": b.name,
        "gwnoa": None if a.gw is None else str(a.gw),
        "gwnob": None if b.gw is None else str(b.gw),
    }


def _sources(event: Mapping, dossier: Mapping | None) -> dict:
    """Of an incident of our own, the sources behind it; of a foreign row, what its publisher names."""
    told = [source for source in (dossier or {}).get("sources", ()) if source["roles"]]
    independent = {source["independent_source"] or source["key"] for source in told}
    days = [_day_of(source) for source in told]
    return {
        "number_of_sources": len(independent) or None,
        "source_article": "; ".join(event["sources"] or ()) or None,
        "source_office": "; ".join(source["publisher"] for source in told) or None,
        "source_date": "; ".join(days) if days and all(days) else None,
        "source_headline": "; ".join(source["title"] for source in told) or None,
    }


def _day_of(source: Mapping) -> str | None:
    """The one day on which it came out; None for a span of days."""
    published = source["published"] or {}
    return published.get("start") if published.get("start") == published.get("end") else None


def _received(event: Mapping) -> dict:
    """What UCDP's own row says itself is not made from the rest of it."""
    received = event.get("received") or {}
    return {column: cell for column, cell in received.items() if cell is not None or column not in FOLLOWING}


def _number(vocabulary: Vocabulary, code: str | None) -> int | None:
    found = vocabulary.term(code).codes.get("ucdp") if code else None
    return int(found) if found else None


def losses() -> list[Loss]:
    return told(COLUMNS, FATES, DROPPED)
