"""UCDP's country-year table as shipped, small ones cut from it, and the command that reads them."""

import csv
import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.events.exchange.conftest import SMALL, Outcome

WHOLE = Path(__file__).parents[3] / "seeds" / "ucdp" / "organizedviolencecy_v25_1.csv.gz"


@pytest.fixture(scope="session")
def whole(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("ucdp") / "organizedviolencecy_v25_1.csv"
    path.write_bytes(gzip.decompress(WHOLE.read_bytes()))
    return path


@pytest.fixture
def cut(whole, tmp_path) -> Callable[..., Path]:
    """`cut("482", "700", years=("2021",), change={"482-2021": {…}})`: the rows of some states, with cells changed."""

    def write(*states, years=("2020", "2021"), change=None, ends="\n", mark="", name="cut.csv") -> Path:
        with whole.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["country_id_cy"] in states and row["year_cy"] in years]
        for row in rows:
            row.update((change or {}).get(f"{row['country_id_cy']}-{row['year_cy']}", {}))
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, list(rows[0]), lineterminator=ends)
        writer.writeheader()
        writer.writerows(rows)
        path = tmp_path / name
        path.write_bytes((mark + text.getvalue()).encode())
        return path

    return write


@pytest.fixture
def run() -> Callable[..., Outcome]:
    """Runs `import_events` as an operator would."""

    def run_command(dataset, *arguments) -> Outcome:
        shown = io.StringIO()
        try:
            call_command("import_events", dataset, *map(str, arguments), stdout=shown, stderr=shown, no_color=True)
        except CommandError as error:
            return Outcome(error.returncode, str(error), shown.getvalue())
        return Outcome(0, shown.getvalue().splitlines()[-1], shown.getvalue())

    return run_command


@pytest.fixture
def ged_small() -> Path:
    return SMALL
