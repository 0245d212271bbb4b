"""What an import found: counts, the first faults for the screen, and every fault and warning in a CSV file if asked."""

import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from events.exchange.rows import Fault
from events.rules import Rule

SHOWN = 20
COLUMNS = ("file", "row", "id", "outcome", "column", "value", "message")


@dataclass(frozen=True)
class Place:
    """Where a row stands: the file as it was named, the row as a spreadsheet counts, the publisher's id. Both are empty
    for a file as a whole.
    """

    file: str
    row: int | str
    source_id: str


@dataclass
class Counts:
    read: int = 0
    joined: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    warned: int = 0
    refused: int = 0


@dataclass
class Report:
    """`file` gets a line for every fault and warning as they come, so that their number does not matter. `new_release`
    is the release that is current now and was not before; `notices` tell of a file what is no fault of its rows;
    `waiting` is called once if another import has to end first.
    """

    file: TextIO | None = None
    names_files: bool = False
    counts: Counts = field(default_factory=Counts)
    shown: list[str] = field(default_factory=list)
    faults: int = 0
    new_release: str = ""
    notices: list[str] = field(default_factory=list)
    waiting: Callable[[], object] | None = None
    # A file could not be split into rows: what they are is not certain, and no others are kept without them.
    is_broken: bool = False

    def __post_init__(self) -> None:
        self._lines = csv.writer(self.file) if self.file else None
        if self._lines:
            self._lines.writerow(COLUMNS)

    def refuse(self, place: Place, faults: list[Fault], *, again: bool = False) -> None:
        """`again`: the row was refused already, and more is found wrong with it."""
        self.counts.refused += not again
        for fault in faults:
            self.faults += 1
            self._keep(place, "refused", fault.column, fault.value, fault.message)
            if len(self.shown) < SHOWN:
                self.shown.append(self._sentence(place, fault))

    def warn(self, place: Place, rules: list[Rule], row: dict[str, Any]) -> None:
        self.counts.warned += 1
        for rule in rules:
            self._keep(place, "warned", rule.field, row[rule.field], rule.message)

    def warn_of_file(self, path: Path, column: str, message: str) -> None:
        """Of something about a column of a file that is no fault of a row."""
        self.notices.append(message)
        self._keep(Place(str(path), "", ""), "warned", column, "", message)

    def tell_of_waiting(self) -> None:
        if self.waiting:
            self.waiting()
            self.waiting = None

    def _keep(self, place: Place, outcome: str, column: str, value: object, message: str) -> None:
        if self._lines:
            self._lines.writerow((place.file, place.row, place.source_id, outcome, column, value, message))

    def _sentence(self, place: Place, fault: Fault) -> str:
        where = f"{place.file}, row" if self.names_files else "Row"
        column = f"{fault.column}: " if fault.column else ""
        return f"{where} {place.row}, {column}{fault.message}"
