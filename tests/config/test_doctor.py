"""The doctor's lines: fine for a site that is well, and a sentence that says what to do for each thing that is not."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, connection

from config.doctor import examine


@pytest.fixture(autouse=True)
def local_site(settings):
    """The tests are about a local site, whatever database they run on."""
    settings.LOCAL_SITE = True


def faults():
    return [f"{finding.subject}: {finding.text}" for finding in examine() if finding.is_fault]


@pytest.mark.django_db
def test_well_site_has_no_wrong_line():
    output = StringIO()

    call_command("doctor", stdout=output, no_color=True)

    assert "wrong" not in output.getvalue()
    assert "fine   migrations: all are applied" in output.getvalue()


def test_database_that_is_away_is_a_sentence(monkeypatch):
    def refuse():
        raise DatabaseError("connection refused\n\tIs the server running?")

    monkeypatch.setattr(connection, "ensure_connection", refuse)

    [fault] = faults()

    assert fault == (
        "database: It cannot be reached, look at DATABASE_URL and the server: connection refused Is the server running?"
    )
    with pytest.raises(CommandError, match="1 of these lines need a hand"):
        call_command("doctor", stdout=StringIO())


@pytest.mark.django_db
def test_public_site_needs_an_address_a_long_secret_and_no_debug(settings):
    settings.LOCAL_SITE = False
    settings.DEBUG = True
    settings.SECRET_KEY = "short"

    subjects = faults()

    assert [fault.split(" ")[1] for fault in subjects] == ["SECRET_KEY", "DEBUG", "SITE_URL"]


@pytest.mark.django_db
def test_static_files_that_are_not_collected_are_told(settings, tmp_path):
    settings.WHITENOISE_USE_FINDERS = False
    settings.STATIC_ROOT = tmp_path

    assert faults() == ["static files: They are not collected, run ./annals collectstatic."]
