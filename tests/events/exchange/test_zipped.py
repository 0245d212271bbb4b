"""Publishers give out CSV and workbooks in ZIP archives: a table is read in there, and comes out as it is in there."""

import io
import tracemalloc
import zipfile

import pytest
from django.core.management import call_command

from events.exchange import archives, beside, opening, ucdp_actors
from events.exchange.opening import size_of
from events.exchange.received_files import bytes_of, find_file
from events.exchange.tables.exporting import export_table
from events.management.import_bar import ImportBar
from events.models import Event, ReceivedFile
from tests.events.exchange.conftest import SMALL
from tests.events.exchange.running import imported, written
from tests.events.exchange.test_bad_input import refused
from tests.events.exchange.test_gdelt import ROW as GDELT
from tests.events.exchange.test_gtd import KNOWN as GTD
from tests.events.exchange.workbooks import packed, parts, table, workbook

pytestmark = pytest.mark.django_db

NAME = "GEDEvent_v23_1.csv"
TABLE = SMALL.with_name("ucdp_actors_small.csv")


@pytest.fixture
def zipped(tmp_path):
    """`zipped({name: data}, …)`: an archive with these files, or with the small one."""

    def write(files=None, name="ged231-csv.zip"):
        return packed(tmp_path / name, files or {NAME: SMALL.read_bytes()})

    return write


def test_a_zipped_file_is_imported_and_comes_out_unpacked(run, zipped):
    assert run(zipped()).counts()["new"] == 4

    kept = ReceivedFile.objects.get()
    assert (kept.name, kept.size) == (NAME, SMALL.stat().st_size)
    assert b"".join(bytes_of(find_file("ucdp-ged"))) == SMALL.read_bytes()


def test_it_is_the_same_file_as_the_unpacked_one(run, zipped, ged):
    run(zipped())

    assert run(ged(data=SMALL.read_bytes(), name=NAME)).said == "Every row was here already, as it is."
    assert ReceivedFile.objects.count() == 1


def test_the_hours_of_gdelt_come_in_as_they_are_downloaded(zipped):
    lines = ["\t".join((GDELT | {"GLOBALEVENTID": f"90000000{nth}"}).values()) for nth in range(3)]
    rows = "\n".join([*lines, ""]).encode()

    outcome = imported("gdelt", zipped({"20211102141500.export.CSV": rows}, "20211102141500.export.CSV.zip"))

    assert outcome.counts()["new"] == 3
    assert b"".join(bytes_of(find_file("gdelt"))) == rows


def test_a_zipped_table_comes_out_unpacked_too(zipped):
    outcome = imported("ucdp-actors", zipped({"ucdp-actor-221.csv": TABLE.read_bytes()}))

    assert outcome.counts()["new"] == 4
    assert b"".join(export_table(ucdp_actors)) == TABLE.read_bytes()


def test_a_mapping_is_proposed_for_a_zipped_file(zipped):
    shown = io.StringIO()

    call_command("map_columns", str(zipped({"desk.csv": "ID;Land\n1;Chad\n"})), stdout=shown)

    assert "source_id: ID\n" in shown.getvalue()


def test_another_encoding_is_found_in_there(zipped, tmp_path):
    file = written(tmp_path / "gtd.csv", [GTD | {"city": "Ndélé"}])
    data = file.read_text().encode("latin-1")

    assert imported("gtd", zipped({"gtd.csv": data})).counts()["new"] == 1

    assert Event.objects.get().location == "Ndélé"
    assert b"".join(bytes_of(find_file("gtd"))) == data


def test_what_is_wrong_with_its_rows_is_told_under_the_name_of_the_archive(run, zipped):
    data = SMALL.read_bytes().replace(b"900001.0", b"x", 1)

    outcome = run(zipped({NAME: data}), zipped({NAME: data}, "other.zip"))

    assert "ged231-csv.zip, row 2, id: “x” is not a whole number." in outcome.shown
    assert "other.zip, row 2, id: “x” is not a whole number." in outcome.shown


@pytest.mark.parametrize("name", ["ged", "ged.archive"])
def test_the_name_says_nothing_where_it_has_another_ending(run, zipped, name):
    assert run(zipped(name=name)).counts()["new"] == 4


def test_folders_and_what_macos_adds_are_no_files(run, zipped):
    more = {"ged/": "", f"ged/{NAME}": SMALL.read_bytes(), f"__MACOSX/ged/._{NAME}": "x", "ged/.DS_Store": "x"}

    assert run(zipped(more)).counts()["new"] == 4
    assert ReceivedFile.objects.get().name == NAME


def test_a_name_that_is_too_long_is_that_of_the_archive(run, zipped):
    run(zipped({f"{'x' * 300}.csv": SMALL.read_bytes()}))

    assert ReceivedFile.objects.get().name == "ged231-csv.zip"


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (
            {"a.csv": "x", "b.csv": "x", "read me.pdf": "x"},
            "has 2 files in it: “a.csv”, “b.csv”. Expected one CSV file or workbook. Unpack it first.",
        ),
        (
            dict.fromkeys("abcdefgh", "x"),
            "has 8 files in it: “a”, “b”, “c”, “d”, “e” and 3 more. Expected one",
        ),
        ({"a.csv": "x", "a.xlsx": "x"}, "has 2 files in it: “a.csv”, “a.xlsx”. Expected one"),
        ({"codebook.pdf": "x", "README.txt": "x"}, "has 2 files in it: “codebook.pdf”, “README.txt”. Expected one"),
        ({"ged/": ""}, "has no file in it. Expected one CSV file or workbook."),
        ({"ged.csv": ""}, "is empty. Expected CSV with a header."),
        ({"ged.zip": b"PK\x03\x04"}, "is a damaged ZIP archive: File is not a zip file."),
        ({"ged.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}, "has “ged.xls” in it, a file of Office before 2007."),
        ({"ged.gz": b"\x1f\x8b\x08"}, "is not CSV but a gzip archive, unpack it first."),
        ({"ged.csv": b"id\n" * 20_000_000}, "“ged.csv”, that grows to 60,000,000 bytes, more than 200 times its size."),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "is an OpenDocument file."),
    ],
)
def test_what_is_not_one_csv_file_is_told_in_a_sentence(run, zipped, files, sentence):
    assert refused(run(zipped(files)), sentence)


def test_an_archive_in_an_archive_is_refused(run, zipped):
    inner = zipped(name="inner.zip").read_bytes()

    assert refused(run(zipped({"ged.zip": inner})), "has “ged.zip” in it, another archive. Unpack it first.")


def test_documents_beside_the_table_are_left_aside(run, zipped):
    more = {"codebook.PDF": "x", "ged/README.txt": "x", "license.md": "x", f"ged/{NAME}": SMALL.read_bytes()}

    assert run(zipped(more)).counts()["new"] == 4


@pytest.fixture
def zipped_workbook(tmp_path, zipped):
    """`zipped_workbook(*changes)`: the bytes of a workbook of GTD with these rows, and an archive with it."""

    def write(*changes, name="globalterrorismdb.xlsx"):
        rows = [GTD | {"eventid": str(202101020001 + nth)} | change for nth, change in enumerate(changes)]
        data = workbook(tmp_path / "book", table(rows)).read_bytes()
        return data, zipped({name: data, "codebook.pdf": "x"}, "gtd.zip")

    return write


def test_a_zipped_workbook_is_imported_and_comes_out_unpacked(zipped_workbook, tmp_path):
    data, file = zipped_workbook({}, {"city": "Ndélé"})

    assert imported("gtd", file).counts()["new"] == 2

    assert Event.objects.get(source_id="202101020002").location == "Ndélé"
    kept = ReceivedFile.objects.get()
    assert (kept.name, kept.size, kept.encoding) == ("globalterrorismdb.xlsx", len(data), "xlsx")
    assert b"".join(bytes_of(find_file("gtd"))) == data
    (tmp_path / "globalterrorismdb.xlsx").write_bytes(data)
    assert imported("gtd", tmp_path / "globalterrorismdb.xlsx").said == "Every row was here already, as it is."


def test_what_is_wrong_with_a_zipped_workbook_is_told_under_the_name_of_the_archive(zipped_workbook):
    _, file = zipped_workbook({}, {"iyear": "x"})

    assert "gtd.zip, row 3, iyear: “x” is not" in imported("gtd", file, file).shown


def test_a_sheet_of_a_zipped_workbook_is_chosen(tmp_path, zipped):
    sheets = {"2020": table([GTD]), "2021": table([GTD | {"eventid": "202101020002"}])}
    data = workbook(tmp_path / "book", sheets=sheets).read_bytes()
    file = zipped({"gtd.xlsx": data})

    assert "Expected one with --sheet." in imported("gtd", file).said
    outcome = imported("gtd", file, "--sheet", "2021")

    assert outcome.counts()["new"] == 1
    assert "gtd.xlsx: the sheet “2021” was read, and not “2020”." in outcome.shown


def test_a_mapping_is_proposed_for_a_zipped_workbook(tmp_path, zipped):
    data = workbook(tmp_path / "book", [["ID", "Land"], ["1", "Chad"]]).read_bytes()
    shown = io.StringIO()

    call_command("map_columns", str(zipped({"desk.xlsx": data})), stdout=shown)

    assert "source_id: ID\n" in shown.getvalue()


def test_a_zipped_workbook_has_the_bounds_of_both(zipped_workbook, monkeypatch):
    data, file = zipped_workbook(*({} for _ in range(200)))
    assert size_of(file) == len(data)
    monkeypatch.setattr(archives.Archive, "_refuse_what_may_grow", lambda self: None)

    for most in (len(data) - 1, len(data)):
        monkeypatch.setattr(archives, "LARGEST_UNPACKED", most)
        assert refused(imported("gtd", file), "gtd.zip unpacks to", f"Expected at most {most:,}.")


def test_a_zipped_workbook_leaves_no_file_behind(zipped_workbook, monkeypatch, tmp_path):
    (tmp_path / "there").mkdir()
    monkeypatch.setattr(opening.tempfile, "tempdir", str(tmp_path / "there"))
    _, file = zipped_workbook({"iyear": "x"})

    assert imported("gtd", file).code == 1
    assert list((tmp_path / "there").iterdir()) == []


def test_a_workbook_may_be_named_as_an_archive(run, tmp_path):
    file = workbook(tmp_path / "ged.zip", [["id"], ["1"]])

    assert refused(run(file), "lacks the columns")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"PK\x03\x04\x14\x00", "is a damaged ZIP archive: File is not a zip file. Get it again."),
        (b"PK\x05\x06" + bytes(18), "is named .zip and is no ZIP archive."),
        (b"id,best\n1,2\n", "is named .zip and is no ZIP archive. Name it .csv if it is CSV, or get it again."),
        (b"", "is named .zip and is no ZIP archive."),
    ],
)
def test_what_is_no_archive_is_told_in_a_sentence(run, tmp_path, data, sentence):
    file = tmp_path / "ged.zip"
    file.write_bytes(data)

    assert refused(run(file), sentence)


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (8, b"\x01\x00", "is encrypted. Expected it without a password. Unpack it first."),
        (10, b"\x0c\x00", "is packed in an unusual way. Unpack it first."),
        (16, b"\x00\x00\x00\x00", "Bad CRC-32"),
        (24, b"\x00\x6d\x01\x7d", "bytes or more. Expected at most 2,000,000,000."),
    ],
)
def test_an_archive_whose_list_says_something_else_is_refused(run, zipped, place, value, sentence):
    file = zipped()
    data = bytearray(file.read_bytes())
    begin = data.index(b"PK\x01\x02") + place
    data[begin : begin + len(value)] = value
    file.write_bytes(data)

    assert refused(run(file), "ged231-csv.zip", sentence)


def test_what_is_unpacked_is_counted_whatever_the_list_says(run, zipped, monkeypatch):
    file = zipped({NAME: SMALL.read_bytes() * 100})
    monkeypatch.setattr(archives, "LARGEST_UNPACKED", 100_000)
    monkeypatch.setattr(archives.Archive, "_refuse_what_may_grow", lambda self: None)

    assert refused(run(file), "bytes or more. Expected at most 100,000.")


def test_a_long_file_takes_no_memory(zipped):
    line = "\t".join((GDELT | {"GLOBALEVENTID": "x", "SOURCEURL": "https://example.org/" + "made-up" * 100}).values())
    file = zipped({"a.CSV": (line + "\n") * 40_000}, "a.CSV.zip")
    tracemalloc.start()

    outcome = imported("gdelt", file)

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert outcome.counts()["refused"] == 40_000
    assert most < 20_000_000 < size_of(file)


def test_the_bar_and_large_imports_reckon_with_what_is_unpacked(zipped, monkeypatch):
    data = SMALL.read_bytes() * 500
    file = zipped({NAME: data})
    monkeypatch.setattr(beside, "SMALLEST", len(data))
    monkeypatch.setattr(beside, "FILES_IN_THE_TABLE", 1_000_000)

    assert ImportBar([file, file.with_name("absent.zip")], None).size == len(data) > file.stat().st_size
    assert beside.is_worth_it([file])
    monkeypatch.setattr(beside, "SMALLEST", len(data) + 1)
    assert not beside.is_worth_it([file])


@pytest.mark.parametrize("files", [{"a": "x", "b": "x"}, parts({"Data": "x"}, [])])
def test_the_size_of_another_archive_is_its_own(zipped, files):
    file = zipped(files)

    assert size_of(file) == file.stat().st_size


def test_a_sheet_of_a_zipped_file_is_refused(run, zipped):
    assert "is no workbook and has no sheets. Expected it without --sheet." in run(zipped(), "--sheet", "2021").said


def test_nothing_is_written_where_the_end_is_damaged(run, zipped):
    file = zipped({NAME: SMALL.read_bytes()})
    data = bytearray(file.read_bytes())
    with zipfile.ZipFile(file) as archive:
        end = 30 + len(NAME) + archive.infolist()[0].compress_size
    data[end - 5] ^= 0xFF
    file.write_bytes(data)

    assert refused(run(file), "is a damaged ZIP archive: “GEDEvent_v23_1.csv”: ")
    assert not Event.objects.exists()
