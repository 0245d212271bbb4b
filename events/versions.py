"""Keeps what an event was when it is changed or withdrawn."""

from collections.abc import Iterable

from django.db import connection

from events.models import EventVersion
from events.models.row import EventRow

# What both tables hold under the same names; the database makes the others itself.
KEPT = ", ".join(field.column for field in EventRow._meta.get_fields() if not field.generated)
KEEP = f"""
    INSERT INTO {EventVersion._meta.db_table} ({KEPT}, event_id, ended_revision, ended_because, until_release_id)
    SELECT {KEPT}, id, events_revision(), %s, %s FROM events_event
    WHERE id = ANY(%s) AND revision < events_revision()
"""  # noqa: S608 – columns of our own models


def keep_versions(events: Iterable[int], because: str, *, until_release: int | None = None) -> None:
    """Copies the current rows, before the caller changes or deletes them. What was recorded in this very revision was
    never seen by anybody and is not kept.
    """
    with connection.cursor() as cursor:
        cursor.execute(KEEP, [because, until_release, list(events)])
