"""The Global Terrorism Database of START, University of Maryland, as CSV or xlsx, any release with its 135 columns.

Columns are taken by name. `datasets/gtd.md` says what becomes of each.
"""

import re
from datetime import date

from codebook.quoting import quote
from events.exchange.gtd_days import days
from events.exchange.gtd_readings import (
    CLAIMS,
    country,
    figure,
    perpetrators,
    place_precision,
    tactics,
    targets,
    weapons,
)
from events.exchange.readings import Cell, Cells, Text, not_collected
from events.exchange.rows import BadCell, Row, latitude, longitude, whole_number
from events.exchange.shape import Shape

DATASET = {
    "key": "gtd",
    "title": "Global Terrorism Database",
    "publisher": "National Consortium for the Study of Terrorism and Responses to Terrorism (START)",
    "licence": "LicenseRef-GTD",
    "licence_url": "https://www.start.umd.edu/gtd/terms-of-use/",
    "citation": "START (National Consortium for the Study of Terrorism and Responses to Terrorism). Global Terrorism"
    " Database. University of Maryland.",
    "homepage": "https://www.start.umd.edu/gtd/",
    # Its terms allow use, and no passing on of rows.
    "visibility": "local_only",
}
RELEASE = "2021H1"

# It has names of groups, and no numbers for them.
ACTOR_IDS = "gtd"

SHAPE = Shape(encodings=("utf-8", "cp1252"))

COLUMNS = (
    "eventid",
    "iyear",
    "imonth",
    "iday",
    "extended",
    "country",
    "country_txt",
    "provstate",
    "city",
    "latitude",
    "longitude",
    "specificity",
    "summary",
    "suicide",
    "attacktype1",
    "attacktype1_txt",
    "targtype1",
    "targsubtype1",
    "target1",
    "gname",
    "guncertain1",
    "claimed",
    "weaptype1",
    "weapsubtype1",
    "nkill",
    "nwound",
)

ALWAYS = {
    **not_collected("event_type", "killed_low", "killed_high", "civilians_killed_best", "injured_low", "injured_high"),
    "killed_includes_attackers": "yes",
}


def coded_until(release: str) -> date | None:
    """A half-year, as 2021H1, tells its end; the names of the yearly files do not."""
    half = re.fullmatch(r"([0-9]{4})H([12])", release)
    return half and (date(int(half[1]), 6, 30) if half[2] == "1" else date(int(half[1]), 12, 31))


def _source_id(text: str) -> str:
    number = str(whole_number(text))
    if len(number) != 12:
        raise BadCell(f"{quote(text)} is not an event's id. Expected 12 digits: year, month, day and a number.")
    return number


def _title(row: Row) -> tuple[str | None]:
    """The publisher has none: what was done, and where."""
    parts = (row.text("attacktype1_txt"), _known(row.text("city")), row.text("country_txt"))
    return (", ".join(filter(None, parts)) or None,)


def _known(text: str) -> str | None:
    return None if text in ("", "Unknown") else text


def _name_of_place(text: str) -> str | None:
    if len(text) > 200:
        raise BadCell(f"{quote(text)} has {len(text)} characters. Expected at most 200.")
    return _known(text)


def _sources(row: Row) -> tuple[tuple[str, ...]]:
    return (tuple(filter(None, map(row.text, ("scite1", "scite2", "scite3")))),)


def _also_searched(row: Row) -> tuple[str | None]:
    return (" ".join(filter(None, map(row.text, ALSO_SEARCHED))) or None,)


def _numbered(*columns: str, times: int) -> tuple[str, ...]:
    return tuple(f"{column}{nth}" for nth in range(1, times + 1) for column in columns)


ALSO_SEARCHED = ("location", "gsubname", "corp1", "natlty1_txt", "targsubtype1_txt", "weapsubtype1_txt")

READINGS = (
    Cell("source_id", "eventid", _source_id),
    Cells(("title",), ("attacktype1_txt", "city", "country_txt"), _title),
    Cells(("date_start", "date_end", "date_precision"), ("iyear", "imonth", "iday", "extended", "resolution"), days),
    Cells(("country",), ("country", "country_txt"), country),
    Text("country_name", "country_txt", at_most=100),
    Cell("admin1", "provstate", _name_of_place, required=False),
    Cell("location", "city", _known, required=False),
    Cell("latitude", "latitude", latitude, required=False),
    Cell("longitude", "longitude", longitude, required=False),
    Cells(("location_precision",), ("specificity", "vicinity"), place_precision),
    Cells(("tactic", "tactic_missing"), (*_numbered("attacktype", times=3), "suicide"), tactics),
    Cells(("weapon", "weapon_missing"), _numbered("weaptype", "weapsubtype", times=4), weapons),
    Cells(("target", "target_missing"), _numbered("targtype", "targsubtype", times=3), targets),
    Cells(
        ("more_actors", "actor_1", "attribution", "claimed_by_missing"),
        (*(column for columns in CLAIMS for column in columns), "compclaim"),
        perpetrators,
    ),
    # Free text that may name a private person: shown as written, and nobody's page.
    Text("actor_2", "target1"),
    Cells(("killed_best", "killed_best_missing"), ("nkill",), figure("nkill")),
    Cells(("injured_best", "injured_best_missing"), ("nwound",), figure("nwound")),
    Text("summary", "summary"),
    Cells(("sources",), ("scite1", "scite2", "scite3"), _sources),
    Cells(("also_searched",), ALSO_SEARCHED, _also_searched),
)
