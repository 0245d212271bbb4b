"""Exact numbers of rows without counting them. That they are right is shown in tests/events/aggregate."""

import pytest
from django.http import QueryDict

from events.filters import EventFilters
from events.models import Event
from events.query import plan
from events.rollups.counts import events_in, exact_count
from tests.events.factories import make_actor, make_dataset, make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def count():
    """What rollups tell, with all rows gone, so that nothing can have been counted."""

    def read(query):
        asked = plan(EventFilters.read(QueryDict(query)))
        Event.objects.all().delete()
        return exact_count(asked)

    return read


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("", 5),
        ("dataset=gtd", 1),
        ("country=AFG,SYR", 4),
        ("country=SYR&date_after=2021", 1),
        ("date_before=2020", 1),
        ("violence_type=one_sided&ordering=killed_best&limit=3", 1),
        ("coding_depth=mention", 1),
        ("actor=one", 1),
        ("actor=one&date_after=2022", 0),
    ],
)
def test_lists_by_what_rollups_know_are_counted_by_them(count, query, number):
    make_event(days="2021-11-02", actors=[(make_actor("one"), "target"), (make_actor("other"), "target")])
    make_event(days="2021-11-02", country="SYR", violence_type="one_sided", coding_depth="mention")
    make_event(days="2020", country="SYR")
    make_event("gtd", days=None, country="IRQ")
    make_event(days="2021-11-02")
    make_event("secret")

    assert count(query) == number


@pytest.mark.parametrize("query", ["q=kabul", "killed_min=1", "date_after=2021-01-02", "bbox=1,1,2,2"])
def test_others_are_not(count, query):
    make_event()

    assert count(query) is None


def test_a_dataset_without_rows_has_none():
    make_event("gtd")
    make_event("gtd")
    make_dataset("ucdp-ged")

    assert events_in(["gtd", "ucdp-ged"]) == {"gtd": 2, "ucdp-ged": 0}
