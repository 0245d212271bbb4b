"""GDELT 2.0 events: the files that come every 15 minutes, 61 columns parted by tabs, without a header.

A program reads them out of the news: a row is a sentence about an event, not an event that somebody checked.
`datasets/gdelt.md` says what becomes of each column.
"""

import re
from datetime import date

from codebook import countries
from codebook.quoting import quote
from events.exchange import cameo
from events.exchange.incoming import IncomingActor, code_of
from events.exchange.readings import Cell, Cells, Text, not_collected
from events.exchange.rows import BadCell, Row, latitude, longitude, whole_number
from events.exchange.shape import Shape

# Nobody here has checked its terms, so nothing is said of visibility: local only.
DATASET = {
    "key": "gdelt",
    "title": "GDELT 2.0 Event Database",
    "publisher": "The GDELT Project",
    "licence": "LicenseRef-GDELT",
    "licence_url": "https://www.gdeltproject.org/about.html",
    "citation": "The GDELT Project, gdeltproject.org, GDELT 2.0 Event Database.",
    "homepage": "https://www.gdeltproject.org/",
}
RELEASE = "2.0"
ACTOR_IDS = "gdelt"


def _actor_columns(actor: str) -> list[str]:
    parts = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
    return [f"{actor}{part}" for part in parts.split()]


def _place_columns(place: str) -> list[str]:
    parts = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID"
    return [f"{place}Geo_{part}" for part in parts.split()]


HEADER = (
    "GLOBALEVENTID",
    "SQLDATE",
    "MonthYear",
    "Year",
    "FractionDate",
    *_actor_columns("Actor1"),
    *_actor_columns("Actor2"),
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
    *_place_columns("Actor1"),
    *_place_columns("Actor2"),
    *_place_columns("Action"),
    "DATEADDED",
    "SOURCEURL",
)
COLUMNS = HEADER
SHAPE = Shape(delimiter="\t", header=HEADER)

DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
# ActionGeo_Type: country, state of the USA, town of the USA, town elsewhere, state elsewhere.
PRECISION = {"1": "country", "2": "admin1", "3": "settlement", "4": "settlement", "5": "admin1"}
NOWHERE = {"", "0"}

ALWAYS = {
    **not_collected(
        "target",
        "claimed_by",
        "killed_best",
        "killed_low",
        "killed_high",
        "civilians_killed_best",
        "injured_best",
        "injured_low",
        "injured_high",
    ),
    "date_precision": "day",
}


def coded_until(release: str) -> date | None:
    """It never ends, and says nothing of what it has not found."""
    return None


def _id(text: str) -> str:
    return str(whole_number(text))


def _days(row: Row) -> tuple[date | None, date | None]:
    day = row.read("SQLDATE", _day)
    return day, day


def _day(text: str) -> date:
    written = DAY.fullmatch(text)
    try:
        return date(*map(int, written.groups()))
    except (AttributeError, ValueError) as error:
        raise BadCell(f"{quote(text)} is not a day. Expected YYYYMMDD.") from error


def _is_uncoded(row: Row) -> bool:
    """Both say so, or neither is taken for it: a root beside no code is a mistake."""
    return (row.text("EventCode"), row.text("EventRootCode")) == (cameo.NO_CODE, cameo.NO_ROOT)


def _kind(row: Row) -> tuple:
    """Event type, tactic and weapon, each with why it is empty."""
    if _is_uncoded(row):
        return (None, "not_reported") * 3
    code, root = row.read("EventCode", cameo.code), row.read("EventRootCode", cameo.code)
    if code and root and not code.startswith(root):
        row.refuse("EventRootCode", f"{quote(root)} is not the root of EventCode, {quote(code)}. Expected {code[:2]}.")
    code = code or ""
    tactic, weapon = cameo.tactics(code), cameo.weapons(code)
    return (
        *cameo.event_type(code),
        *(tactic, None if tactic else "not_collected"),
        *(weapon, None if weapon else "not_collected"),
    )


def _title(row: Row) -> tuple[str]:
    """What was done, by whom, to whom."""
    code = row.text("EventCode")
    sides = " → ".join(filter(None, (row.text("Actor1Name"), row.text("Actor2Name"))))
    done = "Not coded" if code == cameo.NO_CODE else f"{cameo.ROOTS.get(code[:2], '')} (CAMEO {code})"
    return (f"{done}: {sides or 'nobody named'}",)


def _actors(row: Row) -> tuple[tuple[IncomingActor, ...]]:
    """The first does it to the second. A name alone is often a word, as POLICE, so its code makes it somebody."""
    is_violent = row.text("EventCode")[:2] in cameo.VIOLENT
    roles = ("perpetrator", "target") if is_violent else ("involved", "involved")
    found = []
    for side, role in zip(("Actor1", "Actor2"), roles, strict=True):
        code, name = row.text(f"{side}Code", at_most=100), row.text(f"{side}Name", at_most=300)
        if code or name:
            shown = f"{name} ({code})" if name and code else name or code
            found.append(IncomingActor(code_of(shown), shown, role))
    return (tuple(found),)


def _place(row: Row) -> tuple[str | None, str | None, str | None]:
    """Precision, country, and its name."""
    kind, code = row.text("ActionGeo_Type"), row.text("ActionGeo_CountryCode")
    if kind not in NOWHERE and kind not in PRECISION:
        row.refuse("ActionGeo_Type", f"{quote(kind)} is not a kind of place. Expected 0 to 5.")
    try:
        country = countries.by_fips(code) if code else None
    except countries.UnknownCountry as unknown:
        row.refuse("ActionGeo_CountryCode", str(unknown))
        country = None
    return PRECISION.get(kind), country and country.alpha3, country and country.name


READINGS = (
    Cell("source_id", "GLOBALEVENTID", _id),
    Cells(("date_start", "date_end"), ("SQLDATE",), _days),
    Cells(
        ("event_type", "event_type_missing", "tactic", "tactic_missing", "weapon", "weapon_missing"),
        ("EventCode", "EventRootCode"),
        _kind,
    ),
    Cells(("title",), ("EventCode", "Actor1Name", "Actor2Name"), _title),
    Cells(("more_actors",), ("EventCode", "Actor1Code", "Actor1Name", "Actor2Code", "Actor2Name"), _actors),
    Text("actor_1", "Actor1Name"),
    Text("actor_2", "Actor2Name"),
    Cells(
        ("location_precision", "country", "country_name"),
        ("ActionGeo_Type", "ActionGeo_CountryCode"),
        _place,
    ),
    Text("location", "ActionGeo_FullName"),
    Cell("latitude", "ActionGeo_Lat", latitude, required=False),
    Cell("longitude", "ActionGeo_Long", longitude, required=False),
    Text("sources", "SOURCEURL", listed=True),
)
