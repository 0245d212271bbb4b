"""What cells of the Global Terrorism Database come to together: kinds, figures, who did it and who claims it."""

import re
from collections.abc import Callable, Iterable

from codebook import countries
from codebook.precision import LOCATION_PRECISION
from codebook.quoting import quote
from codebook.tactics import TACTIC
from codebook.targets import TARGET_KIND
from codebook.vocabulary import UnknownTerm, Vocabulary
from codebook.weapons import WEAPON
from events.exchange.gtd_codes import (
    COUNTRIES,
    UNKNOWN_TACTIC,
    UNKNOWN_TARGET,
    UNKNOWN_WEAPON,
    flag,
    number,
    target_code,
    weapon_code,
)
from events.exchange.incoming import IncomingActor, named
from events.exchange.rows import LARGEST_INTEGER, LONGEST_NAME, BadCell, Row, whole_number

FRACTION = re.compile(r"[0-9]{1,9}\.[0-9]{1,12}")
UNKNOWN = "unknown"
CLAIMS = (("gname", "guncertain1", "claimed"), ("gname2", "guncertain2", "claim2"), ("gname3", "guncertain3", "claim3"))

Terms = tuple[tuple[str, ...] | None, str | None]


def country(row: Row) -> tuple[str | None]:
    """By its name, except where that is the name of a state of the past."""
    code, name = row.read("country", whole_number), row.name("country_txt")
    if code is None or not name:
        return (None,)
    if code in COUNTRIES:
        return (COUNTRIES[code],)
    try:
        return (None if name == "International" else countries.by_name(name).alpha3,)
    except countries.UnknownCountry as unknown:
        row.refuse("country_txt", str(unknown))
        return (None,)


def place_precision(row: Row) -> tuple[str | None]:
    """2 is a town whose point was not found: the point is that of the smallest division around it, as of 3."""
    code, nearby = row.read("specificity", number, required=False), row.read("vicinity", flag, required=False)
    if code is None:
        return (None,)
    if code == 1 and nearby:
        return ("near_settlement",)
    return (_term(row, LOCATION_PRECISION, "specificity", "3" if code == 2 else str(code)),)


def tactics(row: Row) -> Terms:
    found = _terms(row, TACTIC, "attacktype", 3, UNKNOWN_TACTIC, lambda kind, _: str(kind))
    if row.read("suicide", flag, required=False):
        found["suicide"] = None
    return _or_unknown(found)


def weapons(row: Row) -> Terms:
    return _or_unknown(_terms(row, WEAPON, "weaptype", 4, UNKNOWN_WEAPON, weapon_code, "weapsubtype"))


def targets(row: Row) -> Terms:
    return _or_unknown(_terms(row, TARGET_KIND, "targtype", 3, UNKNOWN_TARGET, target_code, "targsubtype"))


def _terms(
    row: Row,
    vocabulary: Vocabulary,
    kinds: str,
    times: int,
    unknown: int,
    code_of: Callable[[int, int | None], str],
    subtypes: str = "",
) -> dict[str, None]:
    """Of the columns kinds1, kinds2 …; only the first of them may not be empty."""
    found: dict[str, None] = {}
    for nth in range(1, times + 1):
        kind = row.read(f"{kinds}{nth}", number, required=nth == 1)
        subtype = row.read(f"{subtypes}{nth}", number, required=False) if subtypes else None
        if kind in (None, unknown):
            continue
        try:
            code = code_of(kind, subtype)
        except BadCell as bad:
            row.refuse(f"{subtypes if 'sub-type' in str(bad) else kinds}{nth}", str(bad))
            continue
        if (term := _term(row, vocabulary, f"{kinds}{nth}", code)) is not None:
            found[term] = None
    return found


def _term(row: Row, vocabulary: Vocabulary, column: str, code: str) -> str | None:
    try:
        return vocabulary.from_code("gtd", code).code
    except UnknownTerm as unknown:
        row.refuse(column, str(unknown))
        return None


def _or_unknown(found: Iterable[str]) -> Terms:
    terms = tuple(found)
    return (terms, None) if terms else (None, UNKNOWN)


def perpetrators(row: Row) -> tuple[tuple[IncomingActor, ...], str | None, str | None, str | None]:
    """The groups named, the first one's name, how sure the attribution is, and why nobody is known to claim it."""
    competing = row.read("compclaim", flag, required=False)
    groups, claims = [], []
    for name_column, suspected_column, claim_column in CLAIMS:
        name = row.text(name_column, at_most=LONGEST_NAME)
        suspected, claim = (row.read(column, flag, required=False) for column in (suspected_column, claim_column))
        claims.append(claim)
        if name and name != "Unknown":
            certainty = _certainty(claim, suspected, competing)
            groups.append(named(name, "perpetrator", certainty, claims=bool(claim)))
    if not row.text("gname"):
        row.refuse("gname", "The cell is empty. Expected a name, or “Unknown”.")
    first = groups[0] if groups else None
    attribution = "contested" if competing else (first.certainty or None) if first else "unattributed"
    return tuple(groups), first and first.name, attribution, _why_no_claim(groups, claims)


def _certainty(claim: bool | None, suspected: bool | None, competing: bool | None) -> str:
    """Nothing where it was not coded whether the group claims it."""
    if claim:
        return "contested" if competing else "claimed"
    if suspected:
        return "suspected"
    return "alleged" if claim is False else ""


def _why_no_claim(groups: list[IncomingActor], claims: list[bool | None]) -> str | None:
    if any(group.claims for group in groups):
        return None
    return "not_reported" if claims[0] is False else UNKNOWN


def figure(column: str) -> Callable[[Row], tuple[int | None, str | None]]:
    """A count, or that it is unknown: where it is empty or a sentinel; and where it is a fraction, because then the
    publisher divided a total over incidents of which nobody knows their own.
    """

    def read(row: Row) -> tuple[int | None, str | None]:
        text = row.text(column)
        is_share = FRACTION.fullmatch(text) and not float(text).is_integer()
        found = None if is_share else row.read(column, _people, required=False)
        return found, UNKNOWN if found is None else None

    return read


def _people(text: str) -> int | None:
    found = number(text)
    if found is not None and found > LARGEST_INTEGER:
        raise BadCell(f"{quote(text)} is not a count. Expected a whole number from 0 to {LARGEST_INTEGER:,}.")
    return found
