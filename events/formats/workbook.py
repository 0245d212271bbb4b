"""What makes a workbook of sheets: its parts but for the rows, as short as spreadsheets take them."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

# The places of these among the styles of cells: a day, and a text that is marked as one.
DAY, MARKED = 1, 2

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PLAIN = 'fontId="0" fillId="0" borderId="0"'
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    f'<cellStyleXfs count="1"><xf numFmtId="0" {PLAIN}/></cellStyleXfs>'
    f'<cellXfs count="3"><xf numFmtId="0" {PLAIN} xfId="0"/>'
    f'<xf numFmtId="164" {PLAIN} xfId="0" applyNumberFormat="1"/>'
    f'<xf numFmtId="49" {PLAIN} xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
END = b"</sheetData></worksheet>"


def part_of(number: int) -> str:
    return f"xl/worksheets/sheet{number}.xml"


def beginning_of_sheet(names: Sequence[str]) -> bytes:
    """With a first row of names, which stays in sight."""
    view = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>'
    views, row = (f"<sheetViews>{view}</sheetViews>", text_row(names)) if names else ("", "")
    return f'{HEAD}<worksheet xmlns="{MAIN}">{views}<sheetData>{row}'.encode()


def text_row(texts: Sequence[str]) -> str:
    cells = (f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>' for text in texts)
    return f"<row>{''.join(cells)}</row>"


def parts_around(names: Sequence[str]) -> dict[str, str]:
    """What makes a workbook of the sheets."""
    numbers = range(1, len(names) + 1)
    sheets = "".join(f'<sheet name="{names[n - 1]}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    types = "".join(f'<Override PartName="/{part_of(n)}" ContentType="{TYPE}.worksheet+xml"/>' for n in numbers)
    related = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    return {
        "xl/styles.xml": STYLES,
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{related}{relations}<Relationship Id="rId0" Type="{OFFICE}/styles"'
        ' Target="styles.xml"/></Relationships>',
        "_rels/.rels": f'{related}<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/>{types}</Types>',
    }
