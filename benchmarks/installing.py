"""Competitors are installed into a folder of the benchmark's own, which git ignores; the site needs none of them."""

import subprocess
from pathlib import Path

CACHE = Path(__file__).parent / ".cache"
SECONDS = 600


class CannotBeHad(Exception):
    """A competitor is not here, and cannot be installed; the run goes on without it."""


def run(name: str, *command: str | Path) -> None:
    """A step of an installation."""
    try:
        done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise CannotBeHad(f"{name} cannot be installed: {fault}") from fault
    if done.returncode:
        told = (done.stderr or done.stdout).strip().splitlines()
        raise CannotBeHad(f"{name} cannot be installed: {told[-1] if told else command[0]}")
