"""Crosswalks: which code of one publisher is which of another's, many to many, each line with its condition and origin.

What the terms of our vocabularies say of publishers' codes (`codes=`) stands there alone; the lines for it follow from
them. Everything that needs a condition is in `lines/`, one file a subject, read here without Django.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from codebook.crosswalks.by_terms import lines_by_terms, lines_through_terms
from codebook.crosswalks.line import RELATIONS, Line

__all__ = ["COLUMNS", "LINES", "RELATIONS", "SCHEMES", "VERSION", "Line", "leading"]

# Goes up with every line that is added, taken out or changed.
VERSION = "1"
SCHEMES = {
    "annals": "The vocabularies of this site",
    "acled": "ACLED, event types and codes in use since March 2023",
    "ucdp": "UCDP GED 23.1, by the codebook of GED 22.1; Org of the UCDP actor table 22.1",
    "gtd": "GTD, by the codebook of October 2019",
}
COLUMNS = tuple(Line.__dataclass_fields__)
FOLDER = Path(__file__).parent / "lines"


def _written() -> Iterator[Line]:
    for file in sorted(FOLDER.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield Line(subject=file.stem, **row)


LINES: tuple[Line, ...] = (*lines_by_terms(), *_written(), *lines_through_terms())


def leading(scheme: str, column: str, to_scheme: str, to_column: str) -> list[Line]:
    """The lines from a column to a column, those that lead nowhere left out."""
    wanted = (scheme, column, to_scheme, to_column)
    return [line for line in LINES if wanted == (line.scheme, line.column, line.to_scheme, line.to_column)]
