"""Statements, as they stand with an incident or, where they speak of none, with an actor."""

from actors.models import Actor
from actors.page import render_actor_reference
from incidents.models import Incident, Statement
from sources.rendering import render_days, render_sourcing


def incident_statements(incident: Incident) -> list[dict]:
    return _render(incident.statements)


def actor_statements(actor: Actor) -> list[dict]:
    """Those that belong to no incident."""
    return _render(actor.statements)


def _render(statements) -> list[dict]:
    rows = statements.select_related("location", "passage__source", "speaker").prefetch_related("about_rows__actor")
    return [_statement(row) for row in rows.order_by("id")]


def _statement(row: Statement) -> dict:
    return {
        "key": row.key,
        "kind": row.kind,
        "says": row.says,
        "about": [
            render_actor_reference(about.actor) for about in sorted(row.about_rows.all(), key=lambda about: about.id)
        ],
        "date": render_days(row.dates),
        "date_as_printed": row.date_as_printed or None,
        "location": row.location and {"key": row.location.key, "name": row.location.name},
        "target": row.targets,
        "alternative_group": row.alternative_group or None,
        "reply": row.reply,
        **render_sourcing(row),
    }
