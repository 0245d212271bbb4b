"""Countries with the codes and names that publishers use for them. What is in `data/countries.csv`, and whence, is told
in `data/README.md`.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from codebook.folding import fold
from codebook.quoting import quote

TABLE = Path(__file__).parent / "data" / "countries.csv"
FIPS = Path(__file__).parent / "data" / "fips.csv"


class UnknownCountry(ValueError):
    """A code or a name that no country in the table has."""


@dataclass(frozen=True)
class Country:
    """`numeric` is the ISO number, `gw` the Gleditsch–Ward number as UCDP uses it; None where there is none.

    `ucdp_name` and `region` are what UCDP writes, None where UCDP does not count the territory as a state.
    """

    alpha3: str
    alpha2: str
    numeric: int | None
    gw: int | None
    name: str
    ucdp_name: str | None
    region: str | None
    other_names: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *([self.ucdp_name] if self.ucdp_name else []), *self.other_names)


def by_alpha3(code: str) -> Country:
    return _find(_BY_ALPHA3, code.strip().upper(), code, "a country code", "the three letters of ISO 3166-1, as in AFG")


def by_alpha2(code: str) -> Country:
    return _find(_BY_ALPHA2, code.strip().upper(), code, "a country code", "the two letters of ISO 3166-1, as in AF")


def by_numeric(number: int) -> Country:
    return _find(_BY_NUMERIC, number, number, "a country number", "the number of ISO 3166-1, as in 4 for Afghanistan")


def by_gw(number: int) -> Country:
    return _find(
        _BY_GW, number, number, "a Gleditsch–Ward number", "a state of 1989 or later, as in 700 for Afghanistan"
    )


def by_fips(code: str) -> Country | None:
    """None for what FIPS 10-4 numbers and no country has, as the seas."""
    alpha3 = _find(_BY_FIPS, code.strip().upper(), code, "a country code", "the two letters of FIPS 10-4, as in AF")
    return by_alpha3(alpha3) if alpha3 else None


def by_name(name: str) -> Country:
    """Any name in the table, however it is capitalised and accented."""
    return _find(_BY_NAME, fold(name), name, "a country's name", "an English name, as in Afghanistan")


def _find(table: dict, key: object, given: object, kind: str, expected: str) -> Country:
    if key not in table:
        raise UnknownCountry(f"{quote(given)} is not {kind}. Expected {expected}.")
    return table[key]


def _read_table() -> tuple[Country, ...]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Country(
                alpha3=row["alpha3"],
                alpha2=row["alpha2"],
                numeric=int(row["numeric"]) if row["numeric"] else None,
                gw=int(row["gw"]) if row["gw"] else None,
                name=row["name"],
                ucdp_name=row["ucdp_name"] or None,
                region=row["region"] or None,
                other_names=tuple(row["other_names"].split("; ")) if row["other_names"] else (),
            )
            for row in csv.DictReader(lines)
        )


def _read_fips() -> dict[str, str]:
    with FIPS.open(encoding="utf-8", newline="") as lines:
        return {row["fips"]: row["alpha3"] for row in csv.DictReader(lines)}


COUNTRIES = _read_table()

_BY_ALPHA3 = {country.alpha3: country for country in COUNTRIES}
_BY_ALPHA2 = {country.alpha2: country for country in COUNTRIES}
_BY_NUMERIC = {country.numeric: country for country in COUNTRIES if country.numeric is not None}
_BY_GW = {country.gw: country for country in COUNTRIES if country.gw is not None}
_BY_NAME = {fold(name): country for country in COUNTRIES for name in country.names}
_BY_FIPS = _read_fips()
