"""CSV as RFC 4180 has it, UTF-8, with a header. Unknown is an empty cell; lists are joined by “; ”.

Cells are what JSON says, unchanged: a text that starts with “=” stays as it is.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from events.columns import Column
from events.formats.batches import in_batches

MEDIA_TYPE = "text/csv"
NEEDS = ()
BROKEN_OFF = b'"the database broke off here'


def write(columns: Sequence[Column], rows: Iterable[tuple]) -> Iterator[bytes]:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    cells = [(place, CELLS[column.kind]) for place, column in enumerate(columns) if column.kind in CELLS]

    writer.writerow([column.name for column in columns])
    yield _take(buffer)
    for batch in in_batches(rows):
        writer.writerows(_as_cells(row, cells) for row in batch)
        yield _take(buffer)


def _as_cells(row: tuple, cells: Sequence[tuple[int, Callable]]) -> list:
    written = list(row)
    for place, cell in cells:
        if written[place] is not None:
            written[place] = cell(written[place])
    return written


def _take(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()


def _joined(texts: list[str]) -> str:
    return "; ".join(texts)


def _actors(actors: list[dict]) -> str:
    return "; ".join(f"{actor['name']} ({actor['role']})" for actor in actors)


def _moment(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


CELLS = {"terms": _joined, "texts": _joined, "actors": _actors, "moment": _moment}
