"""The floor and the API tell the same; how long either takes is no matter here."""

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client

from benchmarks.floor import answer
from benchmarks.generate import generate
from benchmarks.measure import AnswersDiffer, compare, follow
from benchmarks.questions import Question, ids
from benchmarks.run import ask_for
from events.models import Event
from tests.events.factories import make_incident

pytestmark = pytest.mark.django_db

EVENTS, LIMIT, PAGE = 500, 10, 5
DOSSIER = "hospital-attack"


class Site:
    """The API, asked as the benchmark asks a server."""

    def get(self, path: str) -> bytes:
        response = Client().get(path)
        assert response.status_code == 200, response.content
        return b"".join(response.streaming_content) if response.streaming else response.content


class Floor:
    def get(self, path: str) -> bytes:
        name, _, values = path.removeprefix("/").partition("?")
        with connection.cursor() as cursor:
            return b"".join(answer(cursor, name, values))


@pytest.fixture
def asked():
    cache.clear()
    sample = generate(EVENTS)
    make_incident(DOSSIER)
    connection.check_constraints()
    return ask_for(sample, dossier=DOSSIER, page=PAGE, limit=LIMIT)


def test_the_floor_tells_what_the_api_tells(asked):
    for question in asked:
        ours = Site().get(follow(Site(), question))

        compare(question, ours, Floor().get(question.floor))
        assert question.told(ours), f"Nothing is found by “{question.name}”."


def test_the_same_number_makes_the_same_events():
    def made():
        with transaction.atomic():
            generate(30)
            rows = list(Event.objects.order_by("id").values_list("id", "title", "date_start", "latitude", "summary"))
            transaction.set_rollback(True)
        return rows

    assert made() == made()


def test_answers_that_differ_are_refused():
    question = Question("one row", "/ours", "/floor", ids)

    with pytest.raises(AnswersDiffer, match="“one row”: /ours does not tell what the floor tells"):
        compare(question, b'{"results":[{"id":"a:1"}]}', b'{"results":[]}')
