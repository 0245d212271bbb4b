"""A program of Amina's, which has logged in and reads by the contract."""

import orjson
import pytest
from django.test import Client

from accounts.models import User
from accounts.tokens import Kind, make_token


@pytest.fixture
def amina(db):
    return User.objects.create_user("amina", password="correct horse battery")


@pytest.fixture
def ask(amina):
    """The answer; `body` is all of it."""
    client = Client(headers={"Authorization": f"Bearer {make_token(amina, Kind.ACCESS)}"})

    def send(path="acled/read", **query):
        answer = client.get(f"/api/{path}", query)
        answer.body = b"".join(answer)
        return answer

    return send


@pytest.fixture
def read(ask):
    """The envelope of an answer that is one."""

    def send(path="acled/read", **query):
        answer = ask(path, **query)
        assert answer.status_code == 200, answer.body
        return orjson.loads(answer.body)

    return send


@pytest.fixture
def found(read):
    """The ids of the rows that a query finds, in order."""
    return lambda **query: [row["event_id_cnty"].removeprefix("ucdp-ged:") for row in read(**query)["data"]]
