"""Programs of others that read what we write: each in a private environment, for what they need is not what we need."""

import fcntl
import hashlib
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[1] / ".tools"


@cache
def program(name: str, *packages: str) -> Path:
    """The path of a program that these packages bring, installed the first time. Skips the test where they cannot be
    had, with what pip says.
    """
    folder = TOOLS / hashlib.sha256(repr((packages, sys.version_info)).encode()).hexdigest()[:12]
    there = folder / "bin" / name
    TOOLS.mkdir(exist_ok=True)
    with open(TOOLS / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "whole").exists():
            subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True, capture_output=True)
            pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", *packages]
            done = subprocess.run(pip, capture_output=True, text=True, check=False)
            if done.returncode:
                pytest.skip(f"{', '.join(packages)} cannot be installed: {done.stderr.strip()[-300:]}")
            (folder / "whole").touch()
    return there
