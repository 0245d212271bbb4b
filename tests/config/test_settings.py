"""The settings as a site of each kind gets them."""

import importlib

import pytest

from config import settings
from config.environment import BadSetting


@pytest.fixture
def read_settings(monkeypatch):
    """Read config/settings.py again with these variables alone, and as it was afterwards."""

    def read(**variables):
        for name in ("DEBUG", "SECRET_KEY", "SECRET_KEY_FILE", "DATABASE_URL", "DATABASE_URL_FILE", "SITE_URL"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return importlib.reload(settings)

    yield read
    monkeypatch.undo()
    importlib.reload(settings)


def test_local_site_needs_nothing_and_is_not_in_debug(read_settings):
    local = read_settings()

    assert local.DEBUG is False
    assert len(local.SECRET_KEY) >= 50
    assert local.DATABASES["default"]["EMBEDDED"] is True


def test_any_other_site_must_be_given_its_secret(read_settings):
    with pytest.raises(BadSetting, match="SECRET_KEY is not set"):
        read_settings(DATABASE_URL="postgres://localhost/annals")


def test_https_address_makes_cookies_secure(read_settings):
    site = read_settings(SITE_URL="https://annals.example.org")

    assert site.ALLOWED_HOSTS[0] == "annals.example.org"
    assert site.CSRF_TRUSTED_ORIGINS == ["https://annals.example.org"]
    assert site.SESSION_COOKIE_SECURE is True
    assert site.CSRF_COOKIE_SECURE is True


@pytest.mark.parametrize("address", ["annals.example.org", "ftp://annals.example.org", "https://example.org/annals"])
def test_address_that_is_none_stops_the_start(read_settings, address):
    with pytest.raises(BadSetting, match="Unexpected value SITE_URL="):
        read_settings(SITE_URL=address)
