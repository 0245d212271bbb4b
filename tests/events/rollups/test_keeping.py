"""Rollups are kept in step with the rows."""

from datetime import date

import pytest
from django.db import connection

from events import rollups
from events.models import Event, EventActor, MonthInCountry, MonthInCountryOfType, MonthOfActor, MonthOfDataset
from events.rollups.checking import find_differences
from tests.events.factories import make_actor, make_event

pytestmark = pytest.mark.django_db
NOVEMBER = date(2021, 11, 1)


def test_a_row_counts_in_the_month_in_which_it_begins():
    make_event(days="2021-11-28..2022-01-02", killed_best=3, country="SYR", violence_type="one_sided")

    for rollup, keys in (
        (MonthOfDataset, {}),
        (MonthInCountry, {"country": "SYR"}),
        (MonthInCountryOfType, {"country": "SYR", "violence_type": "one_sided", "event_type": None}),
        (MonthOfActor, {"actor_id": None}),
    ):
        cell = rollup.objects.get(**keys)
        assert (cell.dataset_id, cell.month, cell.is_mention, cell.count) == ("ucdp-ged", NOVEMBER, False, 1)
        assert (cell.spanning_month, cell.spanning_year) == (1, 1)
        assert (cell.killed_best, cell.killed_best_missing) == (3, 0)
        assert (cell.injured_low, cell.injured_low_missing) == (0, 1)


def test_rows_without_a_day_and_mentions_have_cells_of_their_own():
    make_event(days="2021-11-02")
    make_event(days=None)
    make_event(days="2021-11-02", coding_depth="mention")

    found = MonthOfDataset.objects.order_by("month", "is_mention").values_list("month", "is_mention", "count")
    assert list(found) == [(NOVEMBER, False, 1), (NOVEMBER, True, 1), (None, False, 1)]


def test_an_actor_in_two_roles_counts_once():
    one, other = make_actor("One"), make_actor("Other")
    make_event(actors=[(one, "perpetrator"), (one, "target"), (other, "target")], killed_best=4)
    make_event(actors=[(one, "perpetrator")], killed_best=1)

    found = MonthOfActor.objects.order_by("actor_id").values_list("actor_id", "count", "killed_best")
    assert list(found) == [(one.pk, 2, 5), (other.pk, 1, 4)]


def test_cells_go_with_their_last_row():
    first, second = make_event(country="SYR"), make_event(country="AFG")

    rollups.take_away([first.pk])

    assert list(MonthInCountry.objects.values_list("country", "count")) == [("AFG", 1)]
    rollups.take_away([second.pk])
    for rollup in (MonthOfDataset, MonthInCountry, MonthInCountryOfType, MonthOfActor):
        assert not rollup.objects.exists()


def test_changed_rows_are_taken_away_and_added_by_a_selection():
    for number in range(5):
        make_event(killed_best=number, actors=[(make_actor(f"Actor {number}"), "target")])
    many = "SELECT id FROM events_event WHERE killed_best >= 2"

    rollups.take_away(many)
    Event.objects.filter(killed_best__gte=2).update(country="SYR", injured_best=7)
    rollups.add("SELECT id FROM events_event WHERE killed_best >= 2")

    assert list(find_differences()) == []
    assert MonthInCountry.objects.get(country="SYR").injured_best == 21


def test_rows_that_change_are_counted_anew_in_the_cells_that_differ():
    one, other = make_actor("One"), make_actor("Other")
    for number in range(5):
        make_event(days="2021-11-02", killed_best=number, actors=[(one, "target"), (one, "perpetrator")])
    stays = MonthOfActor.objects.get()
    many = "SELECT id FROM events_event WHERE killed_best >= 2"

    with rollups.changing(many, many):
        Event.objects.filter(killed_best=4).update(country="SYR", injured_best=7, date_end=date(2021, 12, 24))
        EventActor.objects.filter(event__killed_best=4, role="target").update(actor=other)

    assert list(find_differences()) == []
    assert MonthInCountry.objects.get(country="SYR").injured_best == 7
    assert MonthOfDataset.objects.get().longest_days == 52
    assert MonthOfActor.objects.get(actor_id=other.pk).count == 1
    stays.refresh_from_db()
    assert (stays.count, stays.injured_best) == (5, 7)


def test_rows_that_only_move_within_their_cells_write_none():
    make_event(days="2021-11-02", actors=[(make_actor("One"), "target")])
    every = "SELECT id FROM events_event"
    before = _touched()

    with rollups.changing(every, every):
        Event.objects.update(title="Another", date_start=date(2021, 11, 1), date_end=date(2021, 11, 1))

    assert list(find_differences()) == []
    assert _touched() == before


def _touched():
    """PostgreSQL's own mark of who wrote each cell last, but for the one cell that knows the longest row."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, ctid::text FROM events_monthofactor UNION ALL SELECT id, ctid::text FROM events_monthincountry"
        )
        return sorted(cursor.fetchall())


def test_a_dataset_is_counted_anew_whatever_was_there():
    for days in ("2021", "2021-11-02", None):
        make_event(days=days, actors=[(make_actor(f"Actor {days}"), "target")])
    make_event("gtd")
    MonthInCountry.objects.filter(month__isnull=True).delete()
    MonthOfActor.objects.update(count=17)

    rollups.fill("ucdp-ged")
    rollups.fill("gtd")

    assert list(find_differences()) == []


def test_the_longest_row_of_a_dataset_is_known():
    make_event(days="2021-11-02")
    long = make_event(days="2021-11-02..2021-11-12")

    assert MonthOfDataset.objects.get().longest_days == 10
    rollups.take_away([long.pk])
    assert MonthOfDataset.objects.get().longest_days == 10


def test_nothing_to_add_changes_nothing():
    rollups.add([])
    rollups.take_away("SELECT id FROM events_event")

    assert not MonthOfDataset.objects.exists()
    assert not EventActor.objects.exists()
