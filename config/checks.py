"""System checks of the database, which `migrate` and `check --database default` run before anything else."""

from django.core.checks import Error, Tags, register
from django.db import connections

from config.postgres.requirements import missing_extensions


@register(Tags.database)
def extensions_are_there(databases: list[str] | None = None, **options) -> list[Error]:
    return [
        Error(fault, id="annals.E001") for alias in databases or () for fault in missing_extensions(connections[alias])
    ]
