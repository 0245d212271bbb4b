"""Two releases of a publisher's table by country and year are compared as releases of events are."""

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from events.comparison.finding import changes_of, compare
from events.comparison.pairs import CannotCompare, pair_of, releases_of
from events.models import Dataset
from tests.events.exchange.conftest import SMALL

pytestmark = pytest.mark.django_db(transaction=True)
ACTORS = SMALL.with_name("ucdp_actors_small.csv")
ALL = "cumulative_total_deaths_in_orgvio_best_cy"
YEARS = tuple(map(str, range(2013, 2022)))
# What the events of 23.1 come to, in the three years in which the table of 25.1 says another number.
BEFORE = {"2015": "744", "2017": "1848", "2019": "491"}


def table():
    return Dataset.objects.get(key="ucdp-country-year")


def test_the_years_that_moved_are_named(run, cut):
    earlier = {f"482-{year}": {"version": "23.1"} for year in YEARS}
    for year, killed in BEFORE.items():
        earlier[f"482-{year}"][ALL] = killed
    run("ucdp-country-year", cut("482", years=YEARS, change=earlier))
    run("ucdp-country-year", cut("482", years=YEARS))

    found = compare(pair_of(table(), "23.1", "25.1"))

    assert [(year.country, year.year, year.before.best, year.after.best) for year in found.moved] == [
        ("CAF", 2015, 744, 745),
        ("CAF", 2017, 1848, 1865),
        ("CAF", 2019, 491, 501),
    ]
    assert (found.added, found.changed, found.withdrawn, found.unchanged) == (0, 3, 0, 6)
    assert found.fields == {"killed_best": 3}
    assert found.pair.remarks == ()


def test_a_state_that_the_later_table_lacks_is_withdrawn(run, cut):
    later = {f"482-{year}": {"version": "26.1"} for year in (2020, 2021)}
    run("ucdp-country-year", cut("482", "700"))
    run("ucdp-country-year", cut("482", change=later))

    with transaction.atomic():
        changes = list(changes_of(pair_of(table(), "25.1", "26.1")))

    assert [(change.kind, change.source_id, change.reason) for change in changes] == [
        ("withdrawn", "700-2021", "It does not stand in 26.1."),
        ("withdrawn", "700-2020", "It does not stand in 26.1."),
    ]


def test_a_release_of_which_only_the_table_is_here_is_led_to_it(run, cut):
    run("ucdp-ged", SMALL)
    run("ucdp-country-year", cut("482"))

    with pytest.raises(CommandError) as told:
        call_command("compare_releases", "ucdp-ged", "23.1", "25.1")

    assert str(told.value).endswith(
        "./annals reconcile ucdp-ged ucdp-country-year --release 25.1 tells which of them differ."
    )


def test_a_table_without_figures_is_not_taken_for_events(run):
    run("ucdp-actors", ACTORS)
    dataset = Dataset.objects.get(key="ucdp-actors")

    with pytest.raises(CannotCompare, match="ucdp-actors is a table without figures by country and year"):
        pair_of(dataset, "22.1", "23.1")

    assert releases_of(dataset) == []
