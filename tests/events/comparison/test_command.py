"""`compare_releases` tells in text and in files what changed, or in one sentence why it cannot."""

import csv

import pytest

from events.frozen.making import make
from events.models import Dataset
from tests.events.exchange.conftest import as_csv, read_small
from tests.events.exchange.running import imported

pytestmark = pytest.mark.django_db(transaction=True)
ROWS = read_small()


@pytest.fixture
def small(tmp_path):
    """Two complete releases of the small file; the later one lacks its first row."""
    for name, rows in (("23.1", ROWS), ("24.1", ROWS[1:])):
        file = tmp_path / "ged.csv"
        file.write_text(as_csv(rows), newline="")
        assert imported("ucdp-ged", file, "--release", name, "--complete").code == 0


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_years_that_moved_in_the_central_african_republic_are_named(central_african_republic, compared, tmp_path):
    moved = central_african_republic("--complete")

    outcome = compared("ucdp-ged", "23.1", "25.1", "--csv", tmp_path / "all.csv", "--years", tmp_path / "years.csv")

    lines = outcome.shown.splitlines()
    assert lines[:9] == [
        "ucdp-ged from 23.1 to 25.1",
        "    added 0",
        "  changed 3",
        "withdrawn 0",
        "unchanged 1,845",
        "Fields that changed: killed_best 3",
        "Killed by country and year: 3 of 27 moved",
        "CAF 2015: best 744 → 745 (+1)",
        "CAF 2017: best 1,848 → 1,865 (+17)",
    ]
    assert lines[9] == "CAF 2019: best 491 → 501 (+10)"
    changes = read(tmp_path / "all.csv")
    assert {change["id"]: (int(change["before"]), int(change["after"])) for change in changes} == moved
    years = {year["year"]: year for year in read(tmp_path / "years.csv")}
    assert {year for year, told in years.items() if told["moved"] == "yes"} == {"2015", "2017", "2019"}
    assert (years["2017"]["killed_best_before"], years["2017"]["killed_best_after"]) == ("1848", "1865")


def test_a_withdrawn_row_is_told_with_its_reason(small, compared):
    outcome = compared("ucdp-ged", "23.1", "24.1")

    assert "withdrawn 1" in outcome.shown
    assert "It does not stand in release 24.1 of UCDP Georeferenced Event Dataset, which is complete." in outcome.shown


def test_an_extract_says_that_absence_is_no_withdrawal(central_african_republic, compared):
    central_african_republic()

    assert "25.1 was imported as an extract, so absence is no withdrawal" in compared("ucdp-ged", "23.1", "25.1").shown


def test_few_are_shown_and_all_when_asked(tmp_path, compared):
    for name, best in (("23.1", "1"), ("24.1", "2")):
        file = tmp_path / "ged.csv"
        rows = [{**ROWS[0], "id": str(number), "best": best} for number in range(1, 15)]
        file.write_text(as_csv(rows), newline="")
        imported("ucdp-ged", file, "--release", name)

    few, every = compared("ucdp-ged", "23.1", "24.1").shown, compared("ucdp-ged", "23.1", "24.1", "--all").shown

    assert (few.count("killed_best: 1 → 2"), every.count("killed_best: 1 → 2")) == (10, 14)
    assert few.splitlines()[-1] == "… 4 more; --all shows them, --csv FILE writes them."


def test_releases_of_this_site_are_compared_without_a_dataset(small, compared, settings, tmp_path):
    settings.RELEASES_DIR = tmp_path
    make("2026.1", licence="CC-BY-4.0")
    make("2026.2", licence="CC-BY-4.0")

    outcome = compared("2026.1", "2026.2")

    assert outcome.shown.splitlines()[0] == "ucdp-ged from 2026.1 to 2026.2"
    assert outcome.shown.splitlines()[-1] == "In no year of any country did the killed move."


def test_a_dataset_of_this_site_alone_is_compared_by_its_operator(small, compared):
    Dataset.objects.update(visibility="local_only")

    assert "withdrawn 1" in compared("ucdp-ged", "23.1", "24.1").shown


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("ucdp-ged", "22.1", "24.1"), "“22.1” is no release of ucdp-ged here. Expected one of: 23.1, 24.1."),
        (("ucdp-ged", "23.1", "23.1"), "Both are 23.1. Expected two of the releases of ucdp-ged: 23.1, 24.1."),
        (("ucdp-ged", "24.1", "23.1"), "24.1 comes after 23.1. Expected the earlier one first: 23.1 24.1."),
        (("gtd", "23.1", "24.1"), "“gtd” is no dataset here. Expected one of: ucdp-ged."),
        (("2026.1", "2026.2"), "“2026.1” is no release of this site. None was made yet. Two of a publisher's"),
        (("23.1",), "1 names were given. Expected a dataset and two of its releases, ucdp-ged 23.1 25.1; or two"),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_sentence(small, compared, given, says):
    outcome = compared(*given)

    assert outcome.code == 1
    assert outcome.said.startswith(says)
    assert outcome.shown == ""


def test_files_that_cannot_be_written_are_told(small, compared, tmp_path):
    assert "cannot be written: No such file" in compared("ucdp-ged", "23.1", "24.1", "--csv", tmp_path / "no/a").said
    both = compared("ucdp-ged", "23.1", "24.1", "--csv", tmp_path / "a", "--years", tmp_path / "a")
    assert both.said.startswith("Both files would be")
