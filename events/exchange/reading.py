"""Opens a foreign file as its publisher writes them, by the names in its header, in whatever order the columns stand.

What is wrong with the header is a BadFile; what is wrong in the shape of one row goes with that row.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from difflib import get_close_matches
from pathlib import Path

from codebook.quoting import quote
from events.exchange.encodings import encoding_of
from events.exchange.lines import BadFile, Lines, Progress
from events.exchange.opening import name_of, open_received
from events.exchange.records import BadRecord, Records, Written
from events.exchange.rows import Fault
from events.exchange.shape import USUAL, Shape
from events.exchange.workbooks.lines import SheetLines
from events.exchange.workbooks.package import is_workbook
from events.exchange.workbooks.strings import Strings

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes"}


@contextmanager
def open_records(
    path: Path, columns: Sequence[str], *, shape: Shape = USUAL, progress: Progress | None = None
) -> Iterator[Records]:
    """The records under a header that has at least these columns. Blank ones are among them."""
    with _open(path, columns, shape, progress) as (lines, written):
        records = Records(lines, written)
        first = records.take() or []
        if len(first) == len(shape.header) and not set(map(str.strip, first)) & set(columns):
            records.header = list(shape.header)
            records.put_back_last()
            yield records
            return
        records.header = _read_header(first, path, columns, shape)
        records.head += records.last
        try:
            cells = records.take()
        except BadRecord:
            yield records  # it is the first row, and whoever reads on meets it
            return
        if cells is None:
            raise BadFile(f"{path} has a header and no rows. Expected at least one.")
        if _is_hxl(cells):
            records.head += records.last
        else:
            records.put_back_last()
        yield records


@contextmanager
def _open(
    path: Path, columns: Sequence[str], shape: Shape, progress: Progress | None
) -> Iterator[tuple[Lines | SheetLines, Written]]:
    """What is in the file decides how it is read, and a name that says something else is refused."""
    with open_received(path) as file:
        if not is_workbook(file, path):
            encoding = encoding_of(path, shape.encodings)
            yield Lines(file, path, progress, name=name_of(file, path)), Written(shape.delimiter, encoding)
            return
        with closing(Strings()) as strings:
            name = name_of(file, path)
            yield SheetLines(file, path, columns, shape=shape, strings=strings, progress=progress, name=name), Written()


def faults_of_shape(header: list[str], cells: list[str]) -> Iterator[Fault]:
    """What is wrong with a row whatever stands in it: too few cells, too many, or characters that are no text."""
    if len(cells) != len(header):
        last = header[min(len(cells), len(header)) - 1]
        message = f"The row has {len(cells)} cells and ends with {quote(cells[-1])}. Expected {len(header)}."
        yield Fault(last, cells[-1], message)
        return
    row = "".join(cells)
    if "\0" not in row and _is_utf8(row):
        return
    for column, cell in zip(header, cells, strict=True):
        if "\0" in cell:
            yield Fault(column, cell, f"{quote(cell)} holds a NUL character. Expected text.")
        if not _is_utf8(cell):
            yield Fault(column, cell, f"{quote(cell)} is not UTF-8. Expected the file to be saved as CSV (UTF-8).")


def _read_header(cells: list[str], path: Path, columns: Sequence[str], shape: Shape) -> list[str]:
    names = [name.strip() for name in cells]
    header = [shape.aliases.get(name, name) if name not in columns else name for name in names]
    if not any(header):
        raise BadFile(f"{path} begins with an empty row. Expected a header with {', '.join(columns)}.")
    if not "".join(header).replace("\t", "").isprintable():
        raise BadFile(f"{path} is not text in UTF-8: its first row begins with {quote(header[0])}.")

    missing = [name for name in columns if name not in header]
    if missing:
        raise BadFile(f"{path} {_what_is_missing(header, missing, columns, shape.delimiter)}")
    twice = [quote(name) for name in columns if header.count(name) > 1]
    if twice:
        raise BadFile(f"{path} has {', '.join(twice)} more than once in its header. Expected every column once.")
    return header


def _what_is_missing(header: list[str], missing: list[str], columns: Sequence[str], delimiter: str) -> str:
    if len(header) == 1:
        for separator, name in SEPARATORS.items():
            if separator in header[0]:
                return f"is separated by {name}. Expected {SEPARATORS[delimiter]}."
    if len(missing) == len(columns):
        return f"has no header: its first row begins with {quote(header[0])}. Expected {', '.join(columns)}."
    named = []
    for name in missing:
        near = get_close_matches(name, [other for other in header if other not in columns], n=1)
        named.append(f"{quote(name)} (is it {quote(near[0])}?)" if near else quote(name))
    return f"lacks the column{'s' if len(named) > 1 else ''} {', '.join(named)}."


def _is_hxl(cells: list[str]) -> bool:
    """The row of tags that the Humanitarian Data Exchange puts under its headers."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(cell.startswith("#") for cell in filled)


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
