"""Submitting, publishing and withdrawing at the desk."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils.html import escape

from events.models import Edition, Event, Tombstone
from incidents import review
from incidents.models import Incident, IncidentRelation
from tests.desk import change_page, told
from tests.incidents.factories import (
    make_incident,
    make_passage,
)

pytestmark = pytest.mark.django_db

LIST = "/admin/incidents/incident/"


def test_publishing_shows_what_will_be_published_and_then_publishes_it(chief, client):
    incident = make_incident()
    address = reverse("admin:incidents_incident_publish", args=[incident.pk])

    before = client.get(address)
    answer = client.post(address, {"confirmed": "yes", "reason": "Checked"})

    assert "Edition 1 will be published." in before.content.decode()
    edition = Edition.objects.get(kind="incident")
    assert (edition.number, edition.published_by, edition.reason) == (1, "Carla Chief", "Checked")
    assert answer.url == change_page(incident)
    assert told(answer) == [f"“Attack in the harbour” is published: annals:{edition.subject}, edition 1."]


def test_the_next_edition_is_announced_only_when_something_changed(chief, client):
    incident = make_incident()
    edition = review.publish(incident, by=chief)
    address = reverse("admin:incidents_incident_publish", args=[incident.pk])

    unchanged = client.get(address).content.decode()
    Incident.objects.update(title="Attack in the old harbour")
    changed = client.get(address).content.decode()

    assert f"Nothing has changed since the newest edition of annals:{edition.subject}" in unchanged
    assert f"Edition 2 of annals:{edition.subject} will be published." in changed


def test_each_broken_rule_is_a_message_and_nothing_is_published(chief, client):
    sound, broken = make_incident(), make_incident("broken", title="Attack nobody counted")
    broken.codedfigure_rows.all().delete()
    broken.source_rows.all().delete()
    problems = review.problems_of(broken)
    selected = {"action": "publish_selected", "_selected_action": [sound.pk, broken.pk]}

    page = client.post(LIST, selected).content.decode()
    answer = client.post(LIST, {**selected, "confirmed": "yes"})

    assert len(problems) >= 2
    assert all(escape(problem.message) in page for problem in problems)
    assert told(answer)[:-1] == [f"“Attack nobody counted” – {problem}" for problem in problems]
    assert "is published" in told(answer)[-1]
    assert review.status_of(broken) == "draft"
    assert Event.objects.count() == 1


def test_incidents_published_together_name_each_other(chief, client):
    first, second = make_incident(), make_incident("other-attack")
    IncidentRelation.objects.create(
        incident=first, key="r", kind="same_target", other=second, passage=make_passage(), certainty="certain"
    )
    selected = {"action": "publish_selected", "_selected_action": [first.pk, second.pk], "confirmed": "yes"}

    client.post(LIST, selected)

    (related,) = Edition.objects.get(kind="incident", subject=first.number_row.number).document["related"]
    assert related["incident"]["id"] == second.number_row.number


def test_withdrawing_asks_for_a_reason(chief, client):
    incident = make_incident()
    review.publish(incident, by=chief)
    selected = {"action": "withdraw_selected", "_selected_action": [incident.pk]}

    page = client.post(LIST, selected)
    refused = client.post(LIST, {**selected, "confirmed": "yes", "reason": "  "})
    still_published = review.status_of(incident)
    client.post(LIST, {**selected, "confirmed": "yes", "reason": "It happened elsewhere"})

    assert 'name="reason"' in page.content.decode()
    assert told(refused) == ["A withdrawal needs a reason; it is shown to everybody who asks for the record."]
    assert still_published == "published"
    assert Tombstone.objects.get().reason == "It happened elsewhere"


def test_a_draft_is_submitted_for_review(coder, client):
    incident = make_incident()

    client.post(LIST, {"action": "submit_selected", "_selected_action": [incident.pk]})

    assert review.status_of(incident) == "in_review"
    assert incident.review.coder == coder


def test_a_coder_is_told_what_publication_would_refuse(coder, client):
    incident = make_incident(time_zone="Mars/Olympus")

    answer = client.post(LIST, {"action": "submit_selected", "_selected_action": [incident.pk]}, follow=True)

    assert "“Mars/Olympus” is not a time zone." in answer.content.decode()
    assert review.status_of(incident) == "in_review"


def test_too_many_at_once_are_refused_whole(chief, client, monkeypatch):
    monkeypatch.setattr("incidents.admin.publishing.MOST_AT_ONCE", 1)
    incidents = [make_incident(), make_incident("other-attack")]
    selected = {"action": "publish_selected", "_selected_action": [incident.pk for incident in incidents]}

    answer = client.post(LIST, {**selected, "confirmed": "yes"})

    assert told(answer) == ["Choose at most 1 incidents at once; nothing was done."]
    assert not Edition.objects.exists()


@pytest.mark.parametrize("step", ["publish", "withdraw"])
def test_only_who_may_publish_sees_and_takes_the_step(coder, client, step):
    incident = make_incident()
    address = reverse(f"admin:incidents_incident_{step}", args=[incident.pk])
    selected = {"action": f"{step}_selected", "_selected_action": [incident.pk], "confirmed": "yes", "reason": "x"}

    assert client.get(address).status_code == 403
    assert client.post(address, {"confirmed": "yes", "reason": "x"}).status_code == 403
    client.post(LIST, selected)
    assert address not in client.get(change_page(incident)).content.decode()
    assert review.status_of(incident) == "draft"


def test_whoever_has_the_permission_may_publish(coder, client):
    coder.user_permissions.add(Permission.objects.get(codename="publish_incident"))
    incident = make_incident()

    client.post(reverse("admin:incidents_incident_publish", args=[incident.pk]), {"confirmed": "yes"})

    assert review.status_of(incident) == "published"


def test_a_published_incident_is_not_deleted(chief, client):
    incident = make_incident()
    review.publish(incident, by=chief)

    client.post(reverse("admin:incidents_incident_delete", args=[incident.pk]), {"post": "yes"})

    assert Incident.objects.filter(pk=incident.pk).exists()
