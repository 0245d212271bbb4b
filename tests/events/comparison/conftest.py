"""Releases to compare: made up ones of few rows, and the Central African Republic as it is and with rows changed."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.events.exchange.conftest import Outcome, as_csv
from tests.events.exchange.running import imported

SEED = Path(__file__).parents[3] / "seeds" / "ucdp" / "ged231_central_african_republic.csv"


@pytest.fixture
def compared() -> Callable[..., Outcome]:
    """Runs `compare_releases` as an operator would."""

    def run(*arguments) -> Outcome:
        shown = io.StringIO()
        try:
            call_command("compare_releases", *map(str, arguments), stdout=shown)
        except CommandError as error:
            return Outcome(error.returncode, str(error), shown.getvalue())
        return Outcome(0, "", shown.getvalue())

    return run


@pytest.fixture
def central_african_republic(tmp_path) -> Callable[..., dict]:
    """Release 23.1 as UCDP gave it out, and a made up 25.1 that brings three years to the sums of the real one: what
    changed, by id of the row.
    """

    def bring_in(*options) -> dict:
        with SEED.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        moved = {}
        for year, more in (("2015", 1), ("2017", 17), ("2019", 10)):
            row = next(row for row in rows if row["year"] == year and row["type_of_violence"] == "1")
            moved[row["id"]] = (int(row["best"]), int(row["best"]) + more)
            row["best"] = str(moved[row["id"]][1])
        later = tmp_path / "later.csv"
        later.write_text(as_csv(rows), newline="")
        assert imported("ucdp-ged", SEED, "--release", "23.1", "--complete").code == 0
        assert imported("ucdp-ged", later, "--release", "25.1", *options).code == 0
        return moved

    return bring_in
