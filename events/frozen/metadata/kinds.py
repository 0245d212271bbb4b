"""The kinds of columns in the words of each standard. In CSV, lists and actors are texts."""

from typing import NamedTuple


class Kind(NamedTuple):
    frictionless: str
    csvw: str
    croissant: str


TEXT = Kind("string", "string", "sc:Text")
KINDS = {
    "text": TEXT,
    "address": Kind("string", "anyURI", "sc:URL"),
    "integer": Kind("integer", "integer", "sc:Integer"),
    "number": Kind("number", "double", "sc:Float"),
    "date": Kind("date", "date", "sc:Date"),
    "moment": Kind("datetime", "dateTime", "sc:DateTime"),
    "terms": TEXT,
    "texts": TEXT,
    "joined": TEXT,
    "integers": TEXT,
    "actors": TEXT,
}
