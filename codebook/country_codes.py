"""What publishers write for a country besides ISO and Gleditsch–Ward; whence it is, tells `data/README.md`."""

import csv
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "country_codes.csv"


@dataclass(frozen=True)
class CountryCodes:
    """`gtd` is GTD's own number and `gtd_region` that of its region; None where the number has not been seen."""

    acled_region: str | None = None
    gtd: int | None = None
    gtd_name: str | None = None
    gtd_region: int | None = None


def codes_of(alpha3: str | None) -> CountryCodes:
    return _TABLE.get(alpha3 or "", CountryCodes())


def _read_table() -> dict[str, CountryCodes]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return {
            row["alpha3"]: CountryCodes(
                acled_region=row["acled_region"] or None,
                gtd=int(row["gtd"]) if row["gtd"] else None,
                gtd_name=row["gtd_name"] or None,
                gtd_region=int(row["gtd_region"]) if row["gtd_region"] else None,
            )
            for row in csv.DictReader(lines)
        }


_TABLE = _read_table()
