"""Workbooks that were made to do harm, or were damaged: each is one sentence, and none takes memory or time."""

import random
import struct
import tracemalloc
import zipfile

import pytest

from events.exchange import archives
from events.models import Event, ReceivedFile
from tests.events.exchange.conftest import read_small
from tests.events.exchange.test_bad_input import refused
from tests.events.exchange.workbooks import MAIN, Raw, inline, packed, parts, sheet, table, workbook

pytestmark = pytest.mark.django_db
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def book(tmp_path):
    """The small file as a workbook, with parts changed or added."""

    def write(changed=None, *, name="ged.xlsx", rows=None):
        return workbook(tmp_path / name, table(read_small()) if rows is None else rows, changed=changed)

    return write


def test_macros_links_and_connections_are_left_alone_and_told_of(run, book):
    target = 'Target="file:///etc/passwd" TargetMode="External"'
    link = f'<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" {target}/></Relationships>'
    parts = {
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0",
        "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}"/>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": link,
        "xl/connections.xml": "<connections/>",
    }

    outcome = run(book(parts, name="ged.xlsm"))

    assert outcome.counts()["new"] == 4
    assert "ged.xlsm has macros, which were not run." in outcome.shown
    assert "ged.xlsm has links to other workbooks, which were not followed." in outcome.shown
    assert "ged.xlsm has connections to other data, which were not followed." in outcome.shown


def test_a_sheet_that_lies_outside_of_the_file_is_not_looked_for(run, book):
    outside = "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='{}'{}/></Relationships>"
    rels = "xl/_rels/workbook.xml.rels"

    away = outside.format("https://example.org/sheet.xml", " TargetMode='External'")
    assert refused(run(book({rels: away})), "ged.xlsx has no sheet with cells. Expected one.")
    above = outside.format("../../../../etc/passwd", "")
    assert refused(run(book({rels: above})), "ged.xlsx is a damaged workbook: it has no part “etc/passwd”.")


def test_a_part_that_grows_beyond_measure_is_refused_before_it_is_unpacked(run, book):
    bomb = b"<worksheet>" + b" " * 60_000_000

    assert refused(run(book({SHEET: bomb})), "“xl/worksheets/sheet1.xml”, that grows to 60,000,011 bytes", "200 times")


def test_parts_that_grow_too_large_together_are_refused(run, book, monkeypatch):
    monkeypatch.setattr(archives, "LARGEST_UNPACKED", 20_000)

    assert refused(run(book({"xl/media/a.png": b"x" * 30_000})), "bytes or more. Expected at most 20,000.")


def test_what_is_unpacked_is_counted_whatever_the_file_says(run, book, monkeypatch):
    """Parts that stand in one another are each of an honest size."""
    file = book({SHEET: sheet(table(read_small() * 50))})
    monkeypatch.setattr(archives, "LARGEST_UNPACKED", 100_000)
    monkeypatch.setattr(archives.Archive, "_refuse_what_may_grow", lambda self: None)

    assert refused(run(file), "bytes or more. Expected at most 100,000.")


@pytest.mark.parametrize(("size", "sentence"), [(10, "Bad CRC-32"), (2_100_000_000, "bytes or more. Expected at most")])
def test_a_list_that_lies_about_a_size_gains_nothing(run, book, size, sentence):
    file = book()
    data = bytearray(file.read_bytes())
    place = data.index(b"xl/worksheets/sheet1.xml", data.index(b"PK\x01\x02")) - 46
    data[place + 24 : place + 28] = struct.pack("<I", size)
    file.write_bytes(data)

    assert refused(run(file), "ged.xlsx", sentence)


def test_a_part_that_is_packed_in_another_way_is_refused_before_it_is_unpacked(run, tmp_path):
    """Four thousand bytes of bzip2 may be gigabytes, and are unpacked at once, whatever the list says."""
    made = parts({"Data": sheet(table(read_small()))}, [])
    file = tmp_path / "ged.xlsx"
    for way in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in made.items():
                archive.writestr(name, text, way if name == SHEET else None)

        assert refused(run(file), "“xl/worksheets/sheet1.xml”, that is packed in an unusual way. Save it again")


def test_too_many_parts_are_refused(run, book):
    assert refused(run(book({f"x/{nth}": b"" for nth in range(10_001)})), "parts. Expected at most 10,000.")


def test_a_list_of_parts_is_not_read_if_it_is_too_long(run, book, monkeypatch):
    monkeypatch.setattr(archives, "LARGEST_DIRECTORY", 70_000)

    assert refused(
        run(book({f"x/{nth}": b"" for nth in range(2_000)})), "has a list of parts that is too long. Expected at most"
    )


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"])
def test_entities_are_refused_wherever_they_stand(run, book, part):
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&a9;&e;</x>'

    assert refused(run(book({part: bomb})), f"{part}" if part != SHEET else "“Data”", "declares a document type")


def test_tags_in_tags_without_end_are_refused(run, book):
    assert refused(run(book({SHEET: "<a>" * 1_000_000})), "its tags stand in one another 50 times")


def test_a_tag_that_does_not_end_is_refused(run, book):
    letters = "".join(random.Random(7).choices("abcdefgh", k=6_000_000))

    assert refused(run(book({SHEET: f'<worksheet a="{letters}'})), "it has a tag that does not end")


def test_names_without_number_are_refused(run, book):
    assert refused(
        run(book({SHEET: "<x>" + "".join(f"<a{n}/>" for n in range(5_000))})), "more than 2,000 kinds of tags"
    )


@pytest.mark.parametrize("is_shared", [True, False])
def test_a_cell_of_a_hundred_megabytes_is_named_and_takes_no_memory(tmp_path, run, is_shared, monkeypatch):
    """Its letters compress to a thousandth, so that it would be refused as a bomb if it were not for the limit here."""
    monkeypatch.setattr(archives, "MOST_TIMES", 2_000)
    rows = table(read_small())
    rows[2][5] = "x" * 100_000_000
    file = workbook(tmp_path / "ged.xlsx", rows, is_shared=is_shared)
    del rows
    tracemalloc.start()

    outcome = run(file)

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (
        f"Row 3, {list(read_small()[0])[5]}: “{'x' * 60}…” has more than 131,072 characters. Expected fewer."
        in outcome.shown
    )
    assert outcome.counts()["refused"] == 1
    assert most < 20_000_000


@pytest.mark.parametrize(("cell", "refused_rows"), [('<c r="XFD"/>', 0), ('<c r="XFD"><v>1</v></c>', 1_000)])
def test_rows_of_one_cell_far_out_take_no_memory(run, book, cell, refused_rows):
    far = f"<row>{cell}</row>" * 1_000
    file = book({SHEET: sheet(table(read_small())).replace("</sheetData>", f"{far}</sheetData>")})
    tracemalloc.start()

    outcome = run(file)

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (outcome.counts()["read"], outcome.counts()["refused"]) == (4 + refused_rows, refused_rows)
    assert most < 40_000_000


def test_a_column_far_out_is_refused_before_its_million_rows_are_read(run, tmp_path):
    rows = [[*row, *[None] * 3_000, "x"] for row in table(read_small())]

    said = run(workbook(tmp_path / "ged.xlsx", rows)).said

    assert "“Data”, row 1 has a value in column 3,050. Expected 2,000 columns at most." in said


def test_a_row_of_many_long_cells_is_named(tmp_path, run):
    rows = table(read_small())
    rows[1] = [cell if at < 3 else "x" * 100_000 for at, cell in enumerate(rows[1])]

    outcome = run(workbook(tmp_path / "ged.xlsx", rows))

    (sentence,) = [line for line in outcome.shown.splitlines() if line.startswith(f"Row 2, {rows[0][6]}: ")]
    assert sentence.endswith("The row has more than 333,333 characters. Expected fewer.")


def encrypted(name):
    data = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000))
    data[2_000 : 2_000 + 2 * len(name)] = name.encode("utf-16-le")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (encrypted("EncryptedPackage"), "is encrypted. Open it with its password and save it without one, as .xlsx."),
        (encrypted("Workbook"), "is a workbook in the format of before 2007 (.xls). Save it as .xlsx or as CSV"),
        (b"PK\x03\x04\x14\x00", "is a damaged ZIP archive: File is not a zip file. Get it again."),
        (b"", "is named .xlsx and is no workbook."),
        (b"PK\x05\x06" + bytes(18), "is named .xlsx and is no workbook."),
    ],
)
def test_what_is_no_workbook_of_today_is_told_in_a_sentence(run, tmp_path, data, sentence):
    file = tmp_path / "ged.xlsx"
    file.write_bytes(data)

    assert refused(run(file), sentence)


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"a.txt": "a"}, "is a ZIP archive and no workbook. Unpack it first."),
        ({"xl/workbook.bin": b"", "_rels/.rels": ""}, "is a binary workbook (.xlsb). Save it as .xlsx"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "is an OpenDocument file. Save it as .xlsx"),
        ({"_rels/.rels": "<Relationships/>"}, "is a ZIP archive and no workbook. Expected .xlsx."),
        ({"_rels/.rels": "no xml"}, "_rels/.rels is damaged: syntax error. Get it again."),
    ],
)
def test_other_archives_are_told_in_a_sentence(run, tmp_path, parts, sentence):
    assert refused(run(packed(tmp_path / "ged.xlsx", parts)), sentence)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ('<row r="2"/><row r="1"/>', "row 1 stands after row 2. Expected a later one, 1,048,576 at most."),
        ('<row r="1048577"/>', "row 1,048,577 stands after row 0."),
        ('<row r="1"><c r="XFE1"><v>1</v></c></row>', "row 1 is damaged: the cell “XFE1” cannot follow there."),
        ('<row r="1"><c r="B1"/><c r="A1"/></row>', "row 1 is damaged: the cell “A1” cannot follow there."),
        ('<row r="1"><c r="A1"><v>1</c></row>', "is damaged: mismatched tag. Get it again."),
        ("<c><v>1</v></c>", "is damaged: a cell stands outside of the rows. Get it again."),
    ],
)
def test_cells_out_of_place_are_told_in_a_sentence(run, book, rows, sentence):
    assert refused(run(book({SHEET: f"<worksheet><sheetData>{rows}</sheetData></worksheet>"})), sentence)


def test_values_without_a_cell_are_none(run, book):
    rows = sheet(table(read_small())).replace("<sheetData>", "<sheetData><v>1</v><f>1</f><t>1</t>")

    assert run(book({SHEET: rows})).counts()["new"] == 4


def test_numbers_of_styles_beyond_all_styles_are_of_none(run, book):
    """Python reads no more than 4,300 digits."""
    far = "9" * 5_000
    rows = table(read_small())
    rows[1][0] = Raw(f's="{far}"', f"<v>{rows[1][0]}</v>")
    styles = f'<styleSheet><cellXfs><xf numFmtId="{far}"/></cellXfs></styleSheet>'

    outcome = run(book({"xl/styles.xml": styles}, rows=rows))

    assert outcome.counts()["new"] == 4


def test_texts_that_are_missing_are_told_cell_by_cell(run, tmp_path):
    header, *rows = table(read_small())
    made = parts({"Data": sheet([list(map(inline, header)), *rows], [])}, [])

    outcome = run(packed(tmp_path / "ged.xlsx", made))

    assert "Row 2, id: “0” is the number of a text that the workbook has not. Get it again." in outcome.shown
    assert outcome.counts()["refused"] == 4


def test_a_workbook_damaged_anywhere_is_read_or_refused_in_a_sentence(run, book):
    """Never a traceback, and nothing is written of what is refused."""
    file, chance = book(), random.Random(7)
    whole = file.read_bytes()
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(4, len(data))
            data[at : at + chance.randint(0, 8)] = chance.randbytes(chance.randint(0, 8))
        file.write_bytes(data)

        outcome = run(file, "--dry-run")

        assert outcome.said.endswith((" written.", "as it is.", " --keep-good.")), outcome.said
    assert not Event.objects.exists()
    assert not ReceivedFile.objects.exists()
