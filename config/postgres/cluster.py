"""Makes the data folder of the embedded PostgreSQL, with its database in it."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import IO

from config.environment import BadSetting
from config.postgres.places import account, make_private

DATABASE = "annals"
ENVIRONMENT = {**os.environ, "HOME": "/", "LC_ALL": "C.UTF-8"}


def make_cluster(project: Path, state: Path, programs: Path, running: IO) -> None:
    """Make the data folder beside its place and move it there when it is whole: a killed attempt leaves none."""
    draft = state / "data-unfinished"
    shutil.rmtree(draft, ignore_errors=True)
    make_private(draft, account(project))
    initdb = [programs / "initdb", "-D", draft, "-U", DATABASE, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
    run_as_account(project, initdb, running)
    single = [programs / "postgres", "--single", "-D", draft, "postgres"]
    run_as_account(project, single, running, words=f"CREATE DATABASE {DATABASE}\n")
    draft.rename(state / "data")


def run_as_account(project: Path, command: list, running: IO, words: str = "") -> None:
    owner = account(project)
    drop = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    done = subprocess.run(
        command,
        cwd="/",
        env=ENVIRONMENT,
        input=words,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        pass_fds=[running.fileno()],
        **drop,
    )
    if done.returncode:
        raise BadSetting(f"PostgreSQL's data could not be made ({command[0]}):\n{done.stdout}")
