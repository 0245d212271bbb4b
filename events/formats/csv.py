"""CSV as RFC 4180 has it, but for its line ends (“\\n”): UTF-8, with a header. Unknown is an empty cell; lists are
joined by “; ”.

Cells are what JSON says, unchanged: a text that starts with “=” stays as it is.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from events.columns import Column
from events.formats.cells import IN_CSV, RELEASE, rows

MEDIA_TYPE = "text/csv"
NEEDS = ()
BROKEN_OFF = b'"the database broke off here'
COMPRESSES = True


def copied(columns: Sequence[Column], found: Sequence[str], release: str = RELEASE) -> str:
    selected = rows(columns, IN_CSV, found, release)
    if len(columns) == 1:
        # An empty line would not be read as a row.
        name = columns[0].name
        selected = f"SELECT coalesce(row.{name}::text, '') AS {name} FROM ({selected}) row"  # noqa: S608 – columns of ours
    return f"COPY ({selected}) TO STDOUT (FORMAT csv, HEADER)"


def written(columns: Sequence[Column], pieces: Iterator[bytes], about: Mapping[str, str]) -> Iterator[bytes]:
    yield from pieces


def as_csv(header: Sequence[str], lines: Iterable[Sequence]) -> str:
    """A short table that is not in the database, with the line ends of those that are."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    return text.getvalue()
