"""`./annals benchmark` hands its options on to a process of its own."""

import subprocess

import pytest
from django.core.management import call_command


@pytest.fixture
def started(monkeypatch):
    commands = []

    def run(command, **options):
        commands.append(command[1:])
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


def test_options_are_handed_on_and_its_end_is_ours(started):
    with pytest.raises(SystemExit, match="3"):
        call_command("benchmark", "--rows", "60000", "--parts", "pages", "crowd", "--against", "--quick")

    assert started == [
        ["-m", "benchmarks", "--quick", "--rows", "60000", "--parts", "pages", "crowd", "--against"],
    ]
