"""Frictionless Data Package: what `frictionless validate` and others read tables by."""

from collections.abc import Sequence

from events.frozen.contents import PARTS, Part
from events.frozen.metadata.kinds import KINDS
from events.frozen.moment import Moment
from events.frozen.records import as_json
from events.models import FrozenFile

NAME = "datapackage.json"
MEDIA_TYPE = "application/json"
DESCRIPTION = "The tables and their columns, as a Frictionless Data Package."


def describe(moment: Moment, files: Sequence[FrozenFile]) -> bytes:
    written = {file.name: file for file in files}
    return as_json(
        {
            "profile": "data-package",
            "name": f"annals-{moment.name}".lower(),
            "title": moment.title,
            "version": moment.name,
            "created": moment.as_of,
            "homepage": moment.address,
            "licenses": [_licence(moment.licence.name, moment.licence.url, moment.licence.title)],
            "sources": [
                {"title": dataset.title, **({"path": dataset.homepage} if dataset.homepage else {})}
                for dataset in moment.datasets
            ],
            "contributors": [{"title": name, "role": "author"} for name in moment.publishers],
            "resources": [_resource(part, written[part.name]) for part in PARTS],
        }
    )


def _licence(name: str, path: str, title: str) -> dict:
    return {"name": name, "path": path, "title": title}


def _resource(part: Part, file: FrozenFile) -> dict:
    stem, _, ending = part.name.rpartition(".")
    told = {
        "name": part.name.replace(".", "-"),
        "title": stem.capitalize(),
        "path": part.name,
        "description": part.description,
        "format": ending,
        "mediatype": part.media_type,
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if not part.columns:
        return told | {"type": "file"}
    schema = {
        "fields": [
            {"name": name, "type": KINDS[kind].frictionless, "description": description}
            for name, kind, description in part.columns
        ],
        "missingValues": [""],
        **({"primaryKey": list(part.key)} if part.key else {}),
    }
    return told | {
        "type": "table",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }
