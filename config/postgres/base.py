"""Django's PostgreSQL backend, with the embedded server started before the first connection.

So reading the settings starts nothing, and a server that was killed is up again for the next connection. Any server is
asked for its version when a connection is made, which costs nothing: it has said so in its greeting.
"""

import select
from typing import Any

from django.db.backends.postgresql import base

from config.environment import BadSetting
from config.postgres.requirements import refuse_old_version
from config.postgres.server import start

# Most pages lie in memory, where to take one costs as much as some fifty comparisons, and answers come in a few
# milliseconds: compiling a statement or starting helpers for it takes longer than running it. `?options=` in
# DATABASE_URL says otherwise.
PLANNER = (
    "-c random_page_cost=0.4 -c seq_page_cost=0.3 -c work_mem=32MB -c jit=off -c max_parallel_workers_per_gather=0"
)


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self) -> dict[str, Any]:
        if self.settings_dict.get("EMBEDDED"):
            start()
        return {"options": PLANNER, **super().get_connection_params()}

    def is_usable(self) -> bool:
        """A server that has ended a connection has said so, or closed it: then there is something to read. To look
        costs nothing; Django would ask the server, with every request.
        """
        if self.connection is None or self.connection.closed:
            return False
        waiting = select.poll()
        waiting.register(self.connection.fileno(), select.POLLIN | select.POLLPRI)
        return not waiting.poll(0)

    def check_database_version_supported(self) -> None:
        if fault := refuse_old_version(self.pg_version):
            raise BadSetting(fault)
