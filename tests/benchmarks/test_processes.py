"""A server of the benchmark answers, is measured, and leaves nothing behind."""

import sys
from pathlib import Path
from subprocess import run
from time import sleep

import pytest

from benchmarks.asking import Client, Request, WrongAnswer
from benchmarks.processes import DidNotStart, serve
from config.postgres.places import PROJECT

FILES = "import http.server, sys, subprocess; subprocess.Popen(['sleep', '60']); " + (
    "http.server.test(http.server.SimpleHTTPRequestHandler, port=int(sys.argv[1]), bind='127.0.0.1')"
)


def test_a_server_is_asked_and_ends_with_all_that_it_started(tmp_path):
    (tmp_path / "told.txt").write_text("yes")

    with serve(lambda port: [sys.executable, "-c", FILES, port], cwd=tmp_path, log=tmp_path / "log") as served:
        client = Client(served.port)
        answer = client.get(Request("/told.txt"))
        children = Path(f"/proc/{served.process.pid}/task/{served.process.pid}/children").read_text().split()
        assert served.peak_memory() >= served.memory() > 1
        with pytest.raises(WrongAnswer, match=r"/nothing was answered with 404, not 200"):
            client.get(Request("/nothing"))
        client.close()

    assert (answer.body, answer.first_byte <= answer.seconds) == (b"yes", True)
    assert children
    assert all(has_ended(int(child)) for child in children)


def has_ended(pid: int) -> bool:
    """A killed process needs a moment."""
    return any(not is_running(pid) or sleep(0.05) for _ in range(100))


def is_running(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_server_that_ends_at_once_is_told(tmp_path):
    failing = serve(lambda port: [sys.executable, "-c", "raise SystemExit(3)"], cwd=tmp_path, log=tmp_path / "log")

    with pytest.raises(DidNotStart, match="It ended with 3"), failing:
        pass


def test_the_floor_loads_without_django_being_set_up():
    loaded = run(
        [sys.executable, "-c", "import benchmarks.floor.application"], cwd=PROJECT, capture_output=True, text=True
    )

    assert loaded.returncode == 0, loaded.stderr
