"""Publishing actors' pages from their list."""

import pytest

from accounts.models import User
from events.models import Edition
from tests.desk import told
from tests.incidents.factories import make_actor, make_incident, make_name

pytestmark = pytest.mark.django_db


@pytest.fixture
def boris(client):
    client.force_login(User.objects.create_superuser("boris"))
    return client


def test_selected_pages_are_published(boris):
    actors = [make_actor("red-group"), make_actor("army")]

    answer = boris.post(
        "/admin/actors/actor/", {"action": "publish_pages", "_selected_action": [actor.pk for actor in actors]}
    )

    assert told(answer) == ["2 pages have a new edition."]
    assert Edition.objects.filter(kind="actor", published_by="boris").count() == 2


def test_a_page_that_breaks_a_rule_is_told_of_wherever_it_is_published(boris):
    red, incident = make_actor("red-group"), make_incident()
    make_name(red, "The Reds", kind="nickname")

    for address, data in (
        ("/admin/actors/actor/", {"action": "publish_pages", "_selected_action": [red.pk]}),
        (f"/admin/incidents/incident/{incident.pk}/publish/", {"confirmed": "1", "reason": ""}),
    ):
        answer = boris.post(address, data)
        assert any("“Red Group” – name-0, kind" in message for message in told(answer)), address

    assert not Edition.objects.exists()
