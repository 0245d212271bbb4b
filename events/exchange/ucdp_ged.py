"""UCDP GED, the Georeferenced Event Dataset of the Uppsala Conflict Data Program, any release since 17.1.

Columns are taken by name: releases differ in their order and number. `datasets/ucdp-ged.md` says what becomes of each.
"""

import re
from datetime import date
from functools import partial

from codebook import countries
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.violence import VIOLENCE_TYPE
from codebook.vocabulary import UnknownTerm, Vocabulary
from events.exchange.incoming import IncomingActor, IncomingEvent
from events.exchange.rows import BadCell, Row, count, day, latitude, longitude, whole_number

DATASET = {
    "key": "ucdp-ged",
    "title": "UCDP Georeferenced Event Dataset",
    "publisher": "Uppsala Conflict Data Program",
    "licence": "CC-BY-4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    "citation": (
        "Davies, Shawn, Therese Pettersson & Magnus Öberg (2023). Organized violence 1989–2022, and the return of"
        " conflict between states. Journal of Peace Research 60(4), 691–708. Sundberg, Ralph & Erik Melander (2013)."
        " Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523–532."
        " UCDP GED version 23.1."
    ),
    "homepage": "https://ucdp.uu.se/",
    # Its licence lets anybody pass the rows on.
    "visibility": "public",
}
RELEASE = "23.1"

# UCDP numbers actors once for all of its datasets.
ACTOR_IDS = "ucdp"

COLUMNS = (
    "id",
    "type_of_violence",
    "conflict_name",
    "dyad_name",
    "side_a_new_id",
    "side_a",
    "side_b_new_id",
    "side_b",
    "source_article",
    "where_prec",
    "where_coordinates",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "country",
    "country_id",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_civilians",
    "best",
    "high",
    "low",
)

ROLES = {
    "state_based": ("opposing_party", "opposing_party"),
    "non_state": ("opposing_party", "opposing_party"),
    "one_sided": ("perpetrator", "target"),
}

NOT_COLLECTED = dict.fromkeys(
    (
        "event_type_missing",
        "tactic_missing",
        "weapon_missing",
        "target_missing",
        "claimed_by_missing",
        "injured_best_missing",
        "injured_low_missing",
        "injured_high_missing",
    ),
    "not_collected",
)


def coded_until(release: str) -> date | None:
    """A yearly release, as 23.1, ends with the year before; of the others the name does not tell."""
    yearly = re.fullmatch(r"(\d\d)\.1", release)
    return date(2000 + int(yearly[1]) - 1, 12, 31) if yearly else None


def read_event(row: Row) -> IncomingEvent:
    """The figures are those of the publisher, in whatever order they stand to one another."""
    source_id = row.read("id", whole_number)
    violence_type = _term(row, VIOLENCE_TYPE, "type_of_violence")
    date_start, date_end = _days(row)

    return IncomingEvent(
        source_id=str(source_id),
        title=row.text("dyad_name"),
        actors=_sides(row, violence_type),
        date_start=date_start,
        date_end=date_end,
        date_precision=_term(row, DATE_PRECISION, "date_prec"),
        country=row.read("country_id", _country, required=False) or "",
        country_name=row.text("country", at_most=100),
        admin1=row.text("adm_1", at_most=200),
        admin2=row.text("adm_2", at_most=200),
        location=row.text("where_coordinates"),
        latitude=row.read("latitude", latitude),
        longitude=row.read("longitude", longitude),
        location_precision=_term(row, LOCATION_PRECISION, "where_prec"),
        violence_type=violence_type,
        actor_1=row.text("side_a"),
        actor_2=row.text("side_b"),
        killed_best=row.read("best", count),
        killed_low=row.read("low", count),
        killed_high=row.read("high", count),
        civilians_killed_best=row.read("deaths_civilians", count),
        killed_includes_attackers="yes",
        summary=row.text("where_description"),
        sources=[article] if (article := row.text("source_article", at_most=100_000)) else [],
        also_searched=row.text("conflict_name"),
        **NOT_COLLECTED,
    )


def _days(row: Row) -> tuple[date | None, date | None]:
    start, end = row.read("date_start", day), row.read("date_end", day)
    if any(fault.column in ("date_start", "date_end") for fault in row.faults):
        return None, None
    if (start is None) != (end is None):
        row.refuse("date_end", "Only one end of the days is known. Expected both, or neither.")
    elif start and end < start:
        row.refuse("date_end", f"“{end}” lies before date_start, “{start}”. Expected that day or a later one.")
    return start, end


def _sides(row: Row, violence_type: str) -> tuple[IncomingActor, ...]:
    roles = ROLES.get(violence_type, ("", ""))
    return tuple(
        IncomingActor(
            code=str(row.read(f"{side}_new_id", whole_number)),
            name=row.name(side),
            role=role,
        )
        for side, role in zip(("side_a", "side_b"), roles, strict=True)
    )


def _term(row: Row, vocabulary: Vocabulary, column: str) -> str:
    return row.read(column, partial(_from_code, vocabulary)) or ""


def _from_code(vocabulary: Vocabulary, text: str) -> str:
    try:
        return vocabulary.from_code("ucdp", whole_number(text)).code
    except UnknownTerm as unknown:
        raise BadCell(str(unknown)) from unknown


def _country(text: str) -> str:
    try:
        return countries.by_gw(whole_number(text)).alpha3
    except countries.UnknownCountry as unknown:
        raise BadCell(str(unknown)) from unknown
