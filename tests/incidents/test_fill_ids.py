"""Rows that were here before rows told ids are told them by a migration."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.db import connection

from actors.models import ActorIdentifier
from events.models import Event
from incidents.models import Incident, Participation
from incidents.review import publish
from locations.models import Location
from tests.events.factories import make_event
from tests.incidents.factories import make_actor, make_incident, make_passage

pytestmark = pytest.mark.django_db
fill_ids = import_module("events.migrations.0022_fill_ids")


def test_ids_are_those_that_a_publication_would_tell():
    incident = make_incident()
    Location.objects.filter(pk=incident.location_id).update(geonames_id=1138958)
    ActorIdentifier.objects.create(actor=make_actor("blue-group"), dataset="ucdp", code="303", name_there="Blue")
    Participation.objects.create(
        incident=incident,
        key="other",
        actor=make_actor("blue-group"),
        role="target",
        attribution="established",
        passage=make_passage(),
    )
    publish(Incident.objects.get())
    make_event(source_id="7")
    told = list(Event.objects.order_by("id").values("source_id", "geonames_id", "actor_ucdp_ids"))
    Event.objects.update(geonames_id=None, actor_ucdp_ids=None)

    fill_ids.fill(None, SimpleNamespace(connection=connection))

    assert list(Event.objects.order_by("id").values("source_id", "geonames_id", "actor_ucdp_ids")) == told
    assert sorted(told[0]["actor_ucdp_ids"], key=str) == [303, None]
    assert told[1] == {"source_id": "7", "geonames_id": None, "actor_ucdp_ids": None}
