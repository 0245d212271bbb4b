"""Our own published incidents as a dataset: its description, and the flat row that an edition's document becomes.

The row is built from the document and from nothing else, so it cannot hold what the edition does not show.
"""

from datetime import date

from events.models import Dataset

ANNALS = "annals"
DESCRIPTION = {
    "title": "Annals: incidents coded from sources",
    "publisher": "The editors of this site",
    "licence": "CC-BY-4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    "citation": "Quoted passages stay their publishers'; everything else is CC BY 4.0.",
    # On this site, wherever it is served: what reads it makes it whole.
    "event_url": "/api/v1/incidents/{source_id}/",
    "visibility": "public",
}


def annals_dataset() -> Dataset:
    """Our dataset, described at the first publication; what an operator changes in it stays."""
    return Dataset.objects.get_or_create(key=ANNALS, defaults=DESCRIPTION)[0]


def event_row(document: dict) -> dict:
    """Values of the public columns, by the names of `Event`'s fields, without actors' ids."""
    place = document["location"] or {}
    phases = [phase for phase in document["phases"] if phase["kind"] == "act"]
    claims = [claim for claim in document["responsibility"]["claims"] if claim["stance"] == "claimed"]
    killed, killed_figure = _figure(document, "people", "killed")
    civilians, _ = _figure(document, "civilians", "killed")
    injured, _ = _figure(document, "people", "injured")
    claimed_by = _once(claim["actor"]["slug"] for claim in claims)
    row = {
        "source_id": str(document["id"]),
        "title": document["title"],
        "summary": document["summary"],
        **_days(document["date"]),
        "country": place.get("country"),
        "country_name": place.get("country_name"),
        "admin1": place.get("admin1"),
        "admin2": place.get("admin2"),
        "location": place.get("name"),
        "latitude": place.get("latitude"),
        "longitude": place.get("longitude"),
        "location_precision": place.get("precision"),
        "geonames_id": _geonames_id(document),
        "violence_type": document["violence_type"],
        "event_type": document["event_type"],
        "event_type_missing": None if document["event_type"] else _not_coded(document),
        **_terms("tactic", (term for phase in phases for term in phase["tactic"])),
        **_terms("weapon", (term for phase in phases for term in phase["weapon"])),
        **_terms("target", (target["kind"] for target in document["targets"])),
        "actor_1": _named(document, "perpetrator"),
        "actor_2": _named(document, "target") or _named(document, "responder"),
        "claimed_by": claimed_by or None,
        "claimed_by_missing": None if claimed_by else "not_reported",
        **_estimates("killed", killed, ("best", "low", "high")),
        **_estimates("civilians_killed", civilians, ("best",)),
        **_estimates("injured", injured, ("best", "low", "high")),
        "killed_includes_attackers": killed_figure.get("includes_attackers"),
        "figure_certainty": killed_figure.get("figure_certainty"),
        "sources": [f"{source['publisher']}: {source['title']}" for source in document["sources"] if source["roles"]],
        "occurrence": document["occurrence"],
        "attribution": document["attribution"],
        "coding_depth": document["coding_depth"],
    }
    return {column: None if value == "" else value for column, value in row.items()}


def actor_roles(document: dict) -> list[dict]:
    """`{slug, name, role, certainty}` once for each actor and role, in the whole incident or in a phase."""
    seen: dict = {}
    for row in document["participations"]:
        actor = row["actor"]
        if actor["slug"]:
            role = {"slug": actor["slug"], "name": actor["name"], "role": row["role"], "certainty": row["certainty"]}
            seen.setdefault((actor["slug"], row["role"]), role)
    return list(seen.values())


def place_names(document: dict) -> list[str]:
    """The place and what it lies in, below the country, by every name."""
    place = document["location"] or {"path": []}
    inside = {part["key"] for part in place["path"] if part["kind"] != "country"}
    names = [part["name"] for part in place["path"] if part["key"] in inside]
    for location in document["locations"]:
        if location["key"] in inside:
            names += [name["name"] for name in location["names"]]
    return names


def _geonames_id(document: dict) -> int | None:
    """Of the place itself, not of what it lies in."""
    here = (document["location"] or {}).get("key")
    return next((place["geonames_id"] for place in document["locations"] if place["key"] == here), None)


def _not_coded(document: dict) -> str:
    """A record that is coded in full and still lacks a value waits for it; a mention's source just does not give it."""
    return "not_reported" if document["coding_depth"] == "mention" else "not_yet_coded"


def _days(days: dict | None) -> dict:
    """Withheld days are none at all."""
    days = days or {"start": None, "end": None}
    is_closed = days["start"] and days["end"]
    return {
        "date_start": date.fromisoformat(days["start"]) if is_closed else None,
        "date_end": date.fromisoformat(days["end"]) if is_closed else None,
        "date_precision": days.get("precision"),
        "date_basis": days.get("basis"),
    }


def _figure(document: dict, group: str, outcome: str) -> tuple[dict, dict]:
    """The coded figure, or three reasons why there is none."""
    for figure in document["casualties"]["figures"]:
        if (figure["group"], figure["outcome"]) == (group, outcome):
            return figure, figure
    return {f"{estimate}_missing": _not_coded(document) for estimate in ("low", "best", "high")}, {}


def _estimates(measure: str, figure: dict, estimates: tuple[str, ...]) -> dict:
    return {f"{measure}_{estimate}": figure.get(estimate) for estimate in estimates} | {
        f"{measure}_{estimate}_missing": figure[f"{estimate}_missing"] or None for estimate in estimates
    }


def _terms(column: str, terms) -> dict:
    known = _once(terms)
    return {column: known or None, f"{column}_missing": None if known else "not_reported"}


def _once(values) -> list:
    return list(dict.fromkeys(value for value in values if value))


def _named(document: dict, role: str) -> str:
    return "; ".join(_once(row["name"] for row in actor_roles(document) if row["role"] == role)) or None
