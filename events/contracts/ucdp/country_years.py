"""UCDP's country-year table as its API tells it: every column of the file, under the names that the API has for it."""

import csv
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from typing import Any

from codebook.folding import fold
from events.contracts.ucdp.parameters import CountryYearParameters
from events.current import kept_among
from events.models import CountryYear, Table, TableRow

DATASET = "ucdp-country-year"

# Lists of ids among them: `724; 726`. Every other cell holds a number.
TEXTS = {"country", "region", "govt_name", "Version"}
LISTS = ("_dyad_ids", "_dyad_names")
FIRST = ("country", "country_id")
GOVERNMENT = "govt_name"
MOST_KEPT = 4  # versions in memory
FLAGS = ("Sb_exist", "Sb_intrastate_exist", "Sb_interstate_exist", "Ns_exist", "Os_exist")


def read_country_years(
    version: str, values: Mapping[str, Any], *, number: int, size: int
) -> tuple[int, list[dict[str, Any]]]:
    """How many rows there are in all, and those of the page, as the file has them."""
    rows = CountryYear.objects.filter(
        *CountryYearParameters.conditions(values), dataset=DATASET, release=version, dataset__visibility="public"
    )
    received = rows.order_by("row__place").values_list("row__received", flat=True)
    first = number * size
    wanted = _wanted(values)
    if not wanted:
        return rows.count(), list(told(version, received[first : first + size]))
    cells = kept_among("cells of countries' years", version, lambda: _cells_asked_for(version), most=MOST_KEPT)
    places = rows.order_by("row__place").values_list("row__place", flat=True)
    found = [place for place in places if all(is_so(cells[place]) for is_so in wanted)]
    return len(found), list(told(version, received.filter(row__place__in=found[first : first + size])))


def told(version: str, received: Iterable[str]) -> Iterable[dict[str, Any]]:
    """Rows as they stand in the file of this version, in the words of the API."""
    beginning = Table.objects.values_list("beginning", flat=True).filter(dataset=DATASET, release=version).first()
    if beginning is None:
        return
    [header] = _cells([beginning.removeprefix("\ufeff")])
    names = [name_of(column) for column in header]
    order = sorted(names, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
    for cells in _cells(received):
        row = dict(zip(names, cells, strict=True))
        yield {name: _value(name, row[name].strip()) for name in order}


def _cells_asked_for(version: str) -> dict[int, dict[str, Any]]:
    """Of some seven thousand rows by their place what only their cells tell, and can be asked for."""
    rows = TableRow.objects.filter(table__dataset=DATASET, table__release=version).order_by("place")
    received = list(rows.values_list("place", "received"))
    asked = [*(flag.casefold() for flag in FLAGS), GOVERNMENT]
    rows_told = told(version, (text for _, text in received))
    return {place: {name: row.get(name) for name in asked} for (place, _), row in zip(received, rows_told, strict=True)}


def name_of(column: str) -> str:
    """`sb_intrastate_main_govt_inv_incomp_cy` is `sb_intrastate_govt_inv_incomp` there."""
    return "Version" if column == "version" else column.removesuffix("_cy").replace("main_govt", "govt")


def _value(name: str, text: str) -> int | str | None:
    if not text:
        return None
    is_text = name in TEXTS or name.endswith(LISTS)
    return text if is_text or not text.removeprefix("-").isdecimal() else int(text)


def _cells(texts: Iterable[str]) -> Iterable[list[str]]:
    """Blank lines after a row belong to it as received."""
    lines = (line for text in texts for line in StringIO(text, newline=""))
    return (cells for cells in csv.reader(lines) if cells)


def _wanted(values: Mapping[str, Any]) -> list[Callable[[Mapping], bool]]:
    """What is asked for that only the cells tell."""
    wanted: list[Callable[[Mapping], bool]] = [
        lambda row, flag=flag: row[flag.casefold()] == values[flag] for flag in FLAGS if flag in values
    ]
    if "Govt_name" in values:
        name = fold(values["Govt_name"])
        wanted.append(lambda row: fold(row[GOVERNMENT] or "") == name)
    return wanted
