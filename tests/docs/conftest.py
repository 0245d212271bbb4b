"""The site as `./annals demo` makes it."""

import pytest

from tests.shipped import records_published


@pytest.fixture(scope="module")
def hospital_attack(django_db_setup, django_db_blocker):
    with records_published(django_db_blocker, with_sample=True):
        yield
