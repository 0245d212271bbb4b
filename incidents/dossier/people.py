"""Who took part, who is said to have done it, who says it was them, and the casualties who may be named."""

from actors.page import is_nameable, render_actor_reference
from incidents.models import Incident
from sources.rendering import render_days, render_sourcing


def render_participations(incident: Incident) -> list[dict]:
    rows = _sourced(incident.participation_rows, "actor__number_row", "phase")
    return [
        {
            "key": row.key,
            "actor": render_actor_reference(row.actor),
            "role": row.role,
            "phase": row.phase and row.phase.key,
            "note": row.note or None,
            **render_sourcing(row),
            "certainty": row.attribution,
            "source_certainty": row.certainty,
        }
        for row in rows
    ]


def render_responsibility(incident: Incident) -> dict:
    """Claims and denials are the actor's own word; attributions are somebody else's."""
    claims = [_claim(row) for row in _sourced(incident.responsibilityclaim_rows, "actor")]
    return {
        "claims": [claim for claim in claims if claim["stance"] != "denied"],
        "attributions": [
            {
                "key": row.key,
                "actor": render_actor_reference(row.actor),
                "said_by": row.said_by,
                "attribution": row.attribution,
                "note": row.note or None,
                **render_sourcing(row),
            }
            for row in _sourced(incident.attribution_rows, "actor")
        ],
        "denials": [claim for claim in claims if claim["stance"] == "denied"],
    }


def _claim(row) -> dict:
    return {
        "key": row.key,
        "actor": render_actor_reference(row.actor),
        "stance": row.stance,
        "date": render_days(row.claimed_on),
        "note": row.note or None,
        **render_sourcing(row),
    }


def render_named_casualties(incident: Incident) -> list[dict]:
    """Those whose name an editor published, on the row and on the person."""
    rows = _sourced(incident.namedcasualty_rows.filter(is_published=True), "person", "report")
    return [
        {
            "key": row.key,
            "person": render_actor_reference(row.person),
            "outcome": row.report.outcome,
            "report": row.report.key,
            "status": row.status,
            "functions": row.functions or None,
            "publication_reason": row.publication_reason,
            **render_sourcing(row),
        }
        for row in rows
        if is_nameable(row.person)
    ]


def _sourced(rows, *keys):
    return rows.select_related("passage__source", "speaker", *keys).order_by("id")
