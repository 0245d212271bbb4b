"""What the migration writes for rows that were here before it."""

from importlib import import_module

import pytest
from django.apps import apps

from events.models import Event
from tests.events.factories import make_event, make_incident, make_part

fill = import_module("events.migrations.0004_fill_storage").fill


@pytest.mark.django_db
def test_rows_of_before_are_found_as_they_are_when_published_again(ids):
    edition = make_incident("one", 7, event={"sources": ["The Times: Attack"], "admin1": "Kabul province"})
    make_part(edition, "source", "times-2021", body={"roles": ["carries"]})
    make_part(edition, "source", "unused-2021", body={"roles": []})
    make_event("ucdp-ged", "7")
    Event.objects.update(search=None, places_folded=["kabul"])

    fill(apps, None)

    ours = ["annals:7"]
    assert ids(source="times-2021") == ids(source="the times") == ids(q="one") == ids(admin1="kabul") == ours
    assert ids(source="unused-2021") == []
    assert len(ids(location="kabul")) == 2
