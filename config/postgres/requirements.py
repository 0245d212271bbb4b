"""What this site needs of a PostgreSQL server, and the sentence for each thing that is missing."""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

OLDEST_VERSION = 15
EXTENSIONS = ("btree_gist", "pg_trgm")

EXTENSION_STATE = """
    SELECT wanted.name,
           EXISTS (SELECT FROM pg_extension WHERE extname = wanted.name) AS is_installed,
           EXISTS (SELECT FROM pg_available_extensions WHERE name = wanted.name) AS is_available,
           has_database_privilege(current_database(), 'CREATE') AS may_create,
           current_database(),
           current_user
    FROM unnest(%s::text[]) AS wanted (name)
"""


def refuse_old_version(version: int) -> str | None:
    """Take PostgreSQL's version as a number, such as 150004."""
    if version >= OLDEST_VERSION * 10_000:
        return None
    return (
        f"PostgreSQL {version // 10_000} is too old, {OLDEST_VERSION} or newer is needed: upgrade the server, "
        "or unset DATABASE_URL to use the embedded one."
    )


def missing_extensions(connection: BaseDatabaseWrapper) -> Iterator[str]:
    """Both extensions are trusted: whoever may create things in the database may create them."""
    with connection.cursor() as cursor:
        cursor.execute(EXTENSION_STATE, [list(EXTENSIONS)])
        for name, is_installed, is_available, may_create, database, user in cursor.fetchall():
            if is_installed:
                continue
            if not is_available:
                yield (
                    f"The server does not have the extension {name}: "
                    "install PostgreSQL's contrib modules on it (on Debian: the package postgresql)."
                )
            elif not may_create:
                yield (
                    f"{user} may not create the extension {name}: as the owner of the database, run "
                    f"GRANT CREATE ON DATABASE {database} TO {user}; or CREATE EXTENSION {name};"
                )
