"""The ten lines of the README do on an empty database what they show."""

import io
import re
import shlex
import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command

from config.postgres.places import PROJECT

[BLOCK] = re.findall(r"^```console\n(.*?)^```$", (PROJECT / "README.md").read_text(encoding="utf-8"), flags=re.M | re.S)
CORRECTED = "/tmp/corrected.csv"


@pytest.mark.django_db(transaction=True)
def test_what_the_ten_lines_show_is_what_they_print(settings, tmp_path, monkeypatch):
    monkeypatch.chdir(PROJECT)
    settings.RELEASES_DIR = tmp_path / "releases"
    steps = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", BLOCK, flags=re.M)

    printed = [run(command, tmp_path) for command, _ in steps]

    assert len(BLOCK.splitlines()) == 10
    assert [without_revision(text) for text in printed] == [without_revision(shown) for _, shown in steps]


def run(command: str, folder: Path) -> str:
    """What it prints. Our own commands run in this process, for the database of the tests is here."""
    command = command.replace(CORRECTED, str(folder / "corrected.csv"))
    if not command.startswith("./annals "):
        return subprocess.run(command, shell=True, cwd=PROJECT, check=True, capture_output=True, text=True).stdout
    ours, _, filtered = command.partition(" | ")
    _, name, *arguments = shlex.split(ours)
    shown = io.StringIO()
    call_command(name, *arguments, stdout=shown, stderr=shown, no_color=True)
    return subprocess.run(
        filtered or "cat", shell=True, check=True, capture_output=True, text=True, input=shown.getvalue()
    ).stdout


def without_revision(text: str) -> str:
    """Its number depends on what the database did before."""
    return re.sub(r"revision \d+", "revision N", text)
