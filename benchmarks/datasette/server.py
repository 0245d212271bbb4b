"""Serves the file, in Datasette's own environment, where nothing of this project is installed: PORT PROCESSES FILE.

Datasette's own command serves in one process. The socket is made here so that answers are not held back, waiting for
more to send (TCP_NODELAY): Python leaves that out where it does not know the protocol.
"""

import json
import os
import socket
import sys
from pathlib import Path

import uvicorn
from datasette.app import Datasette

# By default it gives up after a second, and tells of at most a thousand rows.
SETTINGS = {
    "sql_time_limit_ms": 600_000,
    "max_returned_rows": 100_000,
    "max_csv_mb": 0,
    "suggest_facets": False,
    "allow_facet": False,
}
QUERIES = Path(__file__).parent / "queries.json"


def serve(port: int, processes: int, file: str) -> None:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    for _ in range(processes - 1):
        if os.fork() == 0:
            break
    queries = {"queries": json.loads(QUERIES.read_text(encoding="utf-8"))}
    site = Datasette(immutables=[file], metadata={"databases": {"events": queries}}, settings=SETTINGS)
    uvicorn.Server(uvicorn.Config(site.app(), log_level="warning", timeout_keep_alive=75)).run(sockets=[listener])


if __name__ == "__main__":
    serve(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
