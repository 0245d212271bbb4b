"""What every test may rely on."""

import pytest
from django.conf import settings

from accounts import guesses
from events.api import throttling


@pytest.fixture(scope="session", autouse=True)
def quick_passwords():
    """Hash passwords in the cheapest way: no test is about how costly they are to guess."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session", autouse=True)
def nothing_uploaded(tmp_path_factory):
    """Django's server for tests gives out what lies below MEDIA_ROOT, and without one what lies below this folder: a
    release that somebody made here went before that of the test.
    """
    settings.MEDIA_ROOT = tmp_path_factory.mktemp("uploaded")


@pytest.fixture(autouse=True)
def unthrottled():
    """Every test starts with no requests made, and no password guessed."""
    throttling.forget()
    guesses.forget()
