"""In which styles of a workbook a number is a date or a time of day."""

import re

from events.exchange.lines import BadFile
from events.exchange.workbooks.package import Package
from events.exchange.workbooks.xml import number_in

MOST_STYLES = 100_000
# Formats that have a number and no code in the file, as ECMA-376 lists them (18.8.30), East Asian ones too.
BUILT_IN_DATES = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58}
BUILT_IN_TIMES = {*range(18, 22), 32, 33, 34, 35, 45, 47, 55, 56}
# Of a format's code: what is quoted, escaped, a filler, or in brackets (a colour, a language, a condition).
NO_SIGNS = re.compile(r'"[^"]*"?|[\\_*].|\[[^\]]*\]?')
ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)


def styles_of(package: Package, part: str) -> tuple[str, ...]:
    """Of each style “date”, “time”, or empty for a number. Raises BadFile."""
    if not package.has(part):
        return ()
    own: dict[str, str] = {}
    styles: list[str] = []
    is_cells = False
    for name, attributes in package.elements(part):
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
