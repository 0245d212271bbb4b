"""Whatever is handed to an import, it answers with one sentence that helps, and the database stays as it was."""

import csv
import tracemalloc

import pytest
from django.core.management import CommandError, call_command

from actors.models import Actor
from events.models import Dataset, Event
from tests.events.exchange.conftest import as_csv, read_small

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_is_written(db):
    yield
    assert (Event.objects.count(), Actor.objects.count(), Dataset.objects.count()) == (0, 0, 0)


def refused(outcome, *parts):
    """The one sentence about the whole file."""
    assert outcome.code == 1
    assert outcome.shown == ""
    assert all(part in outcome.said for part in parts), outcome.said
    assert outcome.said.endswith("Nothing was written.")
    return True


def refused_row(outcome, *sentences):
    """The sentences about rows; the last one says what to do."""
    assert outcome.code == 1
    assert [line for line in outcome.shown.splitlines() if line.startswith("Row")] == list(sentences)
    assert outcome.said == "Nothing was written. Correct the rows, or write the others with --keep-good."
    return True


def broken(outcome, *parts):
    """The sentences about rows, the first of which is about one that cannot be told from the others."""
    told = [line for line in outcome.shown.splitlines() if line.startswith("Row")]
    assert outcome.code == 1
    assert all(part in told[0] for part in parts), told[0]
    assert (
        outcome.said
        == "Nothing was written. Correct the file: where it cannot be split into rows, none of them is kept."
    )
    return told


def test_a_file_that_is_not_there(run, tmp_path):
    assert refused(run(tmp_path / "none.csv"), "none.csv cannot be read: No such file or directory.")


def test_a_folder(run, tmp_path):
    assert refused(run(tmp_path), "cannot be read: Is a directory.")


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf"])
def test_an_empty_file(run, ged, data):
    assert refused(run(ged(data=data)), "ged.csv", "Expected")


def test_a_header_alone(run, ged):
    header = ged().read_text().splitlines()[0]
    assert refused(run(ged(text=header)), "ged.csv has a header and no rows. Expected at least one.")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\x00", "is named .csv and is a ZIP archive or a workbook"),
        (b"\x1f\x8b\x08\x00", "a gzip archive, unpack it first"),
        ("id,best".encode("utf-16"), "UTF-16 text, save it as CSV (UTF-8)"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not text in UTF-8"),
        (b"\x7fELF\x02\x01\x01\x00", "is not text in UTF-8"),
        (bytes(range(256)) * 20, "is not text in UTF-8"),
    ],
)
def test_a_file_that_is_no_text(run, ged, data, what):
    assert refused(run(ged(data=data)), "ged.csv", what)


def test_a_line_that_never_ends(run, ged):
    assert refused(run(ged(data=b"x" * 1_000_001)), "ged.csv, row 1, column 1: “xxx", "does not end within 131,072")
    assert refused(run(ged(data=b"x," * 500_000)), "ged.csv, row 1, it has a line of 1,000,000 characters or more.")


@pytest.mark.parametrize("cell", ["x", "a line of a cell " * 60 + "\n", 'x,""'])
def test_a_cell_of_a_hundred_megabytes_is_named_and_takes_no_memory(run, tmp_path, cell):
    rows = read_small()
    before, _, after = as_csv([rows[0], rows[1] | {"source_office": "HERE"}]).partition("HERE")
    file = tmp_path / "ged.csv"
    with file.open("w", encoding="utf-8", newline="") as target:
        target.write(f'{before}"')
        for _ in range(100):
            target.write(cell * (1_000_000 // len(cell)))
        target.write(f'"{after}')
    tracemalloc.start()

    outcome = run(file)

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    told = broken(outcome, f"Row 3, source_office: “{cell[:1]}", "does not end within 131,072 characters.")
    assert len(told) == 1
    assert most < 60_000_000


def test_an_unquoted_cell_that_is_too_long_is_named(run, ged):
    text = ged().read_text().replace("Sahel Wire", "x" * 1_200_000, 1)

    assert len(broken(run(ged(text=text)), "Row 2, source_", "does not end within 131,072 characters.")) == 1


def test_latin_1_is_found_in_its_cell(run, ged):
    outcome = run(ged(data=ged().read_text().replace("“", '""').replace("”", '""').encode("latin-1")))

    assert refused_row(
        outcome,
        "Row 4, where_coordinates: “Road to Nd�l�” is not UTF-8. Expected the file to be saved as CSV (UTF-8).",
    )


def test_a_nul_character_is_found_in_its_cell(run, ged):
    outcome = run(ged({900001: {"side_a": "Govern\0ment"}}))

    assert refused_row(outcome, "Row 2, side_a: “Govern�ment” holds a NUL character. Expected text.")


def test_a_missing_column_is_named_with_the_nearest_one(run, ged):
    text = ged().read_text().replace("side_a_new_id", "side_a_id", 1).replace(",best,", ",most,", 1)

    assert refused(run(ged(text=text)), "lacks the columns “side_a_new_id” (is it “side_a_id”?), “best”.")


def test_a_header_that_is_missing(run, ged):
    """One cell more than a file without a header would have."""
    text = ged().read_text().split("\n", 1)[1].replace("\n", ",\n")

    assert refused(run(ged(text=text)), "has no header: its first row begins with “900001.0”. Expected id, ")


@pytest.mark.parametrize(("separator", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_another_separator_is_named(run, ged, separator, name):
    text = ged().read_text().replace(",", separator)

    assert refused(run(ged(text=text)), f"is separated by {name}. Expected commas.")


def test_a_column_that_stands_twice(run, ged):
    text = ged().read_text().replace("relid", "best", 1)

    assert refused(run(ged(text=text)), "has “best” more than once in its header.")


def test_a_file_cut_off_inside_a_quotation(run, ged):
    text = ged().read_text()
    cut = text[: text.index("Week of raids")]

    outcome = run(ged(text=cut))

    told = broken(outcome, "Row 3, source_article: “Lake Radio 2019-03-12", "the file ends inside this quotation")
    assert len(told) == 1


def test_a_file_cut_off_between_cells(run, ged):
    text = ged().read_text()
    cut = text[: text.index("eyewitnesses")]

    assert refused_row(
        run(ged(text=cut)), "Row 4, source_original: The row has 24 cells and ends with “”. Expected 49."
    )


def test_a_stray_quotation_mark(run, ged):
    text = ged().read_text().replace("“Week of raids”", 'so-called "raids" there')

    assert len(broken(run(ged(text=text)), "Row 3, source_article", "a quotation mark stands inside a quoted")) == 1


def test_a_quotation_that_swallows_the_file(run, ged):
    text = ged().read_text().replace("Sahel Wire", '"Sahel Wire', 1) + "\n".join(["x" * 1000] * 200)

    told = broken(run(ged(text=text)), "Row 2, source_article", "a quotation mark stands inside a quoted cell")
    assert told[1].startswith("Row 6, id: The row has 1 cells")


def test_a_row_with_a_cell_too_many(run, ged):
    lines = ged().read_text().splitlines()
    lines[1] += ",more"

    assert refused_row(
        run(ged(text="\n".join(lines))), "Row 2, gwnob: The row has 50 cells and ends with “more”. Expected 49."
    )


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("id", "", "The cell is empty. Expected a value."),
        ("id", "SYR-1", "“SYR-1” is not a whole number. Expected digits, as in 12."),
        ("best", "3.5", "“3.5” is not a whole number. Expected digits, as in 12."),
        ("best", "", "The cell is empty. Expected a value."),
        ("best", "1e3", "“1e3” is not a whole number. Expected digits, as in 12."),
        ("best", "٣", "“٣” is not a whole number. Expected digits, as in 12."),
        ("best", "9" * 5000, f"“{'9' * 60}…” is not a whole number. Expected digits, as in 12."),
        ("low", "-1", "“-1” is not a count. Expected a whole number from 0 to 2,147,483,647."),
        ("high", "3000000000", "“3000000000” is not a count. Expected a whole number from 0 to 2,147,483,647."),
        ("date_start", "2019-02-30", "“2019-02-30” is not a day. Expected YYYY-MM-DD."),
        ("date_start", "04/03/2019", "“04/03/2019” is not a day. Expected YYYY-MM-DD."),
        ("date_start", "2019-03-04T14:30:00", "“2019-03-04T14:30:00” has a time of day. Expected YYYY-MM-DD alone."),
        (
            "date_end",
            "2019-03-03",
            "“2019-03-03” lies before date_start, “2019-03-04”. Expected that day or a later one.",
        ),
        ("date_end", "1753-01-01", "Only one end of the days is known. Expected both, or neither."),
        ("date_prec", "6", "“6” is not a code of ucdp for date_precision. Expected one of: 1, 2, 3, 4, 5."),
        ("where_prec", "0", "“0” is not a code of ucdp for location_precision. Expected one of: 1, 2, 3, 4, 5, 6, 7."),
        ("type_of_violence", "4", "“4” is not a code of ucdp for violence_type. Expected one of: 1, 2, 3."),
        ("latitude", "91", "“91” is not a latitude. Expected decimal degrees from -90 to 90, as in 5.399784."),
        ("latitude", "nan", "“nan” is not a number. Expected decimal degrees from -90 to 90, as in 5.399784."),
        ("longitude", "14,7", "“14,7” is not a number. Expected decimal degrees from -180 to 180, as in 5.399784."),
        (
            "country_id",
            "9999",
            "“9999” is not a Gleditsch–Ward number. Expected a state of 1989 or later, as in 700 for Afghanistan.",
        ),
        ("side_a", " ", "The cell is empty. Expected a name."),
        ("side_b_new_id", "x", "“x” is not a whole number. Expected digits, as in 12."),
        ("adm_1", "a" * 201, f"“{'a' * 60}…” has 201 characters. Expected at most 200."),
        ("side_a", "ﷺ" * 300, f"“{'ﷺ' * 60}…” is too long. Expected at most 500 plain letters."),
    ],
)
def test_a_cell_that_cannot_be_read(run, ged, column, value, message):
    assert refused_row(run(ged({900001: {column: value}})), f"Row 2, {column}: {message}")


def test_an_id_that_stands_twice(run, ged):
    assert refused_row(
        run(ged({900003: {"id": "900001"}})), "Row 4, id: “900001” stands in row 2 already. Expected every id once."
    )


def test_an_id_that_stands_in_two_files(run, ged):
    one, other = ged(name="one.csv"), ged(name="other.csv")

    outcome = run(one, other)

    assert outcome.counts()["refused"] == 4
    assert f"{other}, row 2, id: “900001” stands in row 2 of {one} already. Expected every id once." in outcome.shown


def test_every_fault_of_every_row_is_told(run, ged):
    outcome = run(ged({900001: {"best": "x", "low": "y"}, 900004: {"date_prec": ""}}))

    assert refused_row(
        outcome,
        "Row 2, best: “x” is not a whole number. Expected digits, as in 12.",
        "Row 2, low: “y” is not a whole number. Expected digits, as in 12.",
        "Row 5, date_prec: The cell is empty. Expected a value.",
    )
    assert outcome.counts()["refused"] == 2


def test_a_long_list_of_faults_is_cut_on_the_screen_and_whole_in_the_report(run, ged, tmp_path):
    header, row, *_ = ged().read_text().splitlines()
    rows = [row.replace("900001.0", str(number), 1).replace(",5.0,6.0,5.0,", ",x,6.0,5.0,") for number in range(100)]
    report = tmp_path / "report.csv"

    outcome = run(ged(text="\n".join([header, *rows])), "--report", report)

    assert sum(line.startswith("Row") for line in outcome.shown.splitlines()) == 20
    assert "… and 80 more; --report FILE lists them all." in outcome.shown
    with report.open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    assert len(listed) == 100
    assert listed[99]["row"] == "101"


def test_the_report_tells_refusals_and_warnings_apart(run, ged, tmp_path):
    report = tmp_path / "report.csv"

    run(ged({900001: {"best": "x"}}), "--report", report)

    with report.open(encoding="utf-8", newline="") as file:
        listed = [tuple(row.values())[1:] for row in csv.DictReader(file)]
    assert listed == [
        ("2", "900001.0", "refused", "best", "x", "“x” is not a whole number. Expected digits, as in 12."),
        ("4", "900003", "warned", "killed_low", "4", "The lowest estimate of the killed is above the best one."),
    ]


def test_a_report_that_cannot_be_written(run, ged, tmp_path):
    outcome = run(ged(), "--report", tmp_path / "none" / "report.csv")

    assert (outcome.code, outcome.shown) == (1, "")
    assert outcome.said.endswith("cannot be written: No such file or directory.")


def test_a_report_never_overwrites_what_is_read(run, ged):
    file = ged()
    before = file.read_bytes()

    outcome = run(file, "--report", file)

    assert "would overwrite" in outcome.said
    assert file.read_bytes() == before


def test_a_release_with_a_control_character(run, ged):
    assert "has a control character in it" in run(ged(), "--release", "25\n1").said


def test_a_release_that_is_too_long(run, ged):
    assert run(ged(), "--release", "x" * 41).said.endswith("is too long. Expected at most 40 characters.")


def test_an_unknown_dataset_is_answered_with_the_known_ones(ged):
    with pytest.raises(CommandError, match=r"invalid choice: 'gedd' .choose from .*'ucdp-ged'"):
        call_command("import_events", "gedd", str(ged()))


def test_an_actor_in_the_way_is_named(run, ged):
    Actor.objects.create(slug="ucdp-91", name="Somebody else")

    outcome = run(ged())

    assert "The actor “Somebody else” has the slug ucdp-91, which the import needs for another one." in outcome.said
    Actor.objects.all().delete()
