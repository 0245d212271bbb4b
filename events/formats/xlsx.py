"""A workbook for people who open the rows in a spreadsheet: numbers and days as such, texts as texts, never formulas.

PostgreSQL writes the rows of the sheet as XML; Python packs them. A second sheet says whose rows these are.
"""

import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from events.columns import Column
from events.formats.cells import IN_CSV, RELEASE, rows
from events.formats.ndjson import AS_IT_IS
from events.formats.pieces import Pieces
from events.formats.workbook import (
    DAY,
    END,
    MARKED,
    beginning_of_sheet,
    part_of,
    parts_around,
    text_row,
)

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NEEDS = ()
# The list of what is in a workbook stands at its end: one that was broken off has none, and cannot be opened.
BROKEN_OFF = b""
COMPRESSES = False

# A sheet has 1,048,576 rows, and the first of them names the columns.
MOST_ROWS = 1_048_575
# Of a sheet, in bytes: what is larger needs another kind of ZIP, which spreadsheets do not open.
LARGEST_SHEET = 1_800_000_000
# Spreadsheets count in UTF-16, in which what lies beyond the first 65,536 characters, as emoji do, is two.
LONGEST_CELL = 32_767
ROOM_FOR_THE_SENTENCE = 100
TWICE = r"[\U00010000-\U0010FFFF]"
# What a spreadsheet would take for the beginning of a formula. The style marks such a text as one (`quotePrefix`).
BEGINS_A_FORMULA = "('=', '+', '-', '@', E'\\t', E'\\r')"

# Characters that XML cannot hold become the sign for an unknown one; ends of lines and tabs are written by number.
NOT_IN_XML = "".join(f"\\x{number:02x}" for number in (*range(1, 9), 11, 12, *range(14, 32))) + "\\uFFFE\\uFFFF"
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\\r": "&#13;", "\\n": "&#10;", "\\t": "&#9;"}
# Something like _x0041_ in a text would be read as the character of that number.
NUMBERED = "regexp_replace({0}, '_(?=x[0-9A-Fa-f]{{4}}_)', '_x005F_', 'g')"
CUT = f" … (cut: a cell holds {LONGEST_CELL:,} characters)"

EMPTY = "'<c/>'"
NUMBER = "'<c><v>' || {0} || '</v></c>'"
# Days before that one are a day off in spreadsheets, and stay texts.
DAY_CELL = f"""CASE WHEN {{0}} >= DATE '1900-03-01' THEN '<c s="{DAY}"><v>' || ({{0}} - DATE '1899-12-30') || '</v></c>'
    ELSE '<c t="inlineStr"><is><t>' || {{0}} || '</t></is></c>' END"""
TEXT = f"""'<c t="inlineStr"' || CASE WHEN left({{0}}, 1) IN {BEGINS_A_FORMULA} THEN ' s="{MARKED}"' ELSE '' END
    || '><is><t xml:space="preserve">' || {{1}} || '</t></is></c>'"""

NOTE = (
    "Cells are what the API says. Texts that begin with = + - @ are marked as texts and are no formulas; days are days."
    " An empty cell is unknown, and never 0. Unknown reasons, terms and columns: see the codebook."
)


def copied(columns: Sequence[Column], found: Sequence[str], release: str = RELEASE) -> str:
    cells = " || ".join(_cell(column) for column in columns)
    return f"COPY (SELECT '<row>' || {cells} || '</row>' FROM ({rows(columns, IN_CSV, found, release)}) row) TO STDOUT ({AS_IT_IS})"  # noqa: S608, E501 – columns of ours


def written(columns: Sequence[Column], pieces: Iterator[bytes], about: Mapping[str, str]) -> Iterator[bytes]:
    file, names = Pieces(), []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        piece = next(pieces, b"")
        while piece or not names:
            names.append(f"Events {len(names) + 1}" if names else "Events")
            with archive.open(part_of(len(names)), "w") as sheet:
                sheet.write(beginning_of_sheet([column.name for column in columns]))
                size = 0
                while piece and (not size or size + len(piece) <= LARGEST_SHEET):
                    sheet.write(piece)
                    size += len(piece)
                    yield file.take()
                    piece = next(pieces, b"")
                sheet.write(END)
        names.append("About")
        archive.writestr(part_of(len(names)), _about(about))
        for name, text in parts_around(names).items():
            archive.writestr(name, text)
    yield file.take()


def _cell(column: Column) -> str:
    value = f"row.{column.name}"
    if column.kind in ("integer", "number"):
        cell = NUMBER.format(value)
    elif column.kind == "date":
        cell = DAY_CELL.format(value)
    else:
        cell = TEXT.format(value, value if column.vocabulary and column.kind == "text" else _escaped(value))
    return f"coalesce({cell}, {EMPTY})"


def _escaped(value: str) -> str:
    text = f"CASE WHEN octet_length({value}) <= {LONGEST_CELL} THEN {value} ELSE {_cut(value)} END"
    text = f"translate({text}, E'{NOT_IN_XML}', repeat('\ufffd', 30))"
    for sign, written in ESCAPES.items():
        text = f"replace({text}, E'{sign}', '{written}')"
    return f"CASE WHEN strpos({value}, '_x') > 0 THEN {NUMBERED.format(text)} ELSE {text} END"


def _cut(value: str) -> str:
    """Where something counts twice, so much is left that it fits even if all of it does."""
    left = LONGEST_CELL - ROOM_FOR_THE_SENTENCE
    units = f"length({value}) + length(regexp_replace({value}, '{TWICE.replace('[', '[^')}', '', 'g'))"
    room = f"CASE WHEN {value} ~ '{TWICE}' THEN {left // 2} ELSE {left} END"
    return f"CASE WHEN {units} <= {LONGEST_CELL} THEN {value} ELSE left({value}, {room}) || '{CUT}' END"


def _about(about: Mapping[str, str]) -> bytes:
    told = [("note", NOTE), *((name, value) for name, value in about.items() if name != "datasets")]
    for dataset in json.loads(about.get("datasets", "[]")):
        told += [("", ""), *((name, "" if value is None else str(value)) for name, value in dataset.items())]
    return beginning_of_sheet(()) + "".join(map(text_row, told)).encode() + END
