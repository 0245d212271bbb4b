"""Installs Datasette (Apache-2.0) into a virtual environment of its own, writes its file and starts it."""

import shutil
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import psycopg

from benchmarks.datasette.table import make_file
from benchmarks.installing import CACHE, run
from benchmarks.processes import WORKERS, Served, serve

VERSION = "0.65.5"
FOLDER = CACHE / f"datasette-{VERSION}"
FILE = CACHE / "events.db"
SERVER = Path(__file__).parent / "server.py"


def start(url: str) -> AbstractContextManager[Served]:
    """Raises CannotBeHad."""
    python = _install()
    with psycopg.connect(url) as server:
        make_file(FILE, server)
    return serve(lambda port: [python, SERVER, port, WORKERS, FILE], cwd=CACHE, log=CACHE / "datasette.log")


def _install() -> Path:
    python = FOLDER / "bin" / "python"
    if (FOLDER / "bin" / "datasette").exists():
        return python
    if uv := shutil.which("uv"):
        run("Datasette", uv, "venv", "--quiet", "--clear", "--python", sys.executable, FOLDER)
        run("Datasette", uv, "pip", "install", "--quiet", "--python", python, f"datasette=={VERSION}")
    else:
        run("Datasette", sys.executable, "-m", "venv", "--clear", FOLDER)
        run("Datasette", python, "-m", "pip", "install", "--quiet", f"datasette=={VERSION}")
    return python
