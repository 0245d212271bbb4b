"""Django's PostgreSQL backend, with the embedded server started before the first connection.

So reading the settings starts nothing, and a server that was killed is up again for the next connection.
"""

from typing import Any

from django.db.backends.postgresql import base

from config.postgres.server import start


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self) -> dict[str, Any]:
        if self.settings_dict.get("EMBEDDED"):
            start()
        return super().get_connection_params()
