"""UCDP Actor Dataset: whom the Uppsala Conflict Data Program knows, under which names, in which language.

Actors are joined by their UCDP id alone. What the table says of splinters, alliances and groups that were joined stays
with the rows as received. `datasets/ucdp-actors.md` says what becomes of each column.
"""

from typing import Any

from events.exchange.actor_names import GivenName, give_names
from events.exchange.readings import Cell, Cells
from events.exchange.rows import BadCell, Row, whole_number
from events.exchange.tables.exporting import export_table
from events.exchange.tables.importing import import_table
from events.exchange.ucdp_ged import coded_until
from events.models import Table, TableRow

__all__ = ["coded_until"]

DATASET = {
    "key": "ucdp-actors",
    "title": "UCDP Actor Dataset",
    "publisher": "Uppsala Conflict Data Program",
    "licence": "CC-BY-4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    "citation": (
        "Davies, Shawn, Therese Pettersson & Magnus Öberg (2022). Organized violence 1989–2021 and drone warfare."
        " Journal of Peace Research 59(4), 593–610. UCDP Actor Dataset."
    ),
    "homepage": "https://ucdp.uu.se/",
    # Its licence lets anybody pass the rows on.
    "visibility": "public",
}
RELEASE = "22.1"
ACTOR_IDS = "ucdp"

CODE = ("ActorId",)
VERSION = "Version"
COLUMNS = (
    "ActorId",
    "NameData",
    "NameOrig",
    "NameOrigFull",
    "NameOrigFullEng",
    "NewName",
    "NewNameFullMotherTongue",
    "NewNameFullEng",
    "Version",
)
LONGEST_NAME = 300
NO_NAME = {"", "n/a"}


def _id(text: str) -> str:
    number = whole_number(text)
    if number < 1:
        raise BadCell(f"“{text}” is not the id of an actor. Expected a whole number from 1.")
    return str(number)


def _name(row: Row) -> tuple[str]:
    return (row.name("NameData"),)


def _names(row: Row) -> tuple[list[GivenName]]:
    """Whom it was called before, and its full names, then and now; each once, and not the name of the table itself."""
    told = {column: row.text(column, at_most=LONGEST_NAME) for column in COLUMNS if column.startswith("N")}
    later = _parts(told["NewName"])
    found = [
        GivenName("before", told["NameOrig"], "former", "und"),
        GivenName("full", told["NameOrigFull"], "full", "und"),
        GivenName("full-english", told["NameOrigFullEng"], "full", "en"),
        *(GivenName(f"later-{n}", part, "alias", "und") for n, part in enumerate(later, start=1)),
    ]
    for key, column, language in (
        ("later-full", "NewNameFullMotherTongue", "und"),
        ("later-full-english", "NewNameFullEng", "en"),
    ):
        # Commas part names only where as many short names stand beside them: “Movimiento 26, de Julio” is one.
        parts = _parts(told[column])
        parts = parts if len(parts) == len(later) else [told[column]]
        found += [GivenName(f"{key}-{n}", part, "full", language) for n, part in enumerate(parts, start=1)]
    seen = {told["NameData"], *NO_NAME}
    return ([name for name in found if not (name.text in seen or seen.add(name.text))],)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


READINGS = (
    Cell("code", "ActorId", _id),
    Cells(("name",), ("NameData",), _name),
    Cells(("names",), COLUMNS, _names),
)
RULES = ()


def keep(table: Table, rows: list[TableRow], values: list[dict[str, Any]]) -> None:
    give_names(
        table.dataset,
        {value["code"]: value["name"] for value in values},
        {value["code"]: value["names"] for value in values},
        release=table.release,
    )


import_files = import_table
export_files = export_table
