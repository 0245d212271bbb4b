"""Croissant 1.0: what loaders of machine learning read."""

from collections.abc import Sequence

from events.frozen.contents import PARTS, Part
from events.frozen.metadata.kinds import KINDS
from events.frozen.moment import Moment
from events.frozen.records import as_json
from events.models import FrozenFile

NAME = "croissant.json"
MEDIA_TYPE = "application/ld+json"
DESCRIPTION = "The tables and their columns, as Croissant 1.0."

# As the specification asks for it, word by word.
CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def describe(moment: Moment, files: Sequence[FrozenFile]) -> bytes:
    written = {file.name: file for file in files}
    return as_json(
        {
            "@context": CONTEXT,
            "@type": "sc:Dataset",
            "conformsTo": "http://mlcommons.org/croissant/1.0",
            "name": f"annals-{moment.name}",
            "description": f"{moment.title}: conflict events, each figure with who gave it.",
            "url": moment.address,
            "version": moment.name,
            "datePublished": moment.as_of.date().isoformat(),
            "license": moment.licence.url,
            "creator": [{"@type": "sc:Organization", "name": name} for name in moment.publishers],
            "citeAs": f"{moment.title}. {moment.address}",
            "distribution": [_file(part, written[part.name]) for part in PARTS],
            "recordSet": [_records(part) for part in PARTS if part.columns],
        }
    )


def _file(part: Part, file: FrozenFile) -> dict:
    return {
        "@type": "cr:FileObject",
        "@id": part.name,
        "name": part.name,
        "description": part.description,
        "contentUrl": part.name,
        "contentSize": f"{file.size} B",
        "encodingFormat": part.media_type,
        "sha256": file.sha256,
    }


def _records(part: Part) -> dict:
    stem = part.name.partition(".")[0]
    return {
        "@type": "cr:RecordSet",
        "@id": stem,
        "name": stem,
        "description": part.description,
        **({"key": [{"@id": f"{stem}/{name}"} for name in part.key]} if part.key else {}),
        "field": [
            {
                "@type": "cr:Field",
                "@id": f"{stem}/{name}",
                "name": name,
                "description": description,
                "dataType": KINDS[kind].croissant,
                "source": {"fileObject": {"@id": part.name}, "extract": {"column": name}},
            }
            for name, kind, description in part.columns
        ],
    }
