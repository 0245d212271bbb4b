"""A folder that stands for a clone of the project, with a server of its own."""

import contextlib
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from config.postgres import server
from config.postgres.listener import listening_pid
from config.postgres.places import socket_folder, state_folder


@pytest.fixture
def project():
    """A clone without a server yet."""
    with clone() as folder:
        yield folder


@pytest.fixture(scope="module")
def shared_project():
    """A clone whose server many tests kill and start again."""
    with clone() as folder:
        yield folder


@contextlib.contextmanager
def clone():
    """Make a folder that every account can reach, as a clone in /srv would be. Its server is ended afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="annals-test-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    if (pid := listening_pid(folder)) is not None:
        os.kill(pid, signal.SIGQUIT)
        wait_for(lambda: listening_pid(folder) is None)
    if held := server.in_use.pop(state_folder(folder), None):
        held.close()
    shutil.rmtree(socket_folder(folder), ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)


def connect(project: Path) -> psycopg.Connection:
    return psycopg.connect(host=str(socket_folder(project)), user="annals", dbname="annals", autocommit=True)


def wait_for(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)
