"""An import whose process is killed leaves nothing behind, and the next one works as if it had never been."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection

from events.models import Event, EventActor
from events.rollups.checking import find_differences

pytestmark = pytest.mark.django_db(transaction=True)

PROJECT = Path(__file__).parents[3]
# Imports a file, and stands still as soon as it comes to one of its functions.
CHILD = """
import importlib, sys, time
import django
from django.conf import settings

name, path, place, is_beside = sys.argv[1:]
settings.DATABASES["default"]["NAME"] = name
django.setup()

from django.core.management import call_command
from events.exchange import beside

if is_beside == "True":
    beside.SMALLEST, beside.FILES_IN_THE_TABLE = 0, 1_000_000
module, _, function = place.partition(":")
holder = importlib.import_module(module)
*classes, function = function.split(".")
for part in classes:
    holder = getattr(holder, part)

def stand_still(*args, **more):
    print("here", flush=True)
    time.sleep(600)

setattr(holder, function, stand_still)
call_command("import_events", "ucdp-ged", path)
"""
READING = "events.exchange.intake:Intake.finish"
WRITTEN = "events.exchange.importing:drop_tables"


@pytest.fixture
def kill_import():
    """Imports a file in a process of its own, and kills it when it has come to a place."""

    def kill(path: Path, place: str, *, is_beside: bool = False) -> None:
        command = [sys.executable, "-c", CHILD, connection.settings_dict["NAME"], str(path), place, str(is_beside)]
        child = subprocess.Popen(
            command, cwd=PROJECT, env={**os.environ, "PYTHONPATH": str(PROJECT)}, stdout=subprocess.PIPE
        )
        try:
            assert child.stdout.readline() == b"here\n"
            assert len(others_connected()) > 0
        finally:
            child.send_signal(signal.SIGKILL)
            child.wait()
            child.stdout.close()
        end = time.monotonic() + 60
        while others_connected() and time.monotonic() < end:
            time.sleep(0.05)
        assert others_connected() == []

    return kill


def others_connected() -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )
        return cursor.fetchall()


def everything() -> dict[str, list]:
    """Every table that there is, with its rows, temporary ones too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relname NOT LIKE 'pg\\_%'")
        tables = [table for (table,) in cursor.fetchall() if not table.startswith("information_schema.")]
        found = {}
        for table in tables:
            cursor.execute(f"SELECT each::text FROM {table} AS each ORDER BY 1")
            found[table] = cursor.fetchall()
    return found


@pytest.mark.parametrize(
    ("place", "is_beside"), [(READING, False), (WRITTEN, False), (WRITTEN, True)], ids=["reading", "written", "beside"]
)
def test_a_first_import_that_is_killed_leaves_nothing(kill_import, run, ged, place, is_beside):
    before = everything()

    kill_import(ged(), place, is_beside=is_beside)

    assert everything() == before
    assert run(ged()).counts()["new"] == Event.objects.count() > 0
    assert EventActor.objects.exists()
    assert list(find_differences()) == []


def test_a_later_import_that_is_killed_changes_nothing(kill_import, run, ged):
    run(ged())
    before = everything()

    kill_import(ged({900002: {"best": "12"}}), WRITTEN)

    assert everything() == before
    assert run(ged({900002: {"best": "12"}})).counts()["changed"] == 1
    assert list(find_differences()) == []
