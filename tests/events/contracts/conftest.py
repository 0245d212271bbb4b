"""A client of the contracts, and the imported sample of UCDP."""

import pytest
from django.test import Client


@pytest.fixture
def read(db):
    client = Client()

    def read(path, **query):
        headers = query.pop("headers", {})
        return client.get(path if path.startswith(("http", "/")) else f"/api/{path}", query, headers=headers)

    return read
