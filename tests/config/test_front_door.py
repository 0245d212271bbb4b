"""The script that everybody meets first. That it makes the environment is tried by CI, which begins without one."""

import subprocess
import sys

import pytest

from config.postgres.places import PROJECT


def annals(*words):
    return subprocess.run([PROJECT / "annals", *words], cwd="/", capture_output=True, text=True)


def test_without_words_it_says_what_it_can_do():
    done = annals()

    assert done.returncode == 2
    assert "./annals demo" in done.stderr


def test_command_is_one_of_manage_py_from_whatever_folder():
    done = annals("help", "doctor")

    assert done.returncode == 0
    assert "Look whether everything" in done.stdout


def test_a_reader_that_has_enough_is_told_no_traceback():
    command = [sys.executable, "manage.py", "help"]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        started.stdout.close()
        said = started.stderr.read()

    assert (started.returncode, said) == (141, "")


@pytest.mark.parametrize("script", ["annals", ".ci/run"])
def test_script_is_plain_posix(script):
    assert subprocess.run(["sh", "-n", PROJECT / script]).returncode == 0
    assert (PROJECT / script).stat().st_mode & 0o111 == 0o111
