"""UCDP's numbers of governments, and of the conflict and dyad between a government and an armed group.

Whence they are, and how far they were checked, tells `data/README.md`.
"""

import csv
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


def government_of(gw: int | None) -> tuple[int, str] | None:
    """UCDP's number and name of the government of the state with this Gleditsch–Ward number."""
    return _GOVERNMENTS.get(gw)


def state_of(number: int | None) -> int | None:
    """The Gleditsch–Ward number of the state whose government has this number of UCDP's; None if none has."""
    return _STATES.get(number)


def conflict_and_dyad(government: int | None, opponent: int | None) -> tuple[int, int] | None:
    """UCDP's numbers of the conflict and the dyad of two of its actors; None where they do not follow from the two."""
    return _DYADS.get((government, opponent))


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


_GOVERNMENTS = {int(row["gw"]): (int(row["ucdp_id"]), row["name"]) for row in _rows("ucdp_governments.csv")}
_STATES = {number: gw for gw, (number, _) in _GOVERNMENTS.items()}
_DYADS = {
    (int(row["government"]), int(row["opponent"])): (int(row["conflict"]), int(row["dyad"]))
    for row in _rows("ucdp_dyads.csv")
}
