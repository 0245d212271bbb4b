"""Two releases of a publisher are compared row by row, field by field and year by year."""

import pytest
from django.db import transaction

from events.comparison.finding import NOTHING, Sums, changes_of, compare
from events.comparison.pairs import pair_of, site_pairs
from events.frozen.making import make
from events.models import Dataset, Release
from tests.events.factories import make_dataset
from tests.events.histories import GED, bring_in, withdraw, write

pytestmark = pytest.mark.django_db(transaction=True)


def row(title, **values):
    return {"title": title, "days": "2020-05-04", **values}


FIRST = {
    "1": row("as it was", killed_best=5),
    "2": row("corrected", killed_best=3, killed_high=4, location="Bangui"),
    "3": row("gone", killed_best=2),
    "4": row("nobody knows", days="2019"),
}
LAST = {
    "1": row("as it was", killed_best=5),
    "2": row("corrected again", killed_best=7, killed_high=4, location="Bangui"),
    "4": row("nobody knew", days="2019", killed_best=1),
    "5": row("new", days="2021", killed_best=0),
}


@pytest.fixture
def two_releases():
    make_dataset(GED, release="")
    bring_in("23.1", FIRST)
    bring_in("24.1", LAST)


def pair(before="23.1", after="24.1"):
    return pair_of(Dataset.objects.get(key=GED), before, after)


@transaction.atomic
def told(of):
    return {
        change.source_id: (change.kind, {name: cells for name, *cells in change.fields}) for change in changes_of(of)
    }


@transaction.atomic
def reasons(of):
    return {change.source_id: change.reason for change in changes_of(of) if change.kind == "withdrawn"}


def test_every_row_is_added_changed_withdrawn_or_as_it_was(two_releases):
    found = compare(pair())

    assert (found.added, found.changed, found.withdrawn, found.unchanged) == (1, 2, 1, 1)
    assert found.fields == {"title": 2, "killed_best": 2}


def test_fields_are_told_before_and_after_and_unknown_is_not_zero(two_releases):
    changes = told(pair())

    assert list(changes) == ["2", "3", "4", "5"]
    assert changes["2"] == ("changed", {"title": ["corrected", "corrected again"], "killed_best": ["3", "7"]})
    assert changes["4"] == ("changed", {"title": ["nobody knows", "nobody knew"], "killed_best": [None, "1"]})
    assert changes["5"] == ("added", {"killed_best": [None, "0"]})
    assert changes["3"] == ("withdrawn", {"killed_best": ["2", None]})


def test_years_are_told_before_and_after_and_unknown_is_not_zero(two_releases):
    years = {(year.country, year.year): (year.before, year.after) for year in compare(pair()).years}

    assert years == {
        ("AFG", 2019): (Sums(rows=1, unknown=1), Sums(rows=1, best=1)),
        ("AFG", 2020): (Sums(rows=3, best=10, high=4), Sums(rows=2, best=12, high=4)),
        ("AFG", 2021): (NOTHING, Sums(rows=1, best=0)),
    }


def test_a_year_in_which_nothing_moved_is_not_among_those_that_moved(two_releases):
    bring_in("25.1", {**LAST, "5": row("new, again", days="2021", killed_best=2)})
    found = compare(pair("24.1", "25.1"))

    assert [year.year for year in found.moved] == [2021]
    assert len(found.years) == 3


def test_rows_that_are_only_mentioned_are_in_no_sum(two_releases):
    bring_in("25.1", {**LAST, "6": row("mentioned", killed_best=90, coding_depth="mention")})
    found = compare(pair("24.1", "25.1"))

    assert (found.added, found.moved, found.mentions) == (1, [], (0, 1))


def test_a_row_that_ended_and_came_again_as_it_was_is_no_change(two_releases):
    bring_in("25.1", FIRST)

    assert compare(pair("23.1", "25.1")).changes == 0
    assert told(pair("23.1", "25.1")) == {}


def test_past_releases_are_compared_as_they_were(two_releases):
    bring_in("25.1", {"1": row("as it never was", killed_best=900)})

    found = compare(pair("23.1", "24.1"))

    assert (found.added, found.changed, found.withdrawn, found.unchanged) == (1, 2, 1, 1)


def test_why_a_row_is_gone_is_told_by_its_stone(two_releases):
    assert reasons(pair()) == {"3": "It was wrong."}


def test_the_stone_of_a_later_withdrawal_is_no_reason(two_releases):
    bring_in("25.1", {**LAST, "3": row("here again")})
    bring_in("26.1", LAST)

    assert reasons(pair("23.1", "24.1")) == {"3": "It does not stand in 24.1."}
    assert reasons(pair("25.1", "26.1")) == {"3": "It was wrong."}
    assert reasons(pair("23.1", "26.1")) == {"3": "It was wrong."}


def test_that_a_release_is_an_extract_is_remarked(two_releases):
    assert [remark.partition(",")[0] for remark in pair().remarks] == [
        "24.1 was imported as an extract",
        "23.1 was imported as an extract: what is added since may have stood in it without being imported.",
    ]
    Release.objects.update(is_complete=True)

    assert pair().remarks == ()


def test_lists_that_look_the_same_and_are_not_are_shown_as_they_are_stored(two_releases):
    bring_in("25.1", {**LAST, "5": row("new, too", days="2021", killed_best=0, sources=["A; B"])})
    bring_in("26.1", {**LAST, "5": row("new, still", days="2021", killed_best=0, sources=["A", "B"])})

    assert told(pair("25.1", "26.1"))["5"][1]["sources"] == ['{"A; B"}', "{A,B}"]


def test_releases_of_this_site_are_compared_as_they_were_made(settings, tmp_path):
    settings.RELEASES_DIR = tmp_path
    make_dataset(GED, release="")
    make_dataset("annals", release="")
    bring_in("23.1", FIRST)
    write("1", row("ours", killed_best=4), dataset="annals")
    write("2", row("withdrawn", killed_best=1), dataset="annals")
    make("2026.1", licence="CC-BY-4.0")
    write("1", row("ours, corrected", killed_best=5), dataset="annals")
    withdraw("2", dataset="annals", merged_into="1", reason="It is told twice.")
    bring_in("24.1", LAST)
    make("2026.2", licence="CC-BY-4.0")
    write("1", row("ours, after it", killed_best=99), dataset="annals")

    ours, theirs = (compare(pair) for pair in site_pairs("2026.1", "2026.2", list(Dataset.objects.order_by("key"))))

    assert told(ours.pair)["1"] == (
        "changed",
        {"title": ["ours", "ours, corrected"], "killed_best": ["4", "5"]},
    )
    assert reasons(ours.pair) == {"2": "It is told twice."}
    assert (theirs.added, theirs.changed, theirs.withdrawn, theirs.unchanged) == (1, 2, 1, 1)
    assert theirs.pair.remarks == ("2026.1 holds ucdp-ged 23.1, 2026.2 24.1.",)


def test_a_dataset_that_is_in_one_of_them_alone_is_told(settings, tmp_path):
    settings.RELEASES_DIR = tmp_path
    make_dataset(GED, release="")
    bring_in("23.1", FIRST)
    make("2026.1", licence="CC-BY-4.0")
    make_dataset("annals", release="")
    write("1", row("ours"), dataset="annals")
    make("2026.2", licence="CC-BY-4.0")

    [pair] = site_pairs("2026.1", "2026.2", list(Dataset.objects.all()))

    assert pair.remarks == ("annals is in 2026.2 and not in 2026.1, so it is not compared.",)
