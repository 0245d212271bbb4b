"""The shapes of the answers, in the words of OpenAPI 3.1. Columns and terms are read from where they are described."""

from codebook import VOCABULARIES
from events.columns import COLUMNS, Column
from events.country_year_columns import COUNTRY_YEAR
from events.document_keys import ACTOR, DOSSIER

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
    "integers": {"type": ["array", "null"], "items": {"type": ["integer", "null"]}},
    "actors": {"type": "array", "items": {"$ref": "#/components/schemas/EventActor"}},
}


CHANGE = {
    "revision": "The revision in which it changed last.",
    "kind": "`added`, `changed`, `withdrawn`; `left`: it is there still, and the filters let it through no more.",
    "id": "The event's permanent id.",
    "event": "The row as it is now; null of one that is gone.",
    "tombstone": "Of one that is gone: `reason`, `withdrawn_at`, and `merged_into`, the id that tells it now.",
}


ROW_CHANGE = {
    "kind": "`added`, `changed` or `withdrawn`.",
    "id": "The row's permanent id.",
    "date_start": "Its first day; of a country's year the year.",
    "country": "ISO code.",
    "called": "Place and title, to know it by.",
    "reason": "Of one that was withdrawn.",
    "merged_into": "The id that tells it now.",
    "fields": "`field`, `before`, `after`, as texts of a CSV file, null where there is nothing. Of a row in one release"
    " alone its `killed_best`.",
}


DATASET = dict.fromkeys(("key", "title", "licence", "release", "releases", "coded_until", "events", "rows_url"), "") | {
    "releases": "Those kept here, the oldest first.",
    "events": "How many; null for a publisher's table, which holds none.",
    "rows_url": "Where its rows are.",
}


def components() -> dict:
    rows = {
        "Event": event(),
        "Incident": document(DOSSIER),
        "Actor": document(ACTOR),
        "Part": {"type": "object", "description": "A part of a newest edition, as it stands in the document."},
        "Edition": document({"number": "", "published_at": "", "reason": "", "sha256": "", "is_newest": ""}),
        "Dataset": document(DATASET),
        "CountryYear": country_year(),
        "Change": document(CHANGE),
        "RowChange": document(ROW_CHANGE),
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


def country_year() -> dict:
    described = {name: {**TYPES[kind], "description": text} for name, (kind, text) in COUNTRY_YEAR.items()}
    return {"type": "object", "properties": described}


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
