"""The site as `./annals demo` makes it."""

import pytest

from events.frozen.making import make
from tests.shipped import publish_records, records_published


@pytest.fixture(scope="module")
def hospital_attack(django_db_setup, django_db_blocker):
    with records_published(django_db_blocker, with_sample=True):
        yield


@pytest.fixture
def demo_served(live_server, settings, tmp_path):
    """The address under which other programs read it, with a release 2026.1."""
    settings.RELEASES_DIR = tmp_path / "releases"
    publish_records(with_sample=True)
    make("2026.1", licence="CC-BY-4.0")
    return live_server.url
