"""What was attacked, with its presumptive protection, and what was damaged."""

from incidents.models import Incident
from locations.rendering import render_place
from sources.rendering import render_sourcing

NO_FINDING = "presumptive; no finding of violation"


def render_targets(incident: Incident) -> list[dict]:
    rows = incident.target_rows.select_related("location", "passage__source", "speaker").order_by("id")
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
    rows = incident.damagereport_rows.select_related("phase", "passage__source", "speaker").order_by("id")
    return [
        {
            "key": row.key,
            "object": row.damaged_object,
            "extent": row.extent,
            "quantifier": row.quantifier,
            "low": row.low,
            "low_missing": row.low_missing or None,
            "best": row.best,
            "best_missing": row.best_missing or None,
            "high": row.high,
            "high_missing": row.high_missing or None,
            "phase": row.phase and row.phase.key,
            "note": row.note or None,
            **render_sourcing(row),
        }
        for row in rows
    ]
