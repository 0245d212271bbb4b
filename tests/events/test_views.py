"""What every answer of the API is, whoever asks, and what it leaves behind."""

import gc
import weakref

import pytest
from django.test import RequestFactory
from rest_framework.permissions import BasePermission

from events.api.aggregate import Aggregate
from events.api.events import EventList
from tests.events.factories import make_event, make_tombstone

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("view", [EventList, Aggregate])
def test_an_answer_is_gone_when_it_is_sent(view):
    make_event()
    answer = view.as_view()(RequestFactory().get("/api/v1/events/")).render()
    assert answer.status_code == 200
    gone = weakref.ref(answer)

    gc.disable()
    try:
        del answer
        assert gone() is None
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("events/", 200),
        ("events/?limit=1&q=kabul", 200),
        ("events/?format=csv", 200),
        ("events/?colour=red&limit=0", 400),
        ("events/?cursor=mine", 400),
        ("events/ucdp-ged:1/", 200),
        ("events/ucdp-ged:2/", 404),
        ("events/ucdp-ged:%00/", 404),
        ("events/ucdp-ged:5/", 410),
        ("events/ucdp-ged:6/", 301),
        ("events/aggregate/?by=month", 200),
        ("codebook/", 200),
        ("problems/", 200),
    ],
)
@pytest.mark.parametrize("method", ["get", "head"])
def test_whoever_takes_anything_is_answered_as_one_who_says_more(client, path, status, method):
    make_event("ucdp-ged", "1", title="In Kabul", killed_best=3)
    make_event("ucdp-ged", "3", title="In Kabul")
    make_tombstone("ucdp-ged", "5")
    make_tombstone("ucdp-ged", "6", merged_into="1")

    def ask(**headers):
        answer = getattr(client, method)(f"/api/v1/{path}", headers=headers)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        told = {name: value for name, value in answer.items() if name != "ETag"}
        return answer.status_code, told, body

    assert ask()[0] == status
    assert (
        ask()
        == ask(accept="*/*")
        == ask(accept="application/json")
        == ask(accept="application/json;q=0.9, text/csv;q=0.1")
    )


class Denied(BasePermission):
    def has_permission(self, request, view) -> bool:
        return False


@pytest.mark.parametrize("accept", ["*/*", "text/html"])
def test_a_view_that_asks_who_it_is_asks_everybody(accept):
    request = RequestFactory().get("/api/v1/events/", headers={"accept": accept})

    assert EventList.as_view(permission_classes=[Denied])(request).status_code == 403


def test_requests_are_counted_however_they_ask(client, settings):
    settings.REQUESTS_A_MINUTE = 2

    asked = [client.get("/api/v1/events/", headers=accept).status_code for accept in ({}, {"accept": "text/html"}, {})]

    assert asked == [200, 200, 429]


def test_a_fault_of_ours_reaches_the_log(client, monkeypatch, settings):
    settings.DEBUG = True
    monkeypatch.setattr("events.api.events.read_event_list", lambda *told: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        client.get("/api/v1/events/")
