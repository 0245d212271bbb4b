"""Writes a dataset in the columns of another publisher as CSV, and the report of what that cost."""

import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import TextIO

from events.exchange.profiles.reading import read_events
from events.exchange.profiles.received import received_cells
from events.exchange.profiles.spreadsheets import defused
from events.models import Dataset

REPORT = ("column", "fate", "made_from", "filled", "rows", "why")


@dataclass
class Written:
    """How many rows were written, and in how many of them each column has a value; how many cells were defused."""

    rows: int = 0
    defused: int = 0
    filled: Counter = field(default_factory=Counter)


def write_as(
    profile: ModuleType,
    dataset: Dataset,
    target: TextIO,
    *,
    for_spreadsheets: bool = False,
    progress: Callable[[int], object] = lambda events: None,
) -> Written:
    """Every event of the dataset as CSV, as it goes; `target` is open with newline="". Empty is unknown. `progress` is
    told how many more events were written.

    Cells are as they are, unless the file is to be opened in a spreadsheet, which would run some of them.
    """
    writer = csv.DictWriter(target, profile.COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    if hasattr(profile, "TAGS"):
        writer.writerow(dict(zip(profile.COLUMNS, profile.TAGS, strict=True)))
    written = Written()
    for event, dossier, pages in read_events(dataset, received_cells(profile, dataset)):
        for row in profile.rows_of(event, dossier, pages):
            cells = {column: defused(value) for column, value in row.items()} if for_spreadsheets else row
            writer.writerow(cells)
            written.rows += 1
            written.defused += sum(cells[column] != value for column, value in row.items()) if for_spreadsheets else 0
            written.filled.update(column for column, value in row.items() if value is not None)
        progress(1)
    return written


def write_losses(profile: ModuleType, written: Written, target: TextIO) -> None:
    """One line for each column of the format and for each of ours that it has no place for."""
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(REPORT)
    for loss in profile.losses():
        counts = ("", "") if loss.fate == "dropped" else (written.filled[loss.column], written.rows)
        writer.writerow((loss.column, loss.fate, "; ".join(loss.ours), *counts, loss.why))
