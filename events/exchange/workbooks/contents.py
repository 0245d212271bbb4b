"""What a workbook says of itself: its sheets, where their texts and styles are, and from which day dates count."""

import posixpath
from dataclasses import dataclass

from events.exchange.lines import BadFile
from events.exchange.workbooks.package import Package
from events.exchange.workbooks.styles import styles_of

MOST_SHEETS = 1_000
TRUE = ("1", "true")


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
    for name, attributes in package.elements(workbook):
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
    return Contents(tuple(sheets), styles_of(package, styles), strings, counts_from_1904)


def _workbook_part(package: Package) -> str:
    for _, kind, part in _relations(package, ""):
        if kind == "officeDocument":
            return part
    raise BadFile(f"{package.path} is a ZIP archive and no workbook. Expected .xlsx.")


def _relations(package: Package, part: str):
    """(id, kind, part) of what belongs to a part. What lies outside the file is left out."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    for element, attributes in package.elements(listed):
        if element == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            yield attributes.get("Id", ""), kind, target.lstrip("/")
