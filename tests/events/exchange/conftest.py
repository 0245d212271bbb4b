"""A small foreign file, changed by each test where it matters, and the command that reads it."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.events.exchange.workbooks import table, workbook

SMALL = Path(__file__).parents[1] / "data" / "ged_small.csv"


@dataclass
class Outcome:
    code: int
    said: str
    shown: str

    def counts(self) -> dict[str, int]:
        lines = [line.split() for line in self.shown.splitlines()]
        return {line[0]: int(line[1].replace(",", "")) for line in lines if len(line) == 2 and line[1][0].isdigit()}


def read_small() -> list[dict[str, str]]:
    with SMALL.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def as_csv(rows: list[dict[str, str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


@pytest.fixture
def ged(tmp_path) -> Callable[..., Path]:
    """`ged({900001: {"best": "x"}})`: the small file with cells changed; or any `text` or `data` in its place."""

    def write(changes=None, *, text=None, data=None, name="ged.csv") -> Path:
        rows = read_small()
        for row in rows:
            row.update((changes or {}).get(int(float(row["id"])), {}))
        path = tmp_path / name
        path.write_bytes(data if data is not None else (text if text is not None else as_csv(rows)).encode())
        return path

    return write


@pytest.fixture
def run() -> Callable[..., Outcome]:
    """Runs the command as an operator would, and gives back exit code, last sentence and everything shown."""

    def run_command(*arguments) -> Outcome:
        shown = io.StringIO()
        try:
            call_command("import_events", "ucdp-ged", *map(str, arguments), stdout=shown, stderr=shown, no_color=True)
        except CommandError as error:
            return Outcome(error.returncode, str(error), shown.getvalue())
        lines = shown.getvalue().splitlines()
        return Outcome(0, lines[-1] if lines else "", shown.getvalue())

    return run_command


@pytest.fixture
def ged_book(tmp_path):
    """`ged_book({900001: {"best": "x"}})`: the small file as a workbook, with cells changed."""

    def write(changes=None, *, name="ged.xlsx", **how):
        rows = read_small()
        for row in rows:
            row.update((changes or {}).get(int(float(row["id"])), {}))
        return workbook(tmp_path / name, table(rows), **how)

    return write
