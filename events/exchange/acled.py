"""ACLED, the events of Armed Conflict Location & Event Data: the current 31 columns, and those of older files.

Columns are taken by name, numbers as numbers or as labels. `datasets/acled.md` says what becomes of each.
"""

import re
from collections.abc import Sequence
from datetime import date

from codebook import countries
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.quoting import quote
from codebook.violence import EVENT_TYPE
from events.exchange import acled_codes as codes
from events.exchange import acled_monadic
from events.exchange.incoming import IncomingActor, named
from events.exchange.readings import Cell, Cells, Text, not_collected
from events.exchange.rows import BadCell, Row, count, latitude, latitudes, longitude, longitudes, whole_number
from events.exchange.shape import Shape
from events.exchange.terms import numbered, worded

# Its terms of use do not let anybody pass the rows on, so nothing is said of visibility: local only.
DATASET = {
    "key": "acled",
    "title": "Armed Conflict Location & Event Data",
    "publisher": "ACLED",
    "licence": "LicenseRef-ACLED",
    "licence_url": "https://epo.acleddata.com/terms-of-use-and-attribution-policy",
    "citation": "Armed Conflict Location & Event Data (ACLED), acleddata.com, with the day on which the file was got.",
    "homepage": "https://acleddata.com/",
}
# A living dataset: there is one release, unless the day on which the file was got is given as one.
RELEASE = "living"

# ACLED writes names of actors and no ids.
ACTOR_IDS = "acled"
TELLINGS = acled_monadic
SHAPE = Shape(encodings=("utf-8",))

COLUMNS = (
    "event_id_cnty",
    "event_date",
    "time_precision",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "country",
    "admin1",
    "admin2",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "notes",
    "fatalities",
)
# Files write this number too, which ISO 3166-1 has given to nobody, or 0.
KOSOVO = 383
SIDES = ("event_type", "civilian_targeting", "actor1", "inter1", "actor2", "inter2")
# Many of these, each with a line end behind it.
PLAIN_IDS = re.compile(r"([!-~]{1,100}\n)+")
TARGETED = {"", "Civilians targeted", "Civilian targeting"}

ALWAYS = {
    **not_collected(
        "target",
        "claimed_by",
        "killed_high",
        "civilians_killed_best",
        "injured_best",
        "injured_low",
        "injured_high",
    ),
    "killed_includes_attackers": "yes",
}


def coded_until(release: str) -> date | None:
    """A living dataset does not say up to which day it is finished."""
    return None


def _id(text: str) -> str:
    if len(text) > 100 or any(letter.isspace() for letter in text):
        raise BadCell(f"{quote(text)} is not an id of ACLED. Expected letters and a number, as in AFG12345.")
    return text


def _ids(texts: Sequence[str]) -> list[str] | None:
    """Many at once; None where one of them has to be looked at."""
    lines = "\n".join([*texts, ""])
    return list(texts) if PLAIN_IDS.fullmatch(lines) and lines.count("\n") == len(texts) else None


def _days(row: Row) -> tuple[date | None, date | None]:
    day = row.read("event_date", codes.written_day)
    year = row.read("year", whole_number, required=False)
    if day is None:
        return None, None
    if year is not None and year != day.year:
        row.refuse("year", f"{quote(year)} is not the year of event_date, {quote(day)}.")
    try:
        return codes.days_of(day, numbered(DATE_PRECISION, "acled")(row.text("time_precision")))
    except BadCell:
        return None, None  # the reading of the precision says so


def _country(row: Row) -> tuple[str | None]:
    """From the number of ISO 3166-1, in old files from its letters, else from the name. 0 is no number."""
    name = row.text("country", at_most=100)
    try:
        number = row.read("iso", whole_number, required=False)
        if number == KOSOVO:
            found = countries.by_alpha3("XKX")
        elif number:
            found = countries.by_numeric(number)
        elif row.text("iso3"):
            found = countries.by_alpha3(row.text("iso3"))
        else:
            found = countries.by_name(name)
    except countries.UnknownCountry as unknown:
        row.refuse("iso" if number else "iso3" if row.text("iso3") else "country", str(unknown))
        return (None,)
    if name and _is_another(name, found):
        row.refuse("country", f"{quote(name)} is not the country of its code, which is {found.name} ({found.alpha3}).")
    return (found.alpha3,)


def _is_another(name: str, country: countries.Country) -> bool:
    try:
        return countries.by_name(name) != country
    except countries.UnknownCountry:
        return False


def _terms(row: Row) -> tuple:
    kind = row.read("sub_event_type", codes.sub_event_type)
    tactic, weapon = codes.tactics(kind or ""), codes.weapons(kind or "")
    return tactic, None if tactic else "not_collected", weapon, None if weapon else "not_collected"


def _title(row: Row) -> tuple[str]:
    sides = " – ".join(filter(None, (row.text("actor1"), row.text("actor2"))))
    return (f"{row.text('sub_event_type')}: {sides}",)


def _actors(side: int) -> Cells:
    """The actor of a side and those who are associated with it, all in the role of the side."""
    name, associated = f"actor{side}", f"assoc_actor_{side}"

    def read(row: Row) -> tuple[tuple[IncomingActor, ...]]:
        # What is wrong with the roles is said once.
        role = _roles(row if side == 1 else Row(row.number, row.cells))[side - 1]
        main = row.name(name) if side == 1 or row.text(name) else ""
        names = [main, *row.text(associated).split(";")]
        return (tuple(named(each.strip(), role) for each in names if each.strip()),)

    return Cells(("more_actors",), (*SIDES, associated), read)


def _roles(row: Row) -> tuple[str, str]:
    """ACLED's order of actors says nothing. Only where civilians are targeted is told who was, and so who did it."""
    first, second = (row.read(f"inter{side}", codes.kind_of_actor, required=False) or "" for side in (1, 2))
    targeted = row.text("civilian_targeting")
    if targeted not in TARGETED:
        row.refuse("civilian_targeting", f"{quote(targeted)} is not known. Expected Civilians targeted, or nothing.")
    is_alone = not row.text("actor2")
    if targeted and (first in codes.UNARMED) != (second in codes.UNARMED):
        return ("target", "perpetrator") if first in codes.UNARMED else ("perpetrator", "target")
    if is_alone or row.text("event_type") in ("Protests", "Strategic developments"):
        return "involved", "involved"
    return "opposing_party", "opposing_party"


def _killed(row: Row) -> tuple:
    """One figure, the lowest reliable one; its 0 is for nobody and for nobody knows."""
    killed = row.read("fatalities", count, required=False)
    if killed is None:
        return None, "not_reported", None, "not_reported"
    return killed or None, None if killed else "unknown", killed, None


def _sources(row: Row) -> tuple[tuple[str, ...]]:
    return (tuple(each.strip() for each in row.text("source").split(";") if each.strip()),)


def _searched(row: Row) -> tuple[str]:
    return (" ".join(filter(None, (row.text(name) for name in ("sub_event_type", "disorder_type", "admin3", "tags")))),)


READINGS = (
    Cell("source_id", "event_id_cnty", _id, read_many=_ids),
    Cells(("date_start", "date_end"), ("event_date", "year", "time_precision"), _days),
    Cell("date_precision", "time_precision", numbered(DATE_PRECISION, "acled")),
    Cell("event_type", "event_type", worded(EVENT_TYPE, "acled")),
    Cells(("tactic", "tactic_missing", "weapon", "weapon_missing"), ("sub_event_type",), _terms),
    Cells(("title",), ("sub_event_type", "actor1", "actor2"), _title),
    _actors(1),
    _actors(2),
    Text("actor_1", "actor1"),
    Text("actor_2", "actor2"),
    Cells(("country",), ("iso", "iso3", "country"), _country),
    Text("country_name", "country", at_most=100),
    Text("admin1", "admin1", at_most=200),
    Text("admin2", "admin2", at_most=200),
    Text("location", "location"),
    Cell("latitude", "latitude", latitude, read_many=latitudes),
    Cell("longitude", "longitude", longitude, read_many=longitudes),
    Cell("location_precision", "geo_precision", numbered(LOCATION_PRECISION, "acled")),
    Cells(("killed_best", "killed_best_missing", "killed_low", "killed_low_missing"), ("fatalities",), _killed),
    Text("summary", "notes"),
    Cells(("sources",), ("source",), _sources),
    Cells(("also_searched",), ("sub_event_type", "disorder_type", "admin3", "tags"), _searched),
)
