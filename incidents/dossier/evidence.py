"""Which passage carries which plain value of the incident and of its phases."""

from incidents.models import Incident, PhaseEvidence
from sources.disclosure import is_public
from sources.rendering import render_sourcing, sourced_rows

# Where the record and the dossier name a field differently.
PUBLIC_NAMES = {
    "dates": "date",
    "tactics": "tactic",
    "weapons": "weapon",
    "duration_minutes_low": "duration_minutes.low",
    "duration_minutes_high": "duration_minutes.high",
    "offset_minutes_low": "offset.minutes_low",
    "offset_minutes_high": "offset.minutes_high",
}

# What would tell a field that is not shown as it is.
TOLD_BY = {"location": ("location", "place_part"), "date": ("dates", "time_of_day")}


def render_evidence(incident: Incident) -> list[dict]:
    """Evidence for a field that is not shown as it is would tell it, so it is left out."""
    own = sourced_rows(incident.evidence)
    phases = (
        PhaseEvidence.objects.filter(phase__incident=incident)
        .select_related("phase", "passage__source", "speaker")
        .order_by("phase__position", "id")
    )
    hidden = [field for name in TOLD_BY if not is_public(incident.disclosure, name) for field in TOLD_BY[name]]
    return [
        *(
            _evidence(row, "incident", incident.slug)
            for row in own
            if row.field not in hidden
            and is_public(incident.disclosure, PUBLIC_NAMES.get(row.field, row.field).partition(".")[0])
        ),
        *(_evidence(row, "phase", row.phase.key) for row in phases if row.field not in hidden),
    ]


def _evidence(row, record: str, record_key: str) -> dict:
    return {
        "key": row.key if record == "incident" else f"{record_key}:{row.key}",
        "record": record,
        "record_key": record_key,
        "field": PUBLIC_NAMES.get(row.field, row.field),
        "term": row.term or None,
        "note": row.note or None,
        **render_sourcing(row),
    }
