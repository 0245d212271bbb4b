"""Rows in the 49 columns of UCDP GED 23.1: one row an event."""

from collections.abc import Mapping

from codebook.countries import Country
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.violence import VIOLENCE_TYPE
from codebook.vocabulary import Vocabulary
from events.exchange.profiles.days import days_of
from events.exchange.profiles.losses import Loss, told
from events.exchange.profiles.parties import Party, Sides, sides_of
from events.exchange.profiles.places import country_of, point_in_words, priogrid_cell, settlement_of

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


def rows_of(event: Mapping, dossier: Mapping | None = None, pages: Mapping | None = None) -> list[dict]:
    start, end = days_of(event)
    country = country_of(event)
    a, b = _a_and_b(event, sides_of(event, pages), country)
    return [
        dict.fromkeys(COLUMNS)
        | {
            "id": int(event["source_id"]) if event["source_id"].isdecimal() else None,
            "relid": None if event["dataset"] == "ucdp-ged" else event["id"],
            "year": start.year if start else None,
            "type_of_violence": _number(VIOLENCE_TYPE, event["violence_type"]),
            **_names(event, a, b),
            "source_article": "; ".join(event["sources"] or ()) or None,
            "where_prec": _number(LOCATION_PRECISION, event["location_precision"]),
            "where_coordinates": settlement_of(event, dossier),
            "where_description": event["location"],
            "adm_1": event["admin1"],
            "adm_2": event["admin2"],
            "latitude": event["latitude"],
            "longitude": event["longitude"],
            "geom_wkt": point_in_words(event["latitude"], event["longitude"]),
            "priogrid_gid": priogrid_cell(event["latitude"], event["longitude"]),
            "country": country.ucdp_name if country else None,
            "country_id": country.gw if country else None,
            "region": country.region if country else None,
            "event_clarity": 1 if dossier else None,
            "date_prec": _number(DATE_PRECISION, event["date_precision"]),
            "date_start": start.isoformat() if start else None,
            "date_end": end.isoformat() if end else None,
            "deaths_civilians": event["civilians_killed_best"],
            "best": event["killed_best"],
            "high": event["killed_high"],
            "low": event["killed_low"],
        }
    ]


def _a_and_b(event: Mapping, sides: Sides, country: Country | None) -> tuple[Party | None, Party | None]:
    """UCDP's first side of a conflict with a state is a government; of one-sided violence, whoever did it."""
    first = sides.first[0] if sides.first else None
    second = sides.second[0] if sides.second else None
    turned = second and second.is_governing and not (first and first.is_governing)
    return (second, first) if event["violence_type"] == "state_based" and turned else (first, second)


def _names(event: Mapping, a: Party | None, b: Party | None) -> dict:
    dyad = f"{a.name} - {b.name}" if a and b else None
    return {
        "conflict_name": None if event["violence_type"] == "state_based" else dyad,
        "dyad_name": dyad,
        "side_a_new_id": _ucdp_id(a),
        "side_a": a.name if a else None,
        "side_b_new_id": _ucdp_id(b),
        "side_b": b.name if b else None,
    }


def _ucdp_id(party: Party | None) -> int | None:
    return int(party.ids["ucdp"]) if party and "ucdp" in party.ids else None


def _number(vocabulary: Vocabulary, code: str | None) -> int | None:
    found = vocabulary.term(code).codes.get("ucdp") if code else None
    return int(found) if found else None


def losses() -> list[Loss]:
    return told(COLUMNS, FATES, DROPPED)


LEGACY = ("empty", "A number of releases before 17.1, which UCDP itself says not to use.")
AS_NAMED = ("kept", "As the publisher of the row names it.")
FATES: dict[str, tuple] = {
    "id": (
        "coarsened",
        "The number that the row has in its own dataset, no number of UCDP's unless the row is UCDP's; empty where the"
        " publisher's id is no number.",
        "source_id",
    ),
    "relid": ("invented by rule", "Rows that are not UCDP's have the permanent id that they have here.", "id"),
    "year": ("kept", "The year of the first day.", "date_start"),
    "active_year": ("empty", "Whether the two sides passed 25 deaths in the year is a finding of UCDP's."),
    "code_status": ("empty", "How far UCDP has checked a row is said by UCDP alone."),
    "type_of_violence": ("kept", "The same three types; empty where the publisher has no such axis.", "violence_type"),
    "conflict_dset_id": LEGACY,
    "conflict_new_id": ("empty", "UCDP's numbers of conflicts are not held with the row."),
    "conflict_name": (
        "coarsened",
        "For types 2 and 3 the name of the two sides, as UCDP has it; the name of a state-based conflict is not held.",
        "actor_1",
        "actor_2",
    ),
    "dyad_dset_id": LEGACY,
    "dyad_new_id": ("empty", "UCDP's numbers of pairs are not held with the row."),
    "dyad_name": ("invented by rule", "Both names with a dash between them, as UCDP writes it.", "actor_1", "actor_2"),
    "side_a_dset_id": LEGACY,
    "side_a_new_id": ("kept", "UCDP's number, where the actor's page has one.", "actors"),
    "side_a": (
        "coarsened",
        "One actor: in state-based conflict the one that governs, else the first; the others of its side are lost, and"
        " with them every role.",
        "actors",
        "actor_1",
    ),
    "side_b_dset_id": LEGACY,
    "side_b_new_id": ("kept", "UCDP's number, where the actor's page has one.", "actors"),
    "side_b": ("coarsened", "One actor of the other side.", "actors", "actor_2"),
    "number_of_sources": ("empty", "UCDP counts reports, which the row does not."),
    "source_article": ("kept", "The sources as the row names them, joined by “; ”.", "sources"),
    "source_office": ("empty", "Not written apart from the sources."),
    "source_date": ("empty", "Not written apart from the sources."),
    "source_headline": ("empty", "Not written apart from the sources."),
    "source_original": ("empty", "Who told the reporters is in the dossier alone."),
    "where_prec": (
        "coarsened",
        "Seven steps for our nine: building, quarter and town all become 1.",
        "location_precision",
    ),
    "where_coordinates": (
        "coarsened",
        "The town where the dossier says in which the place lies, without UCDP's word for its kind; else the place.",
        "location",
    ),
    "where_description": ("kept", "The place, as exactly as it is known.", "location"),
    "adm_1": (*AS_NAMED, "admin1"),
    "adm_2": (*AS_NAMED, "admin2"),
    "latitude": ("kept", "As held.", "latitude"),
    "longitude": ("kept", "As held.", "longitude"),
    "geom_wkt": ("kept", "The same point in well-known text.", "latitude", "longitude"),
    "priogrid_gid": ("kept", "The half-degree cell of the point.", "latitude", "longitude"),
    "country": ("kept", "The name that UCDP writes; empty where UCDP counts the territory as no state.", "country"),
    "country_id": ("kept", "The Gleditsch–Ward number as UCDP uses it.", "country"),
    "region": ("kept", "UCDP's five regions, by country.", "country"),
    "event_clarity": (
        "invented by rule",
        "An incident of our own is one identifiable incident, so 1; of others it is not known here.",
    ),
    "date_prec": (
        "kept",
        "The same five steps; an open end has no number there, and the cell is empty.",
        "date_precision",
    ),
    "date_start": ("kept", "The first day, without a time.", "date_start"),
    "date_end": ("kept", "The last day, without a time.", "date_end"),
    "deaths_a": ("empty", "The row does not say how many of each side died."),
    "deaths_b": ("empty", "The row does not say how many of each side died."),
    "deaths_civilians": ("kept", "Empty where it is not known; UCDP would write 0.", "civilians_killed_best"),
    "deaths_unknown": ("empty", "The row does not say how many of each side died."),
    "best": ("kept", "Empty where it is not known; UCDP has no such rows.", "killed_best"),
    "high": ("kept", "As held, in whatever order the publisher's figures stand.", "killed_high"),
    "low": ("kept", "As held, in whatever order the publisher's figures stand.", "killed_low"),
    "gwnoa": ("empty", "Not written yet."),
    "gwnob": ("empty", "Not written yet."),
}

DROPPED = {
    "event_type": "UCDP has no types of act.",
    "tactic": "UCDP does not code how it was done.",
    "weapon": "UCDP does not code with what it was done.",
    "target": "UCDP does not code what was attacked.",
    "claimed_by": "There is no column for who claimed it.",
    "attribution": "There is no column for how sure it is who did it.",
    "occurrence": "There is no column for how sure it is that it happened.",
    "figure_certainty": "There is no column for how sure the figures are.",
    "injured_best": "UCDP counts no injured.",
    "injured_low": "UCDP counts no injured.",
    "injured_high": "UCDP counts no injured.",
    "killed_includes_attackers": "UCDP counts dead attackers too; whether this figure does is lost.",
    "date_basis": "How the days were got from the sources has no place.",
    "coding_depth": "A row that is a mere mention looks like any other.",
    "title": "There is no column for a line that says what happened.",
    "summary": "There is no column for what happened in words.",
    "url": "There is no column for an address.",
    "release": "The file does not say in which release of its publisher a row stood.",
    "modified_at": "There is no column for when a row last changed.",
    "licence": "The file does not say under which licence a row may be used.",
    "…_missing": "Why a cell is empty is lost in every column.",
}
