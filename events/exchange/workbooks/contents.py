"""What a workbook says of itself: its sheets, in which styles a number is a date, and from which day dates count."""

import posixpath
import re
from dataclasses import dataclass

from events.exchange.lines import BadFile
from events.exchange.workbooks.package import Package
from events.exchange.workbooks.xml import Elements, number_in

MOST_SHEETS = 1_000
MOST_STYLES = 100_000
TRUE = ("1", "true")
# Formats that have a number and no code in the file, as ECMA-376 lists them (18.8.30), East Asian ones too.
BUILT_IN_DATES = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58}
BUILT_IN_TIMES = {*range(18, 22), 32, 33, 34, 35, 45, 47, 55, 56}
# Of a format's code: what is quoted, escaped, a filler, or in brackets (a colour, a language, a condition).
NO_SIGNS = re.compile(r'"[^"]*"?|[\\_*].|\[[^\]]*\]?')
ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)


@dataclass(frozen=True)
class Sheet:
    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True)
class Contents:
    """`styles` says of each style how its numbers are to be read: “date”, “time”, or empty for a number."""

    sheets: tuple[Sheet, ...]
    styles: tuple[str, ...]
    strings: str
    counts_from_1904: bool


def contents_of(package: Package) -> Contents:
    """Raises BadFile."""
    workbook = _workbook_part(package)
    related = {key: (kind, part) for key, kind, part in _relations(package, workbook)}
    by_kind = dict(related.values())
    sheets, counts_from_1904 = [], False
    for name, attributes in _elements(package, workbook):
        if name == "workbookPr":
            counts_from_1904 = attributes.get("date1904", "") in TRUE
        if name == "sheet":
            kind, part = related.get(attributes.get("id", ""), ("", ""))
            if kind == "worksheet":
                hidden = attributes.get("state", "visible") != "visible"
                sheets.append(Sheet(attributes.get("name", ""), part, hidden))
        if len(sheets) > MOST_SHEETS:
            raise BadFile(f"{package.path} has more than {MOST_SHEETS:,} sheets. Expected fewer.")
    if not sheets:
        raise BadFile(f"{package.path} has no sheet with cells. Expected one.")
    styles, strings = (by_kind.get(kind, "") for kind in ("styles", "sharedStrings"))
    strings = strings if package.has(strings) else ""
    return Contents(tuple(sheets), _styles(package, styles), strings, counts_from_1904)


def _workbook_part(package: Package) -> str:
    for _, kind, part in _relations(package, ""):
        if kind == "officeDocument":
            return part
    raise BadFile(f"{package.path} is a ZIP archive and no workbook. Expected .xlsx.")


def _relations(package: Package, part: str):
    """(id, kind, part) of what belongs to a part. What lies outside the file is left out."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    for element, attributes in _elements(package, listed):
        if element == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            yield attributes.get("Id", ""), kind, target.lstrip("/")


def _styles(package: Package, part: str) -> tuple[str, ...]:
    if not package.has(part):
        return ()
    own: dict[str, str] = {}
    styles: list[str] = []
    is_cells = False
    for name, attributes in _elements(package, part):
        if name == "numFmt":
            own[attributes.get("numFmtId", "")] = _read_as(attributes.get("formatCode", ""))
        elif name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            is_cells = name == "cellXfs"
        elif name == "xf" and is_cells:
            number = attributes.get("numFmtId", "0")
            styles.append(own[number] if number in own else _built_in(number))
        if max(len(own), len(styles)) > MOST_STYLES:
            raise BadFile(f"{package.path} has more than {MOST_STYLES:,} styles. Expected fewer.")
    return tuple(styles)


def _built_in(number: str) -> str:
    format_number = number_in(number)
    return "date" if format_number in BUILT_IN_DATES else "time" if format_number in BUILT_IN_TIMES else ""


def _read_as(code: str) -> str:
    """What a format of the file's own makes of a number. A span of time, as [h]:mm, stays a number."""
    if ELAPSED.search(code):
        return ""
    signs = NO_SIGNS.sub("", code.partition(";")[0]).lower()
    if "general" in signs:
        return ""
    if any(sign in signs for sign in "yd") or ("m" in signs and not any(sign in signs for sign in "hs")):
        return "date"
    return "time" if any(sign in signs for sign in "hs") else ""


def _elements(package: Package, part: str):
    return Elements(f"{package.path}, {part}").of(package.read(part))
