"""The shipped records, published as the demo publishes them, and a client that knows only the contract."""

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from config.demo import load_fixtures, publish_incidents


@pytest.fixture(scope="package")
def published(django_db_setup, django_db_blocker):
    """Loaded and published once for the tests of this folder, in a transaction that is taken back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_fixtures()
        publish_incidents()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def api(published, db):
    """Reads an address under /api/v1/ with its parameters; the answer must be a good one."""
    cache.clear()  # the count of requests made
    client = Client()

    def read(path, **query):
        response = client.get(f"/api/v1/{path}", query)
        assert response.status_code == 200, response.content
        return response.json()

    return read
