"""Programs of others that read what we write: each in a private environment, for what they need is not what we need."""

import fcntl
import hashlib
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[1] / ".tools"


@cache
def program(name: str, *packages: str) -> Path:
    """The path of a program that these packages bring, installed the first time. Skips the test where they cannot be
    had, with what the installer says.
    """
    folder = TOOLS / hashlib.sha256(repr((packages, sys.version_info)).encode()).hexdigest()[:12]
    there = folder / "bin" / name
    TOOLS.mkdir(exist_ok=True)
    with open(TOOLS / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "whole").exists():
            done = _install(folder, packages)
            if done.returncode:
                pytest.skip(f"{', '.join(packages)} cannot be installed: {done.stderr.strip()[-300:]}")
            (folder / "whole").touch()
    return there


def _install(folder: Path, packages: tuple[str, ...]) -> subprocess.CompletedProcess:
    """With uv if there is one, which takes a fifth of the time."""
    uv = shutil.which("uv")
    without = ["--without-pip"] if uv else []
    subprocess.run([sys.executable, "-m", "venv", "--clear", *without, folder], check=True, capture_output=True)
    python = folder / "bin" / "python"
    installer = [uv, "pip", "install", "--python", python] if uv else [python, "-m", "pip", "install", "--no-compile"]
    return subprocess.run([*installer, "--quiet", *packages], capture_output=True, text=True, check=False)
