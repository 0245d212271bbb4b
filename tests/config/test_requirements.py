"""What a server must offer: each lack is one sentence for whoever runs it."""

import os
import subprocess
import sys

import pytest
from django.db import connections

from config.checks import extensions_are_there
from config.environment import BadSetting
from config.postgres.places import PROJECT
from config.postgres.requirements import missing_extensions, refuse_old_version
from config.postgres.server import start
from tests.config.conftest import connect


def test_fifteen_is_new_enough():
    assert refuse_old_version(150000) is None


@pytest.mark.django_db
def test_fourteen_is_refused_when_the_connection_is_made(monkeypatch):
    monkeypatch.setitem(connections["default"].__dict__, "pg_version", 140012)

    with pytest.raises(BadSetting, match="PostgreSQL 14 is too old, 15 or newer is needed"):
        connections["default"].check_database_version_supported()


def test_extensions_are_missing_only_for_a_user_who_may_not_create_them(project):
    start(project)
    with connect(project) as database:
        assert list(missing_extensions(database)) == []

        database.execute("CREATE ROLE visitor")
        database.execute("SET ROLE visitor")

        assert list(missing_extensions(database)) == [
            f"visitor may not create the extension {name}: as the owner of the database, run "
            f"GRANT CREATE ON DATABASE annals TO visitor; or CREATE EXTENSION {name};"
            for name in ("btree_gist", "pg_trgm")
        ]


@pytest.mark.django_db
def test_check_of_the_database_finds_nothing_here():
    assert extensions_are_there(databases=["default"]) == []


def test_bad_url_is_one_sentence_at_the_command_line():
    environment = {**os.environ, "DATABASE_URL": "mysql://localhost/annals", "DEBUG": "True"}

    done = subprocess.run(
        [sys.executable, "manage.py", "migrate"], cwd=PROJECT, env=environment, capture_output=True, text=True
    )

    assert done.returncode == 1
    assert done.stderr == (
        "DATABASE_URL begins with “mysql”, use one like postgresql://annals:PASSWORD@localhost:5432/annals.\n"
    )
