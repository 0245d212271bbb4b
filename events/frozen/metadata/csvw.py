"""CSV on the Web: the columns of the table of events, for readers of linked data."""

from collections.abc import Sequence

from events.frozen.contents import PARTS
from events.frozen.metadata.kinds import KINDS
from events.frozen.moment import Moment
from events.frozen.records import as_json
from events.models import FrozenFile

NAME = "csv-metadata.json"
MEDIA_TYPE = "application/csvm+json"
DESCRIPTION = "The tables and their columns, as CSV on the Web."


def describe(moment: Moment, files: Sequence[FrozenFile]) -> bytes:
    return as_json(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
            "dc:title": moment.title,
            "dc:license": {"@id": moment.licence.url},
            "dialect": {"header": True, "encoding": "utf-8", "delimiter": ",", "doubleQuote": True},
            "tables": [_table(part) for part in PARTS if part.columns],
        }
    )


def _table(part) -> dict:
    schema = {
        "columns": [
            {
                "name": name,
                "titles": name,
                "dc:description": description,
                "datatype": KINDS[kind].csvw,
                **({"required": True} if name in part.key else {}),
            }
            for name, kind, description in part.columns
        ],
        **({"primaryKey": list(part.key)} if part.key else {}),
    }
    return {"url": part.name, "dc:description": part.description, "tableSchema": schema}
