"""The acts, the response and the aftermath, in order; and tactics that somebody reports without a phase."""

from actors.page import render_actor_reference
from incidents.models import Incident, Phase
from locations.rendering import render_place
from sources.rendering import render_days, render_sourcing, sourced_rows


def render_phases(incident: Incident) -> list[dict]:
    phases = incident.phases.select_related("location").prefetch_related("participations__actor").order_by("position")
    return [_phase(phase) for phase in phases]


def _phase(phase: Phase) -> dict:
    return {
        "key": phase.key,
        "position": phase.position,
        "rank": phase.rank,
        "kind": phase.kind,
        "title": phase.title,
        "note": phase.note or None,
        "tactic": phase.tactics,
        "weapon": phase.weapons,
        "offset": {
            "minutes_low": phase.offset_minutes_low,
            "minutes_high": phase.offset_minutes_high,
            "as_printed": phase.offset_as_printed or None,
        },
        "date": render_days(phase.dates),
        "location": phase.location and render_place(phase.location),
        "place_part": phase.place_part or None,
        "actors": [
            {**render_actor_reference(row.actor), "role": row.role, "certainty": row.attribution}
            for row in sorted(phase.participations.all(), key=lambda row: row.id)
        ],
    }


def render_attributed_tactics(incident: Incident) -> list[dict]:
    rows = sourced_rows(incident.attributedtactic_rows)
    return [{"key": row.key, "tactic": row.tactic, "note": row.note or None, **render_sourcing(row)} for row in rows]
