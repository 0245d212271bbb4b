"""A file that is here already is known as a whole; what is told of it is what would be told if each row were read."""

import zipfile
from uuid import UUID

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from events.exchange import known_files, reading
from events.exchange.intake import Intake
from events.exchange.staging import create_tables
from events.exchange.understanding import Understanding
from events.models import Event, ReadRow, ReceivedFile
from tests.events.exchange.conftest import as_csv, read_small
from tests.events.exchange.running import imported

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_file_is_small(monkeypatch):
    """However many rows PostgreSQL thinks another test has left."""
    monkeypatch.setattr(known_files, "PASSED", 10**6)


@pytest.fixture
def read_on(monkeypatch) -> list[int]:
    """How many rows of each file were read or looked up one by one."""
    counts = []
    take_in = Intake._take_in

    def counted(self, records, understanding):
        counts.append(0)
        take_in(self, records, understanding)
        counts[-1] = records.number

    monkeypatch.setattr(Intake, "_take_in", counted)
    return counts


def test_no_row_of_a_known_file_is_looked_up(run, ged, read_on):
    first, again = run(ged()), run(ged())

    assert len(read_on) == 1
    assert first.counts()["new"] == 4
    assert again.counts() == {"read": 4, "new": 0, "changed": 0, "unchanged": 4, "warned": 1, "refused": 0}
    assert again.said == "Every row was here already, as it is."


def test_what_was_refused_or_warned_of_is_told_again(run, ged, tmp_path, read_on):
    bad = ged({900001: {"best": "x"}, 900002: {"date_start": "31 February"}})
    reports = [tmp_path / f"{name}.csv" for name in ("first", "again", "without")]
    run(bad, "--keep-good", "--report", reports[0])
    again = run(bad, "--keep-good", "--report", reports[1])
    without = run(bad, "--report", reports[2])

    assert len(read_on) == 1
    assert again.counts()["refused"] == 2
    assert again.counts()["warned"] == 1
    assert without.code == 1
    assert reports[0].read_text().count("\n") == 4
    assert len({report.read_text() for report in reports}) == 1


def test_rows_far_apart_are_read_again_at_once(run, ged, monkeypatch):
    """A batch for each of them took ten times as long."""
    bad = ged({900001: {"best": "x"}, 900003: {"best": "y"}})
    run(bad, "--keep-good")
    understand, sizes = Understanding.understand, []
    monkeypatch.setattr(
        Understanding, "understand", lambda self, found: sizes.append(len(found.cells)) or understand(self, found)
    )
    told = run(bad, "--keep-good").shown

    assert len(sizes) == 1
    assert told.index("Row 2, best: “x”") < told.index("Row 4, best: “y”")


def test_only_so_many_bytes_of_them_are_in_memory_at_once(run, ged, monkeypatch):
    bad = ged({900001: {"best": "x"}, 900002: {"best": "y"}, 900003: {"best": "z"}})
    first = run(bad, "--keep-good")
    understand, sizes = Understanding.understand, []
    monkeypatch.setattr(
        Understanding, "understand", lambda self, found: sizes.append(len(found.cells)) or understand(self, found)
    )
    monkeypatch.setattr(known_files, "MOST_AT_ONCE", 1_000)
    again = run(bad, "--keep-good")

    assert sizes == [2, 1]
    assert again.counts()["refused"] == first.counts()["refused"] == 3
    assert again.shown.splitlines()[-3:] == first.shown.splitlines()[-3:]


def test_a_file_of_the_same_size_is_another_one(run, ged, read_on):
    run(ged({900001: {"best": "5"}}))
    other = run(ged({900001: {"best": "6"}}))

    assert len(read_on) == 2
    assert other.counts()["changed"] == 1


def test_an_event_that_has_changed_since_changes_back(run, ged, read_on):
    run(ged(name="one.csv"))
    before = Event.objects.get(source_id="900001").killed_best
    run(ged({900001: {"best": "6"}}, name="other.csv"))
    back = run(ged(name="one.csv"))

    assert len(read_on) == 2
    assert back.counts()["changed"] == 1
    assert Event.objects.get(source_id="900001").killed_best == before


def test_an_event_that_is_gone_comes_again(run, ged):
    run(ged())
    Event.objects.filter(source_id="900001").delete()

    assert run(ged()).counts()["new"] == 1


def test_rows_that_are_read_otherwise_since_are_read(run, ged):
    run(ged())
    ReadRow.objects.update(read_as=1)

    assert run(ged()).counts()["unchanged"] == 4
    assert not ReadRow.objects.filter(read_as=1).exists()


def test_another_release_has_the_same_rows(run, ged, read_on):
    run(ged(), "--release", "23.1")
    other = run(ged(), "--release", "24.1", "--complete")

    assert len(read_on) == 1
    assert other.counts()["unchanged"] == 4
    assert [file.records for file in ReceivedFile.objects.order_by("pk")] == [4, 4]


def test_a_known_file_among_others_is_one_of_them(run, ged, read_on):
    header, *rows = as_csv(read_small()).splitlines(keepends=True)
    one, other = ged(text=header + rows[0], name="one.csv"), ged(text="".join([header, *rows[1:]]), name="other.csv")
    run(one)
    both = run(other, one, "--complete")
    again = run(one, other, one)

    assert len(read_on) == 2
    assert both.counts()["new"] == 3
    assert both.counts()["withdrawn"] == 0
    assert "stands in row 2 of" in again.shown


def test_it_is_known_in_an_archive(run, ged, tmp_path, read_on):
    run(ged())
    archive = tmp_path / "ged.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(ged(), "ged.csv")

    assert run(archive).counts()["unchanged"] == 4
    assert len(read_on) == 1


def test_small_files_are_looked_up_in_large_tables(run, ged, read_on, monkeypatch):
    run(ged())
    monkeypatch.setattr(known_files, "PASSED", -10)
    run(ged())

    assert len(read_on) == 2


def test_halves_of_a_letter_in_two_rows_are_no_text(run, ged, read_on):
    header, first, second, *rows = as_csv(read_small()).encode().splitlines(keepends=True)
    torn = ged(data=b"".join([header, first.rstrip(b"\r\n"), b"\xc3\r\n\xa9", second, *rows]))

    run(torn, "--keep-good")
    again = run(torn, "--keep-good")

    assert len(read_on) == 1
    assert again.counts()["refused"] == 2
    assert "is not UTF-8" in again.shown


def test_a_file_of_which_another_row_is_taken_for_the_first_is_read(run, ged, read_on, monkeypatch):
    header, *rows = as_csv(read_small()).splitlines(keepends=True)
    tags = "#event+id" + "," * header.count(",") + "\r\n"
    tagged = ged(text="".join([header, tags, *rows]))
    run(tagged)
    monkeypatch.setattr(reading, "_is_hxl", lambda cells: False)

    assert run(tagged).counts()["refused"] == 1
    assert len(read_on) == 2


def test_rows_are_joined_as_a_whole_even_if_none_seems_to_be_read_in_this_way():
    """As it seems where the table was described before they were: each row of it would be sought in the file."""
    where = {"kept": 1, "file": 0, "first": 2, "read_as": 2, "most": 1}
    rows = (ReadRow(fingerprint=UUID(int=nth), record=nth, event_id=nth, read_as=1) for nth in range(2_000))
    ReadRow.objects.bulk_create(rows)
    create_tables()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE events_readrow")
        cursor.execute(f"EXPLAIN {known_files.KNOW}", where)
        plan = "\n".join(line for (line,) in cursor.fetchall())
        ReadRow.objects.all().delete()
        cursor.execute("ANALYZE events_readrow")  # its size, which is no part of the transaction

    assert "Hash Right Join" in plan, plan
    assert "Join Filter" not in plan, plan


ROWS = as_csv(read_small()).splitlines()[1:]
LINES = [*ROWS, "", ROWS[0].replace(",", ";", 1), f"{ROWS[1]},more", '"never closed', ROWS[0] * 2]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_of_any_file_is_told_what_would_be_if_it_were_read(any_folder, rows, end, has_end):
    header = as_csv(read_small()).splitlines()[0]
    path, report = any_folder / "any.csv", any_folder / "report.csv"
    path.write_bytes((end.join([header, *rows]) + end * has_end).encode())

    def told() -> tuple:
        outcome = imported("ucdp-ged", path, "--keep-good", "--report", report)
        return outcome.code, outcome.shown, report.exists() and report.read_text()

    with transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        told()
        known = told()
        patch.setattr(known_files, "MOST_UNKNOWN", -1)
        assert told() == known
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def any_folder(tmp_path_factory):
    return tmp_path_factory.mktemp("any")
