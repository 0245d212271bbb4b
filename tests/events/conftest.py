"""A client that reads the API as anybody would, and knows only its addresses."""

import pytest
from django.test import Client


@pytest.fixture
def api(db):
    client = Client()

    def read(path, **query):
        response = client.get(path if path.startswith("http") else f"/api/v1/{path}", query)
        response.body = b"".join(response)
        return response

    return read


@pytest.fixture
def ids(api):
    """The ids of the events that a query finds, in order."""

    def read(**query):
        response = api("events/", **query)
        assert response.status_code == 200, response.content
        return [row["id"] for row in response.json()["results"]]

    return read
