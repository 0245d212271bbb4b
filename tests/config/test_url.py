"""DATABASE_URL: the forms that libpq takes, and a sentence for what is none."""

import pytest

from config.environment import BadSetting
from config.postgres.url import read_url


def test_no_url_means_the_embedded_server():
    assert read_url("")["EMBEDDED"] is True


def test_every_part_of_a_url_is_read():
    settings = read_url("postgresql://amina:p%40ss@db.example.org:6432/annals?sslmode=require")

    assert settings == {
        "NAME": "annals",
        "USER": "amina",
        "PASSWORD": "p@ss",
        "HOST": "db.example.org",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("postgres:///annals", ""),
        ("postgres:///annals?host=/run/postgresql", "/run/postgresql"),
        ("postgres://%2Frun%2Fpostgresql/annals", "/run/postgresql"),
        ("postgres://[::1]/annals", "::1"),
    ],
)
def test_host_may_be_a_folder_or_an_address(url, host):
    assert read_url(url)["HOST"] == host


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("mysql://localhost/annals", "begins with “mysql”"),
        ("localhost/annals", "begins with “”"),
        ("postgres://localhost", "names no database"),
        ("postgres://localhost/", "names no database"),
        ("postgres://localhost:http/annals", "cannot be read"),
        ("postgres://localhost/annals?sslmode", "cannot be read"),
    ],
)
def test_url_that_is_none_stops_with_an_example(url, fault):
    with pytest.raises(BadSetting, match=fault) as stop:
        read_url(url)

    assert "postgresql://annals:PASSWORD@localhost:5432/annals" in str(stop.value)


def test_message_does_not_repeat_the_password():
    with pytest.raises(BadSetting) as stop:
        read_url("postgres://amina:s3cret@localhost:66666/annals")

    assert "s3cret" not in str(stop.value)
