"""Installs PostGraphile (MIT) and the Node that it needs into a folder of their own, makes its schema, starts it."""

import shutil
from contextlib import AbstractContextManager
from pathlib import Path

import psycopg

from benchmarks.installing import CACHE, CannotBeHad, run
from benchmarks.postgraphile.tables import SCHEMA, make_schema
from benchmarks.processes import WORKERS, Served, serve

VERSION = "5.1.5"
# It needs a newer Node than most systems have.
NODE = "22.23.3"
FOLDER = CACHE / f"postgraphile-{VERSION}"
SCRIPT = Path(__file__).parent / "server.mjs"


def start(url: str) -> AbstractContextManager[Served]:
    """Raises CannotBeHad."""
    node = _install()
    with psycopg.connect(url, autocommit=True) as server:
        make_schema(server)
    return serve(
        lambda port: [node, SCRIPT, port, WORKERS, url, SCHEMA],
        cwd=FOLDER,
        log=CACHE / "postgraphile.log",
        environment={"GRAPHILE_ENV": "production"},
    )


def _install() -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise CannotBeHad("PostGraphile cannot be installed: there is no npm here.")
    node = FOLDER / "node_modules" / ".bin" / "node"
    if not (FOLDER / "node_modules" / "postgraphile").exists() or not node.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        packages = [f"node@{NODE}", f"postgraphile@{VERSION}"]
        run("PostGraphile", npm, "install", "--prefix", FOLDER, "--no-audit", "--no-fund", "--silent", *packages)
    return node
