"""A file that was imported comes out again as it was, byte for byte; and what is known already is kept once."""

import csv
import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from events.exchange import receiving, records_kept, ucdp_ged
from events.exchange.importing import import_files
from events.exchange.received_files import bytes_of, records_of
from events.exchange.report import Report
from events.models import Event, EventVersion, ReadRow, ReceivedFile, RecordBlock
from tests.events.exchange.conftest import as_csv, read_small

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).parents[3]
# Files that are not shipped, beside the clone.
BESIDE = ROOT.parent / "shared/data/ucdp"
HEADER = list(read_small()[0])
FREE = ("relid", "source_article", "source_headline", "where_description", "priogrid_gid", "conflict_name")


def exported(tmp_path, *arguments):
    output = tmp_path / "out.csv"
    call_command("export_events", "ucdp-ged", "--output", output, *arguments, stdout=io.StringIO())
    return output.read_bytes()


def test_a_file_comes_out_as_it_was(run, ged, tmp_path):
    file = ged()
    run(file)

    assert exported(tmp_path) == file.read_bytes()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_marks_and_line_ends_are_kept(run, ged, tmp_path, mark, end, last):
    text = as_csv(read_small()).replace("\r\n", end).removesuffix(end) + end * last
    file = ged(data=mark + text.encode())
    run(file)

    assert exported(tmp_path) == file.read_bytes()


def test_tags_and_blank_lines_and_mixed_ends_are_kept(run, ged, tmp_path, monkeypatch):
    monkeypatch.setattr(receiving, "RECORDS_IN_A_PIECE", 2)
    header, *rows = as_csv(read_small()).removesuffix("\r\n").split("\r\n")
    tags = ",".join(["#event+id", *["#x"] * (header.count(","))])
    file = ged(
        data="".join([header, "\n", tags, "\r\n", rows[0], "\n\n", rows[1], "\r\n", rows[2], "\r", rows[3]]).encode()
    )
    run(file)

    assert exported(tmp_path) == file.read_bytes()
    assert ReceivedFile.objects.get().records == 5


def test_an_older_release_comes_out_too(run, ged, tmp_path):
    one, other = ged(name="one.csv"), ged({900001: {"best": "6"}}, name="other.csv")
    run(one, "--release", "23.1")
    run(other, "--release", "24.1")

    assert exported(tmp_path) == other.read_bytes()
    assert exported(tmp_path, "--release", "23.1") == one.read_bytes()
    assert ReadRow.objects.count() == 5


def test_refused_rows_stand_in_the_file(run, ged, tmp_path):
    file = ged({900001: {"best": "x"}})
    run(file, "--keep-good")

    assert exported(tmp_path) == file.read_bytes()


def test_nothing_is_kept_of_what_was_not_written(run, ged):
    run(ged({900001: {"best": "x"}}))
    run(ged(), "--dry-run")

    assert not ReceivedFile.objects.exists()
    assert not RecordBlock.objects.exists()


def test_the_same_file_again_is_kept_once(run, ged):
    for _ in range(3):
        run(ged())

    assert (ReceivedFile.objects.count(), RecordBlock.objects.count(), ReadRow.objects.count()) == (1, 1, 4)


def test_of_several_files_one_is_chosen(run, ged, tmp_path):
    header, *rows = ged().read_text().splitlines(keepends=True)
    one, other = ged(text=header + rows[0], name="one.csv"), ged(text="".join([header, *rows[1:]]), name="other.csv")
    run(one, other)

    assert exported(tmp_path, "--file", 2) == other.read_bytes()
    with pytest.raises(CommandError, match=r"has 2 files. Choose with --file one of: 1 \(one.csv\), 2 \(other.csv\)."):
        exported(tmp_path)
    with pytest.raises(
        CommandError, match=r"No file of release “9.1” of ucdp-ged is kept here. Expected one of: 23.1."
    ):
        exported(tmp_path, "--release", "9.1")


def test_a_corrected_file_takes_the_place_of_the_one_of_its_name(run, ged, tmp_path):
    run(ged({900001: {"best": "x"}}), "--keep-good")
    run(ged())

    assert exported(tmp_path) == ged().read_bytes()
    assert ReceivedFile.objects.filter(is_current=False).count() == 1


def test_nothing_imported_yet_is_said(tmp_path):
    with pytest.raises(CommandError, match=r"Nothing of ucdp-ged was imported yet."):
        exported(tmp_path)


def test_the_rows_of_an_event_are_found(run, ged):
    run(ged())
    run(ged({900001: {"best": "6", "relid": "twice"}}), "--release", "24.1")

    found = records_of(Event.objects.get(source_id="900001").pk)

    lines = ged().read_bytes().splitlines()
    assert len(found) == 2
    assert lines[1] in found


@pytest.mark.parametrize("bound", ["MOST_UNPACKED", "LARGEST_UNPACKED"])
def test_records_are_packed_in_small_blocks_too(run, ged, tmp_path, monkeypatch, bound):
    monkeypatch.setattr(records_kept, "MOST_IN_A_BLOCK", 3)
    monkeypatch.setattr(records_kept, bound, 1)
    file = ged()
    run(file)

    assert RecordBlock.objects.count() == 2
    assert exported(tmp_path) == file.read_bytes()


cells = st.one_of(
    st.sampled_from(["", "0", "300380", "300380.0", " 7 ", '"', '""', "a\nb", "a\r\nb", "a,b", "é", "ﷺ", "=1+1"]),
    st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=20),
)
ends = st.sampled_from(["\n", "\r\n"])


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(*[cells] * len(FREE)), min_size=1, max_size=8),
    ends,
    st.booleans(),
    st.booleans(),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.permutations(HEADER),
    st.integers(1, 5),
)
def test_whatever_stands_in_the_cells(ged_folder, rows, end, has_mark, has_end, quoting, header, piece):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, header, quoting=quoting, lineterminator=end)
    writer.writeheader()
    usual = read_small()[0]
    for number, free in enumerate(rows):
        writer.writerow(usual | {"id": str(number)} | dict(zip(FREE, free, strict=True)))
    whole = text.getvalue() if has_end else text.getvalue().removesuffix(end)
    data = b"\xef\xbb\xbf" * has_mark + whole.encode()
    path = ged_folder / "any.csv"
    path.write_bytes(data)

    with transaction.atomic():
        import_files(ucdp_ged, [path], report=Report(), keep_good=True)
        assert b"".join(bytes_of(ReceivedFile.objects.get(is_current=True))) == data
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def ged_folder(tmp_path_factory):
    return tmp_path_factory.mktemp("any")


@pytest.mark.parametrize(
    "path",
    [
        ROOT / "seeds/ucdp/ged231_central_african_republic.csv",
        BESIDE / "ged231_central_african_republic.csv",
        BESIDE / "ged231_random_sample_1000.csv",
    ],
    ids=lambda path: "-".join(path.parts[-4:]),
)
def test_real_files_come_out_as_they_were(run, tmp_path, path):
    if not path.exists():
        pytest.skip(f"{path} is not on this machine.")
    run(path)

    assert exported(tmp_path) == path.read_bytes()


@pytest.mark.django_db(transaction=True)
def test_a_release_that_changes_a_twentieth_grows_the_tables_by_a_tenth_at_most(tmp_path):
    def write(name, changed):
        rows = read_small()
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, HEADER)
            writer.writeheader()
            for number in range(1, 4001):
                row = rows[number % 2]
                best = str(int(float(row["best"])) + (number % 20 == 0) * changed)
                added = f"{row['source_article']} {number * 7919 % 10007}"
                writer.writerow(row | {"id": str(number), "best": best, "high": "99", "source_article": added})
        return path

    import_files(ucdp_ged, [write("one.csv", 0)], report=Report(), release="23.1")
    before = size_of_tables()
    report = Report()
    import_files(ucdp_ged, [write("other.csv", 1)], report=report, release="24.1")

    assert (report.counts.changed, EventVersion.objects.count()) == (200, 200)
    assert size_of_tables() <= 1.1 * before


def size_of_tables():
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT sum(pg_total_relation_size(oid)) FROM pg_class
            WHERE relkind = 'r' AND relname LIKE 'events\\_%' AND relnamespace = 'public'::regnamespace
        """)
        return int(cursor.fetchone()[0])
