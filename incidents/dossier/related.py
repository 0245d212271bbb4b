"""Other incidents and how they are related, each as the public knows it or is about to."""

from collections.abc import Iterable

from events.models import Edition
from incidents.models import Incident
from sources.rendering import render_sourcing


def render_related(incident: Incident, together: Iterable[Incident]) -> list[dict]:
    """Only incidents that are public themselves are named, and only as their newest edition stands. Those in
    `together` are published in the same step and named as they are now.
    """
    keys = ("passage__source", "speaker")
    rows = incident.incidentrelation_rows.filter(other__review__status="published")
    others = incident.relations_from_others.filter(incident__review__status="published")
    outward = rows.select_related("other__number_row", *keys).order_by("id")
    inward = others.select_related("incident__number_row", *keys).order_by("id")
    together = set(together)
    documents = _newest_documents({*(row.other for row in outward), *(row.incident for row in inward)} - together)
    return [
        *({**_relation(row), "direction": "to", "incident": _named(row.other, documents)} for row in outward),
        *(
            {**told, "direction": "from", "incident": _named(row.incident, documents)}
            for row in inward
            if (told := _relation(row) if row.incident in together else _as_published(row, documents))
        ),
    ]


def _newest_documents(incidents: set[Incident]) -> dict[int, dict]:
    numbers = [incident.number_row.number for incident in incidents]
    editions = Edition.objects.filter(kind=Edition.INCIDENT, subject__in=numbers, is_newest=True)
    return {edition.subject: edition.document for edition in editions}


def _as_published(row, documents: dict[int, dict]) -> dict | None:
    """The relation as the other incident's newest edition has it; None while it has not been published there."""
    told = documents[row.incident.number_row.number]["related"]
    return next((its for its in told if (its["key"], its["direction"]) == (row.key, "to")), None)


def _named(other: Incident, documents: dict[int, dict]) -> dict:
    number = other.number_row.number
    document = documents.get(number) or {"slug": other.slug, "title": other.title}
    return {"id": number, "slug": document["slug"], "title": document["title"]}


def _relation(row) -> dict:
    return {"key": row.key, "kind": row.kind, "note": row.note or None, **render_sourcing(row)}
