"""Keeps what an event was when it is changed or withdrawn."""

from collections.abc import Iterable

from django.db import connection

from events.models import EventVersion, Revision
from events.models.row import EventRow

# What both tables hold under the same names; the database makes the others itself.
KEPT = ", ".join(field.column for field in EventRow._meta.get_fields() if not field.generated)
KEEP = f"""
    INSERT INTO {EventVersion._meta.db_table} ({KEPT}, event_id, ended_revision, ended_because, until_release_id)
    SELECT {KEPT}, id, %(revision)s, %(because)s, %(until_release)s FROM events_event
    WHERE id IN ({{events}}) AND revision < %(revision)s
"""  # noqa: S608 – columns of our own models
THESE = "SELECT unnest(%(events)s::bigint[])"


def this_revision() -> Revision:
    """That of this transaction. If it has none yet, waits until no other one publishes, and makes it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT events_revision()")
        return Revision.objects.get(pk=cursor.fetchone()[0])


def keep_versions(events: Iterable[int], because: str, *, until_release: int | None = None) -> None:
    """Copies the current rows, before the caller changes or deletes them. What was recorded in this very revision was
    never seen by anybody and is not kept.
    """
    events = list(events)
    if events:
        _keep(THESE, because, until_release, events=events)


def keep_versions_of(events: str, because: str, *, until_release: int | None = None) -> None:
    """The same for the ids that a query gives."""
    _keep(events, because, until_release)


def _keep(query: str, because: str, until_release: int | None, **values) -> None:
    values |= {"revision": this_revision().number, "because": because, "until_release": until_release}
    with connection.cursor() as cursor:
        cursor.execute(KEEP.format(events=query), values)
