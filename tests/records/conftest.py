"""The shipped records, published as the demo publishes them, and a client that knows only the contract."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from events.models import FrozenRelease
from tests.shipped import records_published


@pytest.fixture(scope="package")
def published(django_db_setup, django_db_blocker):
    """Loaded and published once for the tests of this folder, with two releases: one of before there was anything, and
    one of a revision that is still to come, so that between them lies whatever is public.
    """
    with records_published(django_db_blocker):
        for name, revision in (("2026.1", 0), ("2026.2", 2**40)):
            told = {"licence": "CC-BY-4.0", "datasets": ["annals", "secret"]}
            FrozenRelease.objects.create(name=name, revision=revision, as_of=timezone.now(), **told)
        yield


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
