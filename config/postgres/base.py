"""Django's PostgreSQL backend, with the embedded server started before the first connection.

So reading the settings starts nothing, and a server that was killed is up again for the next connection. Any server is
asked for its version when a connection is made, which costs nothing: it has said so in its greeting.
"""

from typing import Any

from django.db.backends.postgresql import base

from config.environment import BadSetting
from config.postgres.requirements import refuse_old_version
from config.postgres.server import start


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self) -> dict[str, Any]:
        if self.settings_dict.get("EMBEDDED"):
            start()
        return super().get_connection_params()

    def check_database_version_supported(self) -> None:
        if fault := refuse_old_version(self.pg_version):
            raise BadSetting(fault)
