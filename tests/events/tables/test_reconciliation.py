"""Events added up against the publisher's own sums."""

import csv
import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from events.reconciliation import reconcile
from tests.events.exchange.conftest import Outcome

pytestmark = pytest.mark.django_db
SEED = Path(__file__).parents[3] / "seeds" / "ucdp" / "ged231_central_african_republic.csv"
YEARS = tuple(map(str, range(1989, 2025)))


@pytest.fixture
def compare():
    def run(*arguments) -> Outcome:
        shown = io.StringIO()
        try:
            call_command("reconcile", "ucdp-ged", "ucdp-country-year", *map(str, arguments), stdout=shown)
        except CommandError as error:
            return Outcome(error.returncode, str(error), shown.getvalue())
        return Outcome(0, "", shown.getvalue())

    return run


def test_the_revisions_of_the_central_african_republic_are_named(run, cut, compare, tmp_path):
    run("ucdp-ged", SEED)
    run("ucdp-country-year", cut("482", "700", years=YEARS))

    outcome = compare("--report", tmp_path / "years.csv")

    found = reconcile("ucdp-ged", "ucdp-country-year")
    assert {year.year: (year.here, year.there) for year in found.differing} == {
        2015: (744, 745),
        2017: (1848, 1865),
        2019: (491, 501),
    }
    assert outcome.code == 0
    lines = outcome.shown.splitlines()
    assert lines[0] == "ucdp-ged 23.1 against ucdp-country-year 25.1: equal in 29 of 32 years of countries."
    assert [line.partition(" (")[0] for line in lines[1:4]] == [
        "CAF 2015: 744 against 745",
        "CAF 2017: 1,848 against 1,865",
        "CAF 2019: 491 against 501",
    ]
    assert lines[4] == "These are revisions between 23.1 and 25.1, or rows not here."
    with (tmp_path / "years.csv").open(newline="") as file:
        rows = {row["year"]: row for row in csv.DictReader(file)}
    assert len(rows) == 32
    assert (rows["2017"]["difference"], rows["2016"]["difference"], rows["1995"]["events"]) == ("17", "0", "0")


def test_a_difference_within_a_release_is_an_error(run, cut, compare):
    run("ucdp-ged", SEED, "--release", "25.1")
    run("ucdp-country-year", cut("482", years=YEARS))

    outcome = compare()

    assert (outcome.code, "Both are of the same release" in outcome.said) == (1, True)


def test_what_is_not_here_is_told(run, cut, compare):
    assert compare().said == "There are no events of ucdp-ged here. Import them first."

    run("ucdp-ged", SEED)
    assert compare().said == "There is no ucdp-country-year here. Import it first."
