"""The sources of an incident in their roles, each with those passages that the document rests on."""

from incidents.models import Incident
from sources.rendering import render_source, render_sources_in


def render_sources(incident: Incident, document: dict) -> list[dict]:
    """A passage that only withheld values rest on does not appear. A source that was linked but not cited has none."""
    roles: dict = {}
    linked = {}
    for row in incident.source_rows.select_related("source__derived_from").order_by("id"):
        roles.setdefault(row.source.key, []).append(row.role)
        linked[row.source.key] = row.source
    cited = render_sources_in(document)
    cited_keys = {source["key"] for source in cited}
    uncited = [render_source(source, []) for key, source in linked.items() if key not in cited_keys]
    return [{**source, "roles": roles.get(source["key"], [])} for source in [*cited, *uncited]]
