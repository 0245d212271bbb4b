"""Links repeat what narrows of their event: whatever way rows come in or change, both say the same."""

import pytest
from django.db.models import F, Q

from events.exchange import beside
from events.models import Event, EventActor
from events.models.event import NARROWING

pytestmark = pytest.mark.django_db(transaction=True)


def out_of_step():
    same = Q(**{name: F(f"event__{name}") for name in ("dataset", "sort_key")})
    for name in NARROWING:
        same &= Q(**{name: F(f"event__{name}")}) | Q(**{f"{name}__isnull": True, f"event__{name}__isnull": True})
    return list(EventActor.objects.exclude(pk__in=EventActor.objects.filter(same).values("pk")))


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"best": "12"}, "killed_best"),
        ({"latitude": "13.25"}, "latitude"),
        ({"longitude": "14.25"}, "longitude"),
        ({"country": "Niger", "country_id": "436"}, "country"),
        ({"date_end": "2019-12-31"}, "date_end"),
        ({"date_start": "2019-01-01"}, "sort_key"),
        ({"where_description": "Elsewhere"}, "summary"),
        ({"side_a": "Lake Guard", "side_a_new_id": "9002"}, "actor_1"),
    ],
)
def test_links_follow_a_row_that_changes(run, ged, changes, column):
    run(ged())
    before = Event.objects.values_list(column, flat=True).get(source_id="900002")

    outcome = run(ged({900002: changes}))

    assert outcome.counts()["changed"] == 1
    assert Event.objects.values_list(column, flat=True).get(source_id="900002") != before
    assert EventActor.objects.count() == 8
    assert out_of_step() == []


def test_links_that_are_written_beside_repeat_their_event(run, ged, monkeypatch):
    monkeypatch.setattr(beside, "SMALLEST", 0)
    monkeypatch.setattr(beside, "FILES_IN_THE_TABLE", 1_000_000)

    run(ged())

    assert EventActor.objects.count() == 8
    assert out_of_step() == []


def test_a_link_that_differs_is_found(run, ged):
    run(ged())
    link = EventActor.objects.filter(killed_best__isnull=False).first()

    EventActor.objects.filter(pk=link.pk).update(killed_best=None)

    assert out_of_step() == [link]
