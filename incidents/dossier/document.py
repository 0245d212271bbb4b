"""Puts the sections together and applies the incident's disclosure, once, for every reader."""

from calendar import monthrange
from collections.abc import Sequence

from incidents.dossier.casualties import render_casualties, render_overlaps
from incidents.dossier.damage import render_damage, render_targets
from incidents.dossier.evidence import render_evidence
from incidents.dossier.people import render_named_casualties, render_participations, render_responsibility
from incidents.dossier.phases import render_attributed_tactics, render_phases
from incidents.dossier.related import render_related
from incidents.dossier.sources import render_sources
from incidents.dossier.speakers import name_speakers
from incidents.dossier.statements import incident_statements
from incidents.models import Incident
from locations.rendering import render_gazetteer, render_place
from sources.disclosure import disclose, is_public
from sources.models import last_day
from sources.rendering import render_days


def build_dossier(incident: Incident, together: Sequence[Incident] = ()) -> dict:
    """The document of the next edition, without `edition` and `history`. Some forty queries, however many rows.

    `together` are the incidents that are published in the same step.
    """
    number = incident.number_row.number
    targets, overlaps = render_targets(incident), render_overlaps(incident)
    document = {
        "id": number,
        "slug": incident.slug,
        "title": incident.title,
        "summary": incident.summary or None,
        "date": _date(incident),
        "time_of_day": incident.time_of_day and incident.time_of_day.isoformat("minutes"),
        "time_precision": incident.time_precision,
        "time_zone": incident.time_zone or None,
        "duration_minutes": _minutes(incident),
        "location": _location(incident),
        "violence_type": incident.violence_type or None,
        "event_type": incident.event_type or None,
        "occurrence": incident.occurrence,
        "attribution": incident.attribution,
        "coding_depth": incident.coding_depth,
        "target": next(iter(targets), None),
        "targets": targets,
        "phases": render_phases(incident),
        "attributed_tactics": render_attributed_tactics(incident),
        "participations": render_participations(incident),
        "responsibility": render_responsibility(incident),
        "casualties": render_casualties(incident, overlaps),
        "overlaps": overlaps,
        "named_casualties": render_named_casualties(incident),
        "damage": render_damage(incident),
        "statements": incident_statements(incident),
        "related": render_related(incident, together),
        "locations": render_gazetteer(_places(incident)),
        "evidence": render_evidence(incident),
        "external_ids": [
            {"dataset": row.dataset, "code": row.code, "note": row.note or None}
            for row in incident.external_ids.order_by("id")
        ],
    }
    document = disclose(document, incident.disclosure, _coarser(incident))
    if not is_public(incident.disclosure, "location"):
        _take_out_places(document)
    if not is_public(incident.disclosure, "date"):
        _take_out_days(document)
    document["sources"] = render_sources(incident, document)
    return name_speakers(document)


def _date(incident: Incident) -> dict:
    return {
        **(render_days(incident.dates) or {"start": None, "end": None, "missing": "unknown"}),
        "precision": incident.date_precision or None,
        "basis": incident.date_basis or None,
        "as_printed": incident.date_as_printed or None,
    }


def _minutes(incident: Incident) -> dict | None:
    if incident.duration_minutes_low is None and incident.duration_minutes_high is None:
        return None
    return {"low": incident.duration_minutes_low, "high": incident.duration_minutes_high}


def _location(incident: Incident, *, coarsened: bool = False) -> dict | None:
    if incident.location is None:
        return None
    place = render_place(incident.location, coarsened=coarsened)
    return {
        **place,
        "precision": place.get("kind") if coarsened else incident.location_precision,
        "basis": incident.location_basis,
    }


def _coarser(incident: Incident) -> dict:
    """How a field is shown when an editor coarsens it: the province for the place, the month for the day."""
    return {"location": lambda: _location(incident, coarsened=True), "date": lambda: _month(incident)}


def _month(incident: Incident) -> dict:
    start, end = incident.dates.lower, last_day(incident.dates)
    is_one_month = (start.year, start.month) == (end.year, end.month)
    return {
        "start": start.replace(day=1).isoformat(),
        "end": end.replace(day=monthrange(end.year, end.month)[1]).isoformat(),
        "precision": "month" if is_one_month else incident.date_precision,
        "basis": incident.date_basis,
        "as_printed": None,
    }


def _take_out_places(document: dict) -> None:
    """Where the place is not shown as it is, no other section may tell it."""
    for phase in document["phases"]:
        phase["location"], phase["place_part"] = None, None
    for target in document["targets"]:
        target["location"] = None
    for statement in document["statements"]:
        statement["location"] = None
    document["locations"] = []


def _take_out_days(document: dict) -> None:
    """Where the day is not shown as it is, no other section may tell it."""
    document["time_of_day"], document["time_precision"], document["time_zone"] = None, "unknown", None
    responsibility = document["responsibility"]
    for row in [*document["phases"], *document["statements"], *responsibility["claims"], *responsibility["denials"]]:
        row["date"] = None
    for statement in document["statements"]:
        statement["date_as_printed"] = None


def _places(incident: Incident) -> list:
    parts = (incident.phases, incident.target_rows, incident.statements)
    return [incident.location, *(row.location for rows in parts for row in rows.select_related("location"))]
