"""Writes small workbooks by hand, well-formed ones and others, so that each test sees what stands in its file."""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
# The places of these in `STYLES` are the styles of cells: a number, a day, a moment, a time, a span, one of their own.
FORMATS = (0, 14, 22, 20, 46, 164)
OWN_FORMAT = '[$-409]d "d"\\ mmm\\ yyyy;@'


@dataclass(frozen=True)
class Raw:
    """A cell as it stands in the file, without its place: `Raw('t="e"', "<v>#N/A</v>")`."""

    attributes: str = ""
    inside: str = ""


def inline(text: str) -> Raw:
    return Raw('t="inlineStr"', f"<is><t>{escape(text)}</t></is>")


def styled(number: float, style: int) -> Raw:
    return Raw(f's="{style}"', f"<v>{number!r}</v>")


def letters(place: int) -> str:
    return (letters(place // 26 - 1) if place >= 26 else "") + chr(65 + place % 26)


def cell(value: object, place: int, row: int, shared: list[str] | None) -> str:
    at = f'r="{letters(place)}{row}"'
    if value is None:
        return ""
    if isinstance(value, Raw):
        return f"<c {at} {value.attributes}>{value.inside}</c>"
    if isinstance(value, datetime):
        number = (value - datetime(1899, 12, 30)).total_seconds() / 86_400  # noqa: DTZ001 – days have no zone
        return f'<c {at} s="2"><v>{number!r}</v></c>'
    if isinstance(value, date):
        return f'<c {at} s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int | float):
        return f"<c {at}><v>{value!r}</v></c>"
    if shared is None:
        return f'<c {at} t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'
    shared.append(str(value))
    return f'<c {at} t="s"><v>{len(shared) - 1}</v></c>'


def sheet(rows: Mapping[int, Iterable] | Iterable[Iterable], shared: list[str] | None = None) -> str:
    """Rows from 1, or by their number."""
    numbered = rows.items() if isinstance(rows, Mapping) else enumerate(rows, start=1)
    lines = (
        f'<row r="{number}">{"".join(cell(value, place, number, shared) for place, value in enumerate(row))}</row>'
        for number, row in numbered
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def parts(
    sheets: Mapping[str, str], shared: list[str], *, hidden: Iterable[str] = (), epoch: str = ""
) -> dict[str, str]:
    """The parts of a workbook by their names; `sheets` are the sheets' XML by what they are called."""
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{nth}" r:id="rId{nth}"'
        f' state="{"hidden" if name in hidden else "visible"}"/>'
        for nth, name in enumerate(sheets, start=1)
    )
    related = "".join(
        f'<Relationship Id="rId{nth}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{nth}.xml"/>'
        for nth in range(1, len(sheets) + 1)
    )
    texts = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in shared)
    formats = "".join(f'<xf numFmtId="{number}"/>' for number in FORMATS)
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr{epoch}/><sheets>{listed}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{related}'
        f'<Relationship Id="rId901" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId902" Type="{OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>'
        f'<numFmt numFmtId="164" formatCode={quoteattr(OWN_FORMAT)}/>'
        f'</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{formats}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>',
        **{f"xl/worksheets/sheet{nth}.xml": text for nth, text in enumerate(sheets.values(), start=1)},
    }


def packed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def workbook(
    path: Path,
    rows: Mapping[int, Iterable] | Iterable[Iterable] = (),
    *,
    sheets: Mapping[str, Iterable] | None = None,
    is_shared: bool = True,
    changed: Mapping[str, str | bytes] | None = None,
    **how,
) -> Path:
    """`changed`: parts in the place of others, or beside them."""
    shared: list[str] = []
    made = {name: sheet(each, shared if is_shared else None) for name, each in (sheets or {"Data": rows}).items()}
    return packed(path, {**parts(made, shared, **how), **(changed or {})})


def table(rows: Iterable[Mapping[str, object]]) -> list[list]:
    """A header and rows, of rows by column; empty cells are left out."""
    rows = list(rows)
    return [list(rows[0]), *([None if value == "" else value for value in row.values()] for row in rows)]
