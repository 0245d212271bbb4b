"""What every answer of the API leaves behind."""

import gc
import weakref

import pytest
from django.test import RequestFactory

from events.api.aggregate import Aggregate
from events.api.events import EventList
from tests.events.factories import make_event

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
