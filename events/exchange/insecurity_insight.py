"""Insecurity Insight's Attacks on Health Care Incident Data, the file with 35 columns and a second row of HXL tags.

Columns are taken by name. `datasets/insecurity-insight.md` says what becomes of each.
"""

import re
from datetime import date

from codebook import countries
from codebook.precision import LOCATION_PRECISION
from codebook.quoting import quote
from codebook.vocabulary import UnknownTerm
from events.exchange.incoming import IncomingActor, named
from events.exchange.insecurity_insight_labels import NO_INFORMATION, PERPETRATORS, TACTICS, WEAPON_LABELS, WEAPONS
from events.exchange.labels import one_label
from events.exchange.readings import Cell, Cells, Text, not_collected
from events.exchange.rows import LONGEST_NAME, BadCell, Row, count, day, latitude, longitude, whole_number

DATASET = {
    "key": "insecurity-insight",
    "title": "Attacks on Health Care Incident Data",
    "publisher": "Insecurity Insight",
    "licence": "LicenseRef-CC-BY-SA",
    "licence_url": "https://creativecommons.org/share-your-work/cclicenses/",
    "citation": "Insecurity Insight. Attacks on Health Care Incident Data, Security in Numbers Database (SiND).",
    "homepage": "https://insecurityinsight.org/",
    # Its sheet says CC BY-SA and no version; what is shared alike does not go into a release under CC BY.
    "visibility": "local_only",
}
RELEASE = "2024"

# It has names of groups, and no ids for them.
ACTOR_IDS = "insecurity-insight"
# Its files overlap: an event has the same id in each.
FILES_SHARE_IDS = True


# White space at the ends of names is no part of them: the file writes “Location ”.
COLUMNS = (
    "Date",
    "Event Description",
    "Country",
    "Country ISO",
    "Admin 1",
    "Latitude",
    "Longitude",
    "Geo Precision",
    "Reported Perpetrator",
    "Reported Perpetrator Name",
    "Weapon Carried/Used",
    "Health Workers Kidnapped",
    "SiND Event ID",
)

ALWAYS = {
    # Health workers are counted and nobody else, and one of them where nobody told how many.
    **not_collected(
        "event_type",
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

PRECISION = re.compile(r"\((?P<code>[0-9])\).*", re.DOTALL)


def coded_until(release: str) -> date | None:
    """The file grows from week to week."""
    return None


def _source_id(text: str) -> str:
    return str(whole_number(text))


def _day(row: Row) -> tuple[date | None, date | None]:
    found = row.read("Date", day)
    return found, found


def _country(text: str) -> str:
    try:
        return countries.by_alpha3(text).alpha3
    except countries.UnknownCountry as unknown:
        raise BadCell(str(unknown)) from unknown


def _precision(text: str) -> str:
    """“(3) District …”: UCDP's numbers, with words of its own."""
    written = PRECISION.fullmatch(text)
    if written is None:
        raise BadCell(f"{quote(text)} is not a precision. Expected its number in brackets, as in (3).")
    try:
        return LOCATION_PRECISION.from_code("ucdp", written["code"]).code
    except UnknownTerm as unknown:
        raise BadCell(str(unknown)) from unknown


def _perpetrator(row: Row) -> tuple[tuple[IncomingActor, ...], str | None, str | None]:
    """The actor that is named, what stands there instead of a name, and how sure it is: it is what sources report."""
    kind = row.read("Reported Perpetrator", lambda text: one_label(text, PERPETRATORS), required=False)
    name = row.text("Reported Perpetrator Name", at_most=LONGEST_NAME)
    if name and name != NO_INFORMATION:
        return (named(name, "perpetrator", "alleged"),), name, "alleged"
    if kind in (None, NO_INFORMATION):
        return (), None, "unattributed"
    return (), kind, "alleged"


def _weapon(row: Row) -> tuple[tuple[str, ...] | None, str | None]:
    labels = row.read("Weapon Carried/Used", WEAPON_LABELS.read, required=False) or ()
    found = tuple(dict.fromkeys(WEAPONS[label] for label in labels if label in WEAPONS))
    if found:
        return found, None
    return None, "not_applicable" if labels and NO_INFORMATION not in " ".join(labels) else "unknown"


def _tactic(row: Row) -> tuple[tuple[str, ...] | None, str | None]:
    """As far as a weapon is named by how it is used, and of people taken away."""
    try:
        labels = WEAPON_LABELS.read(row.text("Weapon Carried/Used"))
    except BadCell:
        labels = ()  # the reading of weapons says so
    found = dict.fromkeys(TACTICS[label] for label in labels if label in TACTICS)
    if row.read("Health Workers Kidnapped", count, required=False):
        found["abduction"] = None
    return (tuple(found), None) if found else (None, "not_collected")


READINGS = (
    Cell("source_id", "SiND Event ID", _source_id),
    Cells(("date_start", "date_end"), ("Date",), _day),
    Cell("country", "Country ISO", _country, required=False),
    Text("country_name", "Country", at_most=100),
    Text("admin1", "Admin 1", at_most=200),
    Cell("latitude", "Latitude", latitude, required=False),
    Cell("longitude", "Longitude", longitude, required=False),
    Cell("location_precision", "Geo Precision", _precision, required=False),
    Cells(
        ("more_actors", "actor_1", "attribution"), ("Reported Perpetrator", "Reported Perpetrator Name"), _perpetrator
    ),
    Cells(("weapon", "weapon_missing"), ("Weapon Carried/Used",), _weapon),
    Cells(("tactic", "tactic_missing"), ("Weapon Carried/Used", "Health Workers Kidnapped"), _tactic),
    Cells(("target",), ("Country ISO",), lambda row: (("medical",),)),
    Text("summary", "Event Description"),
    Text("also_searched", "Location"),
)
