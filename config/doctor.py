"""What a site needs, looked at one thing after the other; each fault is a sentence that says what to do."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.core.files.storage import storages
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from config.environment import BadSetting
from config.postgres.places import state_folder
from config.postgres.requirements import missing_extensions

LEAST_FREE_GIB = 2


@dataclass(frozen=True)
class Finding:
    subject: str
    text: str
    is_fault: bool = False


def examine() -> Iterator[Finding]:
    """Yield what was found, good or bad. What needs the database is left out when there is none."""
    yield from look_at("settings", settings_faults, "each value is understood")
    yield from look_at("disk", disk_faults, "there is room")
    yield from look_at("static files", static_faults, "they can be served")
    database = look_at_database()
    yield database
    if not database.is_fault:
        yield from look_at("extensions", lambda: missing_extensions(connection), "all are there or can be made")
        yield from look_at("migrations", migration_faults, "all are applied")


def look_at(subject: str, find_faults: Callable[[], Iterator[str]], praise: str) -> Iterator[Finding]:
    faults = list(find_faults())
    yield from (Finding(subject, fault, is_fault=True) for fault in faults)
    if not faults:
        yield Finding(subject, praise)


def settings_faults() -> Iterator[str]:
    for message in run_checks():
        if message.level >= ERROR:
            yield f"{message.msg} {message.hint or ''}".strip()
    if len(settings.SECRET_KEY) < 50:
        yield "SECRET_KEY is short, give it at least 50 random characters."
    if settings.LOCAL_SITE:
        return
    if settings.DEBUG:
        yield "DEBUG is True, which shows the site's insides to every visitor: unset it."
    if settings.SITE_URL == settings.DEFAULT_SITE_URL:
        yield "SITE_URL is not set, give it the address that readers use, such as https://annals.example.org."


def disk_faults() -> Iterator[str]:
    if not settings.LOCAL_SITE:
        return
    folder = state_folder()
    free = shutil.disk_usage(nearest(folder)).free / 2**30
    if free < LEAST_FREE_GIB:
        yield f"There are {free:.1f} GiB free for {folder}, make room for at least {LEAST_FREE_GIB}."


def nearest(path: Path) -> Path:
    return path if path.exists() else nearest(path.parent)


def static_faults() -> Iterator[str]:
    if settings.WHITENOISE_USE_FINDERS:
        return
    if not storages["staticfiles"].exists("staticfiles.json"):
        yield "They are not collected, run ./annals collectstatic."


def look_at_database() -> Finding:
    try:
        connection.ensure_connection()
    except BadSetting as exc:
        return Finding("database", str(exc), is_fault=True)
    except DatabaseError as exc:
        reason = " ".join(str(exc).split())
        return Finding(
            "database", f"It cannot be reached, look at DATABASE_URL and the server: {reason}", is_fault=True
        )
    version = ".".join(str(number) for number in connection.get_database_version())
    place = f"embedded, in {state_folder()}" if settings.LOCAL_SITE else "as DATABASE_URL says"
    return Finding("database", f"PostgreSQL {version}, {place}")


def migration_faults() -> Iterator[str]:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        yield f"{len(waiting)} are not applied, run ./annals migrate."
