"""Who took part, who is said to have done it, who says it was them, and the casualties who may be named."""

from actors.page import is_nameable, render_actor_reference
from incidents.models import Incident
from sources.rendering import render_days, render_sourcing, sourced_rows


def render_participations(incident: Incident) -> list[dict]:
    rows = sourced_rows(incident.participation_rows, "actor__number_row", "phase")
    return [
        {
            **_who(row, number),
            "role": row.role,
            "phase": row.phase and row.phase.key,
            **_source_of(row),
            "certainty": row.attribution,
            "source_certainty": row.certainty,
        }
        for number, row in enumerate(rows, start=1)
    ]


def render_responsibility(incident: Incident) -> dict:
    """Claims and denials are the actor's own word; attributions are somebody else's."""
    claims = [
        {**_who(row, number), "stance": row.stance, "date": render_days(row.claimed_on), **_source_of(row)}
        for number, row in enumerate(sourced_rows(incident.responsibilityclaim_rows, "actor"), start=1)
    ]
    return {
        "claims": [claim for claim in claims if claim["stance"] != "denied"],
        "attributions": [
            {**_who(row, number), "said_by": row.said_by, "attribution": row.attribution, **_source_of(row)}
            for number, row in enumerate(sourced_rows(incident.attribution_rows, "actor"), start=1)
        ],
        "denials": [claim for claim in claims if claim["stance"] == "denied"],
    }


def _who(row, number: int) -> dict:
    """The key of a row about somebody who may not be named would tell the name: it is a number then."""
    key = row.key if is_nameable(row.actor) else f"withheld-{number}"
    return {"key": key, "actor": render_actor_reference(row.actor)}


def _source_of(row) -> dict:
    """Where it comes from, without the printed words for somebody who may not be named."""
    told = {"note": row.note or None, **render_sourcing(row)}
    return told if is_nameable(row.actor) else {**told, "note": None, "as_printed": None}


def render_named_casualties(incident: Incident) -> list[dict]:
    """Those whose name an editor published, on the row and on the person."""
    rows = sourced_rows(incident.namedcasualty_rows.filter(is_published=True), "person", "report")
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
