"""What the desk tells of who changed what."""

import pytest
from django.urls import reverse

from tests.desk import change_page, untouched
from tests.incidents.factories import (
    make_incident,
    make_place,
)

pytestmark = pytest.mark.django_db


def test_history_says_who_changed_what_and_why(chief, client):
    incident = make_incident()
    sent = untouched(
        client, change_page(incident), title="Attack in the old harbour", reason_for_change="Second source"
    )
    client.post(change_page(incident), sent)

    answer = client.get(reverse("admin:incidents_incident_history", args=[incident.pk]))

    newest = next(change for change in answer.context["changes"] if change.row == "incident harbour-attack")
    assert (newest.action, newest.made_by, newest.reason) == ("update", "Carla Chief", "Second source")
    assert newest.fields == [("title", "Attack in the harbour", "Attack in the old harbour")]
    rows = {change.row for change in answer.context["changes"]}
    assert {"incident harbour-attack", "casualty report five", "participation red"} <= rows


def test_history_names_the_rows_that_a_key_led_to(chief, client):
    incident = make_incident()
    incident.location = make_place("quay", name="Quay")
    incident.save()

    answer = client.get(reverse("admin:incidents_incident_history", args=[incident.pk]))

    newest = next(change for change in answer.context["changes"] if change.row == "incident harbour-attack")
    assert newest.fields == [("location", "Harbour (settlement)", "Quay (settlement)")]


def test_history_outlives_a_removed_part(chief, client):
    incident = make_incident()
    incident.participation_rows.get().delete()

    answer = client.get(reverse("admin:incidents_incident_history", args=[incident.pk]))

    (newest, first) = [change for change in answer.context["changes"] if change.row == "participation red"]
    assert (newest.action, newest.fields) == ("delete", [])
    assert first.action == "insert"
