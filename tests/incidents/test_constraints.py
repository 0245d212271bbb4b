"""What the database refuses of a record and of its rows."""

import pytest
from django.db import IntegrityError, transaction

from events.models import Event
from incidents.review import publish
from tests.incidents.factories import make_incident, make_overlap, make_report

pytestmark = pytest.mark.django_db


def test_an_overlap_is_told_once_whichever_way_round():
    incident = make_incident()
    five, three = incident.casualtyreport_rows.get(), make_report(incident, key="three", best=3)
    make_overlap(three, five, "inside")

    with pytest.raises(IntegrityError, match="overlap_is_told_once"), transaction.atomic():
        make_overlap(five, three, "unknown")


@pytest.mark.parametrize("half", [{"date_start": None}, {"date_end": None}])
def test_an_event_has_both_days_or_none(half):
    publish(make_incident())

    with pytest.raises(IntegrityError, match="event_ends_after_it_starts"), transaction.atomic():
        Event.objects.update(**half)
