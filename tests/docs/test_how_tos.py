"""The how-tos for programs that read events are run by the program itself, and print what they show."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from config.postgres.places import PROJECT
from tests import outside

HOW_TO = PROJECT / "docs/how-to"
SITE = "http://127.0.0.1:8000"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", flags=re.M | re.S)
PACKAGES = re.compile(r"^pip install (.+)$", flags=re.M)
IN_PYTHON = ("download-for-a-notebook.md", "read-with-pandas.md", "read-with-polars.md", "read-with-duckdb.md")
NOT_RUN = re.compile(r"^(pip|apt-get) install .+$", flags=re.M)
ON_DEBIAN = "On Debian: apt-get install r-base-core r-cran-jsonlite"
SECONDS = 240


def read(name: str, site: str) -> str:
    return (HOW_TO / name).read_text(encoding="utf-8").replace(SITE, site)


def blocks(page: str, language: str) -> str:
    return "\n".join(text for named, text in BLOCK.findall(page) if named == language)


def python_for(page: str) -> Path:
    """With the packages that the page asks for."""
    named = PACKAGES.search(page)
    return outside.program("python", *named[1].split()) if named else Path(sys.executable)


def fetch_files(page: str, folder: Path) -> None:
    run("sh", "-ec", NOT_RUN.sub("", blocks(page, "sh")), folder=folder)


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def lines_of(text: str) -> list[str]:
    """Without white space at their ends, and without the blank ones, which part blocks."""
    return [line.rstrip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("name", IN_PYTHON)
def test_page_prints_what_it_shows(demo_served, tmp_path, name):
    page = read(name, demo_served)
    python = python_for(page)

    fetch_files(page, tmp_path)
    printed = run(python, "-W", "error", "-c", blocks(page, "python"), folder=tmp_path)

    assert lines_of(printed) == lines_of(blocks(page, "text"))


@pytest.mark.skipif(not shutil.which("Rscript"), reason=f"R is not here. {ON_DEBIAN}")
def test_page_for_r_prints_what_it_shows(demo_served, tmp_path):
    page = read("read-with-r.md", demo_served)
    if subprocess.run(["Rscript", "-e", "library(jsonlite)"], capture_output=True, check=False).returncode:
        pytest.skip(f"jsonlite is not here. {ON_DEBIAN}")
    (tmp_path / "page.R").write_text(blocks(page, "r"), encoding="utf-8")

    fetch_files(page, tmp_path)
    printed = run("Rscript", "--vanilla", "page.R", folder=tmp_path)

    assert lines_of(printed) == lines_of(blocks(page, "text"))


def test_every_page_for_a_program_is_run():
    pages = {path.name for path in HOW_TO.glob("read-with-*.md")} - {"read-with-ucdp-clients.md"}

    assert pages == {*IN_PYTHON, "read-with-r.md"} - {"download-for-a-notebook.md"}
