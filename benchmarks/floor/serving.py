"""Starts the floor, on the tables of the site."""

from contextlib import AbstractContextManager

from benchmarks.processes import Served
from benchmarks.wsgi import serve_application


def start(url: str) -> AbstractContextManager[Served]:
    return serve_application("benchmarks.floor.wsgi")
