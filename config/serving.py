"""What holds for connections of a process that answers requests, and not for commands."""

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper


def limit_statements(connection: BaseDatabaseWrapper, **signal) -> None:
    """No request keeps the database busy for longer, whatever it asks for."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('statement_timeout', %s, false)", [f"{settings.STATEMENT_SECONDS}s"])
