"""What was attacked, with its presumptive protection, and what was damaged."""

from incidents.dossier.casualties import ESTIMATES
from incidents.models import Incident
from locations.rendering import render_place
from sources.rendering import render_range, render_sourcing, sourced_rows

NO_FINDING = "presumptive; no finding of violation"


def render_targets(incident: Incident) -> list[dict]:
    rows = sourced_rows(incident.target_rows, "location")
    return [
        {
            "key": row.key,
            "kind": row.kind,
            "operator": row.operator,
            "location": row.location and render_place(row.location),
            "protected_status": row.protected_status,
            "protected_status_note": NO_FINDING,
            "note": row.note or None,
            **render_sourcing(row),
        }
        for row in rows
    ]


def render_damage(incident: Incident) -> list[dict]:
    rows = sourced_rows(incident.damagereport_rows, "phase")
    return [
        {
            "key": row.key,
            "object": row.damaged_object,
            "extent": row.extent,
            "quantifier": row.quantifier,
            **render_range(row, *ESTIMATES),
            "phase": row.phase and row.phase.key,
            "note": row.note or None,
            **render_sourcing(row),
        }
        for row in rows
    ]
