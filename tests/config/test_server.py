"""The embedded server, for real: in a folder of its own, killed in every way it can be killed."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from config.postgres import server
from config.postgres.listener import listening_pid
from config.postgres.places import PROJECT, reachable, socket_folder, state_folder
from config.postgres.server import start
from tests.config.conftest import connect, wait_for

START = "import sys, pathlib; from config.postgres.server import start; start(pathlib.Path(sys.argv[1]), idle=%s)"
START_FOR_A_MOMENT = START % 0.5


def parent_of(pid):
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


def kept_rows(project):
    with connect(project) as database:
        return database.execute("SELECT count(*) FROM kept").fetchone()[0]


@pytest.fixture
def running(shared_project):
    """A started server with one committed row."""
    start(shared_project)
    with connect(shared_project) as database:
        database.execute("CREATE TABLE IF NOT EXISTS kept AS SELECT 1 AS one")
    return shared_project


def test_processes_that_start_together_share_one_server(project):
    starts = [subprocess.Popen([sys.executable, "-c", START % 20, project], cwd=PROJECT) for _ in range(6)]

    assert [process.wait(60) for process in starts] == [0] * 6
    start(project)
    log = (state_folder(project) / "log").read_text()
    assert log.count("starting PostgreSQL") == 1


def test_starting_again_is_cheap_and_changes_nothing(running):
    first = listening_pid(running)

    start(running)

    assert listening_pid(running) == first


def test_nothing_listens_on_the_network(running):
    with connect(running) as database:
        addresses = database.execute("SHOW listen_addresses").fetchone()[0]

    assert addresses == ""


def test_a_table_that_is_made_and_filled_at_once_is_written_once(running):
    with connect(running) as database:
        before = database.execute("SELECT pg_current_wal_insert_lsn()").fetchone()[0]
        database.execute("CREATE TABLE filled AS SELECT repeat('x', 500) FROM generate_series(1, 20000)")
        size, logged = database.execute(
            "SELECT pg_relation_size('filled'), pg_current_wal_insert_lsn() - %s::pg_lsn", [before]
        ).fetchone()

    assert logged < size / 10


def test_a_statement_that_runs_out_of_time_is_one_short_line_of_the_log(running):
    log = state_folder(running) / "log"
    before = log.stat().st_size
    with connect(running) as database:
        database.execute("SET statement_timeout = 20")
        with pytest.raises(psycopg.errors.QueryCanceled):
            database.execute("SELECT pg_sleep(5)")

    told = log.read_bytes()[before:].decode()
    assert "canceling statement due to statement timeout" in told
    assert "pg_sleep" not in told


def test_a_long_log_is_put_aside_when_the_server_starts(project, monkeypatch):
    state = state_folder(project)
    state.mkdir(parents=True)
    (state / "log").write_text("as it was")
    monkeypatch.setattr(server, "LONGEST_LOG", 8)
    start(project)

    assert (state / "log.1").read_text() == "as it was"
    assert (state / "log").read_text().count("starting PostgreSQL") == 1


def test_only_the_account_of_the_server_may_enter_its_folders(running):
    owner = (state_folder(running) / "data").stat().st_uid

    assert owner != 0
    for folder in (state_folder(running) / "data", socket_folder(running)):
        assert folder.stat().st_mode & 0o777 == 0o700
        assert folder.stat().st_uid == owner


def test_killed_server_is_up_again_with_every_row(running):
    killed = listening_pid(running)
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: listening_pid(running) != killed)

    start(running)

    assert kept_rows(running) == 1
    assert listening_pid(running) != killed


def test_killed_server_and_supervisor_are_up_again_with_every_row(running):
    killed = listening_pid(running)
    os.kill(parent_of(killed), signal.SIGKILL)
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: listening_pid(running) != killed)

    start(running)

    assert kept_rows(running) == 1


def test_server_does_not_outlive_its_supervisor(running):
    os.kill(parent_of(listening_pid(running)), signal.SIGKILL)

    wait_for(lambda: listening_pid(running) is None)
    start(running)

    assert kept_rows(running) == 1


def test_pid_file_of_a_process_that_is_not_ours_is_ignored(running):
    pid_file = state_folder(running) / "data" / "postmaster.pid"
    left = pid_file.read_text()
    os.kill(listening_pid(running), signal.SIGINT)
    wait_for(lambda: listening_pid(running) is None and not pid_file.exists())
    pid_file.write_text(left.replace(left.split("\n")[0], str(os.getpid()), 1))

    start(running)

    assert kept_rows(running) == 1


def test_deleted_files_end_the_server_that_used_them(project):
    start(project)
    orphan = listening_pid(project)
    shutil.rmtree(state_folder(project))

    start(project)

    assert listening_pid(project) != orphan
    wait_for(lambda: not Path(f"/proc/{orphan}").exists())


def test_interrupted_first_start_is_made_good(project):
    half = state_folder(project) / "data-unfinished"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")

    start(project)

    with connect(project) as database:
        assert database.execute("SELECT current_database()").fetchone() == ("annals",)


def test_server_stops_when_its_last_user_has_ended(project):
    subprocess.run([sys.executable, "-c", START_FOR_A_MOMENT, project], cwd=PROJECT, check=True)

    wait_for(lambda: listening_pid(project) is None)
    start(project)

    assert "was not properly shut down" not in (state_folder(project) / "log").read_text()


@pytest.mark.skipif(os.geteuid() != 0, reason="for an ordinary user, the other tests are this one")
@pytest.mark.skipif(not reachable(PROJECT), reason="below root's home no ordinary user reaches our code")
@pytest.mark.skipif(not Path("/usr/bin/python3").exists(), reason="an ordinary user may not reach any other Python")
def test_ordinary_user_runs_a_server_of_its_own(project):
    shutil.chown(project, "nobody")
    script = f"import sys; sys.path += {[str(PROJECT), *sys.path]}\n{START_FOR_A_MOMENT}"

    subprocess.run(
        ["/usr/bin/setpriv", "--reuid=nobody", "--clear-groups", "/usr/bin/python3", "-c", script, project],
        env={"HOME": "/nonexistent"},
        check=True,
    )

    assert (project / ".postgres" / "data").owner() == "nobody"
