"""The shapes of the answers, in the words of OpenAPI 3.1. Columns and terms are read from where they are described."""

from codebook import VOCABULARIES
from events.columns import COLUMNS, Column

TYPES = {
    "text": {"type": ["string", "null"]},
    "address": {"type": ["string", "null"], "format": "uri"},
    "integer": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "date": {"type": ["string", "null"], "format": "date"},
    "moment": {"type": "string", "format": "date-time"},
    "terms": {"type": ["array", "null"]},
    "texts": {"type": "array", "items": {"type": "string"}},
    "joined": {"type": ["string", "null"]},
    "actors": {"type": "array", "items": {"$ref": "#/components/schemas/EventActor"}},
}
DOSSIER = {
    "id": "Permanent number, never used again.",
    "slug": "Readable name; an earlier one leads to the newest.",
    "url": "Address of the incident's page.",
    "title": "What happened, in one line.",
    "summary": "What happened, in a few sentences.",
    "status": "Where the record stands; what is served is published.",
    "date": "start, end, precision, basis, as_printed.",
    "location": "name, path, latitude, longitude, precision.",
    "target": "What was attacked: kind, operator, presumptive protected status.",
    "phases": "Acts, response and aftermath in order: offset, tactic, weapon, actors.",
    "participations": "Actor, role and how sure it is, with the passage.",
    "responsibility": "claims and denials of the actors themselves, attributions by others.",
    "casualties": "reports: what each source says. figures: what was decided over them, and by which rule.",
    "named_casualties": "Those who may be named.",
    "damage": "Damaged things as each source reports them.",
    "overlaps": "How the people of one report lie to those of another; unknown is an answer.",
    "statements": "Who says what about whom.",
    "related": "Other incidents and how they are related.",
    "edition": "number, published_at, reason, sha256 of the edition that is shown.",
    "sources": "The documents, each with the passages that the record rests on.",
    "evidence": "Which passage carries which value: field, passage, as_printed, basis, certainty.",
    "external_ids": "Ids of the same incident in other datasets.",
    "history": "The public editions: number, published_at, reason.",
    "modified_at": "When this edition was published.",
}
ACTOR = {
    "id": "Permanent number, never used again.",
    "slug": "Readable name; an earlier one leads to the newest.",
    "name": "The canonical name.",
    "names": "Every name with kind, language, script, days and passage.",
    "kinds": "What it was, and when, with the passage.",
    "relations": "How it stands to other actors, and when, with the passage.",
    "areas": "Where it operates, what it claims, what it is named after.",
    "strength": "How many fighters somebody says it has: low, high, as_of, with the passage.",
    "edition": "number, published_at, reason, sha256 of the edition that is shown.",
    "history": "The public editions: number, published_at, reason.",
}


def components() -> dict:
    rows = {
        "Event": event(),
        "Incident": document(DOSSIER),
        "Actor": document(ACTOR),
        "Part": {"type": "object", "description": "A part of a newest edition, as it stands in the document."},
        "Edition": document({"number": "", "published_at": "", "reason": "", "sha256": "", "is_newest": ""}),
        "Dataset": document({"key": "", "title": "", "licence": "", "release": "", "coded_until": "", "events": ""}),
        "Cell": {"type": "object", "description": "A dataset, what it is grouped by, and the sums."},
    }
    return {
        **rows,
        **{f"{name}List": list_of(name) for name in rows},
        "EventActor": document({"id": "", "slug": "", "name": "", "role": "", "certainty": ""}),
        "ActorMatched": document({"parameter": "", "given": "", "id": "", "slug": "", "name": ""}),
        "Object": {"type": "object"},
        "Problem": PROBLEM,
        "Fault": FAULT,
    }


def event() -> dict:
    return {"type": "object", "properties": {column.name: column_schema(column) for column in COLUMNS}}


def column_schema(column: Column) -> dict:
    schema = {**TYPES[column.kind], "description": column.description}
    codes = list(VOCABULARIES[column.vocabulary].codes) if column.vocabulary else None
    if codes and column.kind == "terms":
        return schema | {"items": {"type": "string", "enum": codes}}
    return schema | {"enum": [*codes, None]} if codes else schema


def document(members: dict[str, str]) -> dict:
    described = {name: {"description": text} if text else {} for name, text in members.items()}
    return {"type": "object", "properties": described, "additionalProperties": True}


def list_of(name: str) -> dict:
    link = {"type": ["string", "null"], "format": "uri"}
    return {
        "type": "object",
        "required": ["next", "previous", "results"],
        "properties": {
            "count": {"type": "integer", "description": "Left out with `count=none`."},
            "count_is": {"type": "string", "enum": ["exact", "at_least"]},
            "next": link | {"description": "The page that follows; null on the last."},
            "previous": link | {"description": "The page before; null on the first."},
            "actors_matched": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/ActorMatched"},
                "description": "Which actors the names in the request were taken for.",
            },
            "results": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
        },
    }


FAULT = {
    "type": "object",
    "required": ["parameter", "code", "detail"],
    "properties": {
        "parameter": {"type": "string", "description": "The parameter as it was given."},
        "code": {"type": "string", "description": "What is wrong, for programs.", "examples": ["unknown_parameter"]},
        "detail": {"type": "string", "description": "What is wrong and what is allowed, for people."},
    },
}
PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/Fault"}},
        "withdrawn_at": {"type": "string", "format": "date-time", "description": "With 410: when it was taken back."},
    },
}
