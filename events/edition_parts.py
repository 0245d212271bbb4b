"""Cuts a document into the parts that are listed and filtered on their own: reports, statements, evidence,
sources, places.
"""

from codebook.folding import fold
from events.edition_evidence import row_evidence
from events.models import EditionPart


def incident_parts(document: dict) -> list[EditionPart]:
    incident = {"id": document["id"], "slug": document["slug"], "title": document["title"]}
    casualties = document["casualties"]
    return [
        *(
            _part(EditionPart.CASUALTY, f"report:{row['key']}", {"incident": incident, "type": "report", **row})
            for row in casualties["reports"]
        ),
        *(
            _part(EditionPart.CASUALTY, f"figure:{row['key']}", {"incident": incident, "type": "figure", **row})
            for row in casualties["figures"]
        ),
        *(_part(EditionPart.STATEMENT, row["key"], {"incident": incident, **row}) for row in document["statements"]),
        *(
            _part(EditionPart.EVIDENCE, row["key"], {"incident": incident, **row})
            for row in [*document["evidence"], *row_evidence(document)]
        ),
        *_shared_parts(document, incident),
    ]


def actor_parts(document: dict) -> list[EditionPart]:
    """An actor's own statements, and its relations for the pages of those it is related to."""
    actor = {"slug": document["slug"], "name": document["name"]}
    return [
        *(
            _part(EditionPart.RELATION, row["key"], {"actor": actor, "about": [row["other"]], **row})
            for row in document["relations"]
        ),
        *(
            _part(EditionPart.STATEMENT, row["key"], {"incident": None, "actor": actor, **row})
            for row in document.get("statements", [])
        ),
        *_shared_parts(document, None),
    ]


def _shared_parts(document: dict, incident: dict | None) -> list[EditionPart]:
    """A source or a place has the same key in every edition that refers to it."""
    return [
        *(_part(EditionPart.SOURCE, row["key"], row, incident) for row in document.get("sources", [])),
        *(_part(EditionPart.LOCATION, row["key"], row, incident) for row in document.get("locations", [])),
    ]


def _part(kind: str, key: str, body: dict, incident: dict | None = None) -> EditionPart:
    incident = incident or body.get("incident")
    passage = body.get("passage") or {}
    speaker = body.get("speaker") or {}
    terms = {
        EditionPart.CASUALTY: body.get("outcome"),
        EditionPart.STATEMENT: body.get("kind"),
        EditionPart.EVIDENCE: body.get("field"),
        EditionPart.RELATION: body.get("kind"),
    }
    about = [actor["slug"] for actor in body.get("about", []) if actor["slug"]]
    words = [
        body.get("says"),
        body.get("as_printed"),
        body.get("title"),
        body.get("publisher"),
        body.get("name"),
        speaker.get("label"),
        passage.get("says"),
        passage.get("quote"),
        *(name["name"] for name in body.get("names", [])),
    ]
    return EditionPart(
        kind=kind,
        key=key,
        body=body,
        incident=incident and incident["id"],
        incident_slug=incident["slug"] if incident else "",
        about=about,
        speaker=speaker.get("key") or "",
        source=passage.get("source") or (key if kind == EditionPart.SOURCE else ""),
        term=terms.get(kind) or "",
        group=body.get("group") or "",
        words_folded=fold(" ".join(word for word in words if word)),
    )
