"""UCDP Country-Year Dataset on Organized Violence: what the Uppsala Conflict Data Program adds up by state and year.

`datasets/ucdp-country-year.md` says what becomes of each column.
"""

from typing import Any

from codebook import countries
from events.exchange.readings import Cell, Cells, Text
from events.exchange.rows import BadCell, Row, count, whole_number
from events.exchange.tables.exporting import export_table
from events.exchange.tables.importing import import_table
from events.exchange.ucdp_ged import coded_until
from events.models import CountryYear, Table, TableRow
from events.models.country_year import ESTIMATES, TYPES
from events.rules import Rule, above, differs

__all__ = ["coded_until"]

DATASET = {
    "key": "ucdp-country-year",
    "title": "UCDP Country-Year Dataset on Organized Violence within Country Borders",
    "publisher": "Uppsala Conflict Data Program",
    "licence": "CC-BY-4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    "citation": (
        "Davies, Shawn, Therése Pettersson, Margareta Sollenberg & Magnus Öberg (2025). Organized violence 1989–2024,"
        " and the challenges of identifying civilian victims. Journal of Peace Research 62(4)."
        " UCDP Country-Year Dataset on Organized Violence within Country Borders."
    ),
    "homepage": "https://ucdp.uu.se/",
    # Its licence lets anybody pass the rows on.
    "visibility": "public",
}
RELEASE = "25.1"
ACTOR_IDS = ""

CODE = ("country_id_cy", "year_cy")
VERSION = "version"
YEARS = range(1946, 2100)

THERE = {"state_based": "sb_total_deaths", "non_state": "ns_total_deaths", "one_sided": "os_total_deaths"}
ALL = "cumulative_total_deaths"
FIGURES = {
    **{f"{kind}_{estimate}": f"{THERE[kind]}_{estimate}_cy" for kind in TYPES for estimate in ESTIMATES},
    **{f"killed_{estimate}": f"{ALL}_in_orgvio_{estimate}_cy" for estimate in ESTIMATES},
    "fighters_killed_best": f"{ALL}_parties_in_orgvio_cy",
    "civilians_killed_best": f"{ALL}_civilians_in_orgvio_cy",
    "unknown_killed_best": f"{ALL}_unknown_in_orgvio_cy",
}
COLUMNS = (*CODE, "country_cy", "region_cy", *FIGURES.values(), VERSION)


def _state(row: Row) -> tuple[str | None, int | None]:
    """Its code today, and its Gleditsch–Ward number."""
    number = row.read("country_id_cy", whole_number)
    try:
        return (countries.by_gw(number).alpha3, number) if number is not None else (None, None)
    except countries.UnknownCountry as unknown:
        row.refuse("country_id_cy", str(unknown))
        return None, None


def _year(text: str) -> int:
    year = whole_number(text)
    if year not in YEARS:
        raise BadCell(f"{year} is not a year of the table. Expected {YEARS[0]} to {YEARS[-1]}.")
    return year


READINGS = (
    Cells(("country", "country_gw"), ("country_id_cy",), _state),
    Text("country_name", "country_cy", at_most=100),
    Text("region", "region_cy", at_most=40),
    Cell("year", "year_cy", _year),
    *(Cell(name, column, count, required=False) for name, column in FIGURES.items()),
)


def _sum(name: str, parts: tuple[str, ...], said: str) -> Rule:
    return Rule(f"{name}_is_no_sum", name, f"It is not the sum of {said}.", (name, *parts), differs)


def _order(low: str, high: str) -> Rule:
    return Rule(f"{low}_above_{high}", low, f"It is above {high}.", (low, high), above)


OF_WHOM = ("fighters_killed_best", "civilians_killed_best", "unknown_killed_best")
RULES = (
    *(
        rule
        for name in (*TYPES, "killed")
        for rule in (_order(f"{name}_low", f"{name}_best"), _order(f"{name}_best", f"{name}_high"))
    ),
    *(
        _sum(f"killed_{estimate}", tuple(f"{kind}_{estimate}" for kind in TYPES), "the three types of violence")
        for estimate in ESTIMATES
    ),
    _sum("killed_best", OF_WHOM, "fighters, civilians and people of unknown status"),
)


def keep(table: Table, rows: list[TableRow], values: list[dict[str, Any]]) -> None:
    there = {"dataset_id": table.dataset_id, "release": table.release}
    made = []
    for row, value in zip(rows, values, strict=True):
        known = {name: each for name, each in value.items() if name != "actors"}
        made.append(CountryYear(row=row, **there, **known | {"region": known["region"] or ""}))
    CountryYear.objects.bulk_create(made, batch_size=1000)


import_files = import_table
export_files = export_table
