"""An id that stands twice is told under the name that its column has in the publisher's file."""

import csv

import pytest

from events.models import Event
from tests.events.exchange import test_generic, test_who_ssa
from tests.events.exchange.conftest import read_small
from tests.events.exchange.running import imported, written

pytestmark = pytest.mark.django_db


def test_the_column_of_the_id_is_named_as_the_publisher_does(tmp_path):
    report = tmp_path / "report.csv"
    rows = [test_who_ssa.ROW, test_who_ssa.ROW | {"Attack ID": "AFG900002", "Total Death": "x"}, test_who_ssa.ROW]

    outcome = imported("who-ssa", written(tmp_path / "ssa.csv", rows), "--dry-run", "--report", report)

    assert "Row 4, Attack ID: “AFG900001” stands in row 2 already. Expected every id once." in outcome.shown
    with report.open(encoding="utf-8", newline="") as file:
        named = [(line["row"], line["id"], line["column"]) for line in csv.DictReader(file) if line["row"] != "2"]
    assert named == [("3", "AFG900002", "Total Death"), ("4", "AFG900001", "Attack ID")]


def test_so_it_is_under_a_mapping(tmp_path):
    mapping = tmp_path / "lake.yaml"
    mapping.write_text(test_generic.yaml.safe_dump(test_generic.MAPPING, sort_keys=False))

    outcome = imported(mapping, written(tmp_path / "lake.csv", [test_generic.ROW] * 2), "--dry-run")

    assert "Row 3, No.: “L-1” stands in row 2 already. Expected every id once." in outcome.shown


def ged_rows(*changes):
    """Each of the first row of the small file, or of another one of it by its number."""
    small = read_small()
    return [small[change.pop("of", 0)] | change for change in changes]


@pytest.fixture
def take(run, tmp_path):
    def import_rows(rows, *options, name="ged.csv"):
        return run(written(tmp_path / name, rows), *options)

    return import_rows


def told(outcome):
    return [line for line in outcome.shown.splitlines() if line.startswith("Row")]


WRONG = "best: “x” is not a whole number. Expected digits, as in 12."


def twice(there):
    return f"id: “900001” stands in row {there} already. Expected every id once."


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize(
    ("cells", "sentences"),
    [
        (("x", "3"), [f"Row 2, {WRONG}", f"Row 3, {twice(2)}"]),
        (("3", "x"), [f"Row 3, {WRONG}", f"Row 3, {twice(2)}"]),
        (("x", "x"), [f"Row 2, {WRONG}", f"Row 3, {WRONG}", f"Row 3, {twice(2)}"]),
        (("x", "3", "3"), [f"Row 2, {WRONG}", f"Row 3, {twice(2)}", f"Row 4, {twice(2)}"]),
    ],
)
def test_an_id_is_told_although_one_of_its_rows_is_refused_for_something_else(take, known, cells, sentences):
    if known:
        take(ged_rows({"best": "3"}, {"of": 1}), name="before.csv")

    outcome = take([*ged_rows(*({"best": cell} for cell in cells)), *ged_rows({"of": 1})], "--dry-run")

    assert told(outcome) == sentences
    counts = outcome.counts()
    assert counts["refused"] == len({sentence.split(",")[0] for sentence in sentences})
    assert counts["read"] == counts["new"] + counts["changed"] + counts["unchanged"] + counts["refused"]


def test_neither_row_is_kept_among_the_good_ones(take):
    outcome = take([*ged_rows({"best": "x"}, {}, {"of": 1})], "--keep-good")

    assert outcome.counts()["refused"] == 2
    assert list(Event.objects.values_list("source_id", flat=True)) == ["900002"]


def test_what_stands_here_already_stays_when_a_refused_row_has_its_id_too(take):
    take(ged_rows({}), name="before.csv")

    outcome = take(ged_rows({"best": "x"}, {}), "--keep-good")

    assert told(outcome) == [f"Row 2, {WRONG}", f"Row 3, {twice(2)}"]
    assert Event.objects.get().source_id == "900001"


def test_an_id_that_cannot_be_read_is_not_told_as_one_that_stands_twice(take):
    rows = ged_rows({"id": "x"}, {"id": "x"}, {"id": "9\0001", "best": "x"}, {"id": "9\0001", "best": "x"})

    assert [line.split(":")[0] for line in told(take(rows))] == [
        "Row 2, id",
        "Row 3, id",
        "Row 4, id",
        "Row 4, best",
        "Row 5, id",
        "Row 5, best",
    ]


def test_characters_that_are_no_text_leave_the_id_known(take):
    rows = ged_rows({"side_a": "Govern\0ment"}, {})

    assert [line.split(":")[0] for line in told(take(rows))] == ["Row 2, side_a", "Row 3, id"]


def test_an_id_with_signs_of_its_own_is_told_as_it_is(tmp_path):
    mapping = tmp_path / "lake.yaml"
    mapping.write_text(test_generic.yaml.safe_dump(test_generic.MAPPING, sort_keys=False))
    row = test_generic.ROW | {"No.": "L\\1\tb"}

    outcome = imported(mapping, written(tmp_path / "lake.csv", [row | {"Dead": "x"}, row]), "--dry-run")

    assert "Row 3, No.: “L\\1�b” stands in row 2 already." in outcome.shown


def test_in_two_files_both_are_named(run, tmp_path):
    first, second = (
        written(tmp_path / f"{nth}.csv", ged_rows(change)) for nth, change in enumerate(({"best": "x"}, {}), start=1)
    )

    outcome = run(first, second, "--dry-run")

    assert f"{second}, row 2, id: “900001” stands in row 2 of {first} already." in outcome.shown
