"""Publication keeps the sums that are kept by month in step with the rows."""

import pytest

from events.models import MonthInCountry, MonthOfActor
from events.rollups.checking import find_differences
from incidents.review import publish, withdraw
from tests.incidents.factories import days, make_incident

pytestmark = pytest.mark.django_db


def counted():
    assert list(find_differences()) == []
    return [(str(cell.month), cell.count, cell.killed_best) for cell in MonthInCountry.objects.order_by("month")]


def test_a_published_row_is_counted_and_a_withdrawn_one_no_longer():
    first, second = make_incident(dates=days("2020-05-04")), make_incident("second-attack", dates=days("2021-11-02"))
    publish(first)
    publish(second)

    assert counted() == [("2020-05-01", 1, 5), ("2021-11-01", 1, 5)]
    withdraw(first, reason="It did not happen.")
    assert counted() == [("2021-11-01", 1, 5)]


def test_a_correction_moves_a_row_to_another_month():
    incident = make_incident(dates=days("2020-05-04"))
    publish(incident)
    incident.dates = days("2020-06-01")
    incident.save()
    publish(incident)

    assert counted() == [("2020-06-01", 1, 5)]
    assert MonthOfActor.objects.count() == 1
