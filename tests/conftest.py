"""What every test may rely on."""

import pytest
from django.conf import settings

from accounts import guesses
from events.api import throttling


@pytest.fixture(scope="session", autouse=True)
def quick_passwords():
    """Hash passwords in the cheapest way: no test is about how costly they are to guess."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def unthrottled():
    """Every test starts with no requests made, and no password guessed."""
    throttling.forget()
    guesses.forget()
