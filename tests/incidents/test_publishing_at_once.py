"""Two people publish at the same moment."""

from threading import Event, Thread

import pytest
from django.db import connection, transaction

from events.models import ActorUnit
from incidents.review import publish
from tests.incidents.factories import make_actor, make_incident, relate

pytestmark = pytest.mark.django_db(transaction=True)


def make_incident_of(actor, key):
    incident = make_incident(key)
    incident.participation_rows.update(actor=actor)
    return incident


def test_the_second_waits_and_sees_what_the_first_wrote():
    army, red, blue = make_actor("army"), make_actor("red"), make_actor("blue")
    relate(red, "part_of", army)
    publish(make_incident_of(red, "before"))
    relate(make_actor("green"), "part_of", army)
    relate(blue, "part_of", make_actor("navy"))
    first, second = make_incident_of(make_actor("green"), "first"), make_incident_of(blue, "second")
    is_written, may_end = Event(), Event()

    def publish_first():
        with transaction.atomic():
            publish(first)
            is_written.set()
            may_end.wait(0.5)
        connection.close()

    thread = Thread(target=publish_first)
    thread.start()
    is_written.wait(30)
    publish(second)
    may_end.set()
    thread.join()

    assert sorted(ActorUnit.objects.values_list("unit__slug", "actor__slug")) == [
        ("blue", "navy"),
        ("green", "army"),
        ("red", "army"),
    ]
