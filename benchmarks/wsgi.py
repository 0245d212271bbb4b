"""gunicorn, the same for every application, so that only the applications differ."""

import sys
from contextlib import AbstractContextManager

from benchmarks.installing import CACHE
from benchmarks.processes import WORKERS, Served, serve
from config.postgres.places import PROJECT

# The site collects no static files here and would say so.
GUNICORN = [sys.executable, "-W", "ignore::UserWarning", "-m", "gunicorn"]
OPTIONS = ["--no-control-socket", "--log-level", "warning", "--workers", WORKERS, "--threads", 4, "--keep-alive", 75]


def serve_application(application: str) -> AbstractContextManager[Served]:
    return serve(
        lambda port: [*GUNICORN, application, *OPTIONS, "--bind", f"127.0.0.1:{port}"],
        cwd=PROJECT,
        log=CACHE / f"{application}.log",
    )
