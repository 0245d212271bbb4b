"""WHO's Surveillance System for Attacks on Health Care: the export of its dashboard with 23 columns, and copies of it.

Columns are taken by name. `datasets/who-ssa.md` says what becomes of each.
"""

import re
from datetime import date

from codebook import countries
from codebook.certainty import OCCURRENCE
from codebook.quoting import quote
from codebook.tactics import TACTIC
from codebook.vocabulary import UnknownTerm, Vocabulary
from codebook.weapons import WEAPON
from events.exchange.day_order import ORDERS
from events.exchange.labels import Labels
from events.exchange.readings import Cell, Cells, Reading, Text, not_collected
from events.exchange.rows import BadCell, Row, count
from events.exchange.shape import Shape
from events.exchange.who_ssa_days import COLUMN, USUAL, days

DATASET = {
    "key": "who-ssa",
    "title": "Surveillance System for Attacks on Health Care (SSA)",
    "publisher": "World Health Organization",
    "licence": "LicenseRef-WHO-SSA",
    "licence_url": "https://extranet.who.int/ssa/",
    "citation": "World Health Organization. Surveillance System for Attacks on Health Care (SSA).",
    "homepage": "https://extranet.who.int/ssa/",
    # No licence of the data is stated; that of the methodology forbids commerce.
    "visibility": "local_only",
}
RELEASE = "2025-01"

# No actors are published.
ACTOR_IDS = ""

SHAPE = Shape(encodings=("utf-8", "cp1252"))

COLUMNS = (
    "Attack ID",
    "Attack Date",
    "Country / Territory",
    "Certainty Level",
    "Attack Type",
    "Total Injured",
    "Total Death",
    "HW Abduction",
    "Patient Abduction",
)

ALWAYS = {
    **not_collected(
        "event_type",
        "claimed_by",
        "killed_low",
        "killed_high",
        "civilians_killed_best",
        "injured_low",
        "injured_high",
    ),
    "date_precision": "day",
    # Points and names of places are not published.
    "location_precision": "country",
    "killed_includes_attackers": "unknown",
}

NO_KIND = "Unknown"
ATTACK_TYPES = Labels(
    (
        "Violence with heavy weapons (requires more than one person to use such as firearms, tanks, missiles, bombs,"
        " mortars)",
        # Its last bracket is missing there.
        "Violence with individual weapons (knives, bricks, clubs, guns, grenades and improvised explosive devices"
        " (IED)",
        "Obstruction to health care delivery (e.g. physical, administrative, legal etc)",
        "Psychological violence/threat of violence/intimidation",
        "Removal of health care assets (e.g. transport, supplies, materials)",
        "Abduction/Arrest/Detention of health personnel or patients",
        "Armed or violent search of health care personnel, facility or transport",
        "Assault (without weapons)",
        "Militarization of a health care asset",
        "Criminalization of health care",
        "Setting fire",
        "Chemical agent",
        "Sexual assault",
        "Other",
        NO_KIND,
    )
)

ATTACK_ID = re.compile(r"(?P<where>[A-Za-z]{3})[0-9]{6}")
# Prefixes that are no code of ISO 3166-1, and the country that each stands for; Nagorno-Karabakh has none.
PREFIXES = {"DRC": "COD", "OPT": "PSE", "NGK": None}


def coded_until(release: str) -> date | None:
    """The dashboard changes from day to day, and names no releases."""
    return None


def _source_id(text: str) -> str:
    if ATTACK_ID.fullmatch(text) is None:
        raise BadCell(f"{quote(text)} is not an attack's id. Expected three letters and six digits, as in AFG000001.")
    return text


def _country(row: Row) -> tuple[str | None]:
    """From the prefix of the id, which is written in one way only."""
    written = ATTACK_ID.fullmatch(row.text("Attack ID"))
    if written is None:
        return (None,)  # the reading of the id says so
    prefix = written["where"].upper()
    try:
        return (PREFIXES[prefix] if prefix in PREFIXES else countries.by_alpha3(prefix).alpha3,)
    except countries.UnknownCountry as unknown:
        row.refuse("Attack ID", f"{unknown} WHO's own are DRC, oPt and NGK.")
        return (None,)


def _occurrence(text: str) -> str:
    try:
        return OCCURRENCE.from_code("who_ssa", text).code
    except UnknownTerm as unknown:
        raise BadCell(str(unknown)) from unknown


def _terms(vocabulary: Vocabulary, labels: tuple[str, ...]) -> list[str]:
    return [term.code for term in vocabulary.terms if term.codes.get("who_ssa") in labels]


def _with_reason(terms: list[str], labels: tuple[str, ...]) -> tuple[tuple[str, ...] | None, str | None]:
    """Most labels are of consequences or of several kinds at once, so the publisher has no such list of kinds."""
    if terms:
        return tuple(terms), None
    return None, "unknown" if labels == (NO_KIND,) else "not_collected"


def _tactic(row: Row) -> tuple[tuple[str, ...] | None, str | None]:
    """Abductions are counted apart from arrests, which the label puts together with them."""
    labels = row.read("Attack Type", ATTACK_TYPES.read) or ()
    taken = [row.read(column, count, required=False) for column in ("HW Abduction", "Patient Abduction")]
    return _with_reason([*_terms(TACTIC, labels), *(["abduction"] if any(taken) else [])], labels)


def _weapon(row: Row) -> tuple[tuple[str, ...] | None, str | None]:
    try:
        labels = ATTACK_TYPES.read(row.text("Attack Type"))
    except BadCell:
        labels = ()  # the reading of tactics says so
    return _with_reason(_terms(WEAPON, labels), labels)


def _figure(row: Row, column: str) -> tuple[int | None, str | None]:
    found = row.read(column, count, required=False)
    return found, "not_reported" if found is None else None


def _readings(order: str = "") -> tuple[Reading, ...]:
    return (
        Cell("source_id", "Attack ID", _source_id),
        Text("title", "Attack Type"),
        Cells(("date_start", "date_end"), (COLUMN,), days(order)),
        Cells(("country",), ("Attack ID",), _country),
        Text("country_name", "Country / Territory", at_most=100),
        Cell("occurrence", "Certainty Level", _occurrence),
        Cells(("tactic", "tactic_missing"), ("Attack Type", "HW Abduction", "Patient Abduction"), _tactic),
        Cells(("weapon", "weapon_missing"), ("Attack Type",), _weapon),
        Cells(("target",), ("Certainty Level",), lambda row: (("medical",),)),
        Cells(("killed_best", "killed_best_missing"), ("Total Death",), lambda row: _figure(row, "Total Death")),
        Cells(("injured_best", "injured_best_missing"), ("Total Injured",), lambda row: _figure(row, "Total Injured")),
        Text("also_searched", "Type of Facility"),
    )


READINGS = _readings()
READINGS_IN_ORDER = {order: _readings(order) for order in ORDERS}
DAYS_WITH_SLASHES = (COLUMN, USUAL)
