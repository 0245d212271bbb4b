"""UCDP GED, the Georeferenced Event Dataset of the Uppsala Conflict Data Program, any release since 17.1.

Columns are taken by name: releases differ in their order and number. `datasets/ucdp-ged.md` says what becomes of each.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from codebook import countries
from codebook.precision import DATE_PRECISION, LOCATION_PRECISION
from codebook.violence import VIOLENCE_TYPE
from codebook.vocabulary import UnknownTerm, Vocabulary
from events.exchange.incoming import IncomingActor
from events.exchange.profiles.ged import COLUMNS as GED_COLUMNS
from events.exchange.readings import AsWritten, Cell, Cells, Text, not_collected
from events.exchange.rows import (
    WHOLE_NUMBER,
    BadCell,
    Row,
    count,
    day,
    latitude,
    latitudes,
    longitude,
    longitudes,
    whole_number,
    whole_numbers,
)
from events.exchange.shape import Shape

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
    ),
    "homepage": "https://ucdp.uu.se/",
    # Its licence lets anybody pass the rows on.
    "visibility": "public",
}
RELEASE = "23.1"

SMALL_NUMBER = re.compile(r"[0-9]{1,9}(\.0{1,6})?")

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

# Candidate releases have come without a header, in the columns of the yearly ones.
SHAPE = Shape(header=GED_COLUMNS)

ROLES = {
    "state_based": ("opposing_party", "opposing_party"),
    "non_state": ("opposing_party", "opposing_party"),
    "one_sided": ("perpetrator", "target"),
}

# What no column here has is kept as it is written, for UCDP's own API. Rows hold these texts by their places alone: add
# at the end, change nothing before it.
MORE_CELLS = (
    *("relid", "year", "active_year", "code_status", "conflict_name"),
    *("conflict_dset_id", "dyad_dset_id", "side_a_dset_id", "side_b_dset_id"),
    *("number_of_sources", "source_office", "source_date", "source_headline", "source_original"),
    *("region", "event_clarity", "deaths_a", "deaths_b", "deaths_unknown", "gwnoa", "gwnob"),
)
OF_SIDES = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")

# What the publisher has no column for.
ALWAYS = {
    **not_collected(
        "event_type",
        "tactic",
        "weapon",
        "target",
        "claimed_by",
        "injured_best",
        "injured_low",
        "injured_high",
    ),
    "killed_includes_attackers": "yes",
}


def coded_until(release: str) -> date | None:
    """A yearly release, as 23.1, ends with the year before; of the others the name does not tell."""
    yearly = re.fullmatch(r"(\d\d)\.1", release)
    return date(2000 + int(yearly[1]) - 1, 12, 31) if yearly else None


def _days(row: Row) -> tuple[date | None, date | None]:
    start, end = row.read("date_start", day), row.read("date_end", day)
    if any(fault.column in ("date_start", "date_end") for fault in row.faults):
        return None, None
    if (start is None) != (end is None):
        row.refuse("date_end", "Only one end of the days is known. Expected both, or neither.")
    elif start and end < start:
        row.refuse("date_end", f"“{end}” lies before date_start, “{start}”. Expected that day or a later one.")
    return start, end


def _side(side: str, place: int) -> Cells:
    """The first or second actor; what it is to the event follows from the type of violence."""

    def read(row: Row) -> tuple[IncomingActor]:
        code = row.read(f"{side}_new_id", whole_number)
        return (IncomingActor(code=str(code), name=row.name(side), role=_roles(row)[place]),)

    return Cells(("actors",), ("type_of_violence", f"{side}_new_id", side), read)


def _roles(row: Row) -> tuple[str, str]:
    try:
        return ROLES[_from_code(VIOLENCE_TYPE, row.cells["type_of_violence"].strip())]
    except BadCell:
        return ("", "")  # the reading of the type says so


def _term(vocabulary: Vocabulary) -> Callable[[str], str]:
    return partial(_from_code, vocabulary)


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


def _id(text: str) -> int | None:
    """Of a conflict or a dyad. One that cannot be read is not taken; nothing else depends on it."""
    return int(text.partition(".")[0]) if SMALL_NUMBER.fullmatch(text) else None


def _killed_of_sides(row: Row) -> tuple[int | None]:
    """None where not every side has a number."""
    texts = [row.cells.get(column, "").strip() for column in OF_SIDES]
    return (sum(map(whole_number, texts)) if all(map(WHOLE_NUMBER.fullmatch, texts)) else None,)


def _source_id(text: str) -> str:
    return str(whole_number(text))


def _source_ids(texts: Sequence[str]) -> list[str] | None:
    numbers = whole_numbers(texts)
    return None if numbers is None else list(map(str, numbers))


# The figures are those of the publisher, in whatever order they stand to one another.
READINGS = (
    Cell("source_id", "id", _source_id, read_many=_source_ids),
    Cell("violence_type", "type_of_violence", _term(VIOLENCE_TYPE)),
    Cells(("date_start", "date_end"), ("date_start", "date_end"), _days),
    Text("title", "dyad_name"),
    _side("side_a", 0),
    _side("side_b", 1),
    Cell("date_precision", "date_prec", _term(DATE_PRECISION)),
    Cell("country", "country_id", _country, required=False),
    Text("country_name", "country", at_most=100),
    Text("admin1", "adm_1", at_most=200),
    Text("admin2", "adm_2", at_most=200),
    Text("location", "where_coordinates"),
    Cell("latitude", "latitude", latitude, read_many=latitudes),
    Cell("longitude", "longitude", longitude, read_many=longitudes),
    Cell("location_precision", "where_prec", _term(LOCATION_PRECISION)),
    Text("actor_1", "side_a"),
    Text("actor_2", "side_b"),
    Cell("killed_best", "best", count),
    Cell("killed_low", "low", count),
    Cell("killed_high", "high", count),
    Cell("civilians_killed_best", "deaths_civilians", count),
    Text("summary", "where_description"),
    Text("sources", "source_article", at_most=100_000, listed=True),
    Text("also_searched", "conflict_name"),
    Cell("conflict_id", "conflict_new_id", _id, required=False),
    Cell("dyad_id", "dyad_new_id", _id, required=False),
    AsWritten("more_cells", MORE_CELLS),
    Cells(("killed_of_sides",), OF_SIDES, _killed_of_sides),
)
