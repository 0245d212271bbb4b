"""Runs an import of any dataset as an operator would."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from django.core.management import CommandError, call_command

from events.exchange.reading import open_records
from events.exchange.understanding import Found, Understanding, Understood
from tests.events.exchange.conftest import Outcome


def imported(*arguments) -> Outcome:
    """Exit code, last sentence and everything shown."""
    shown = io.StringIO()
    try:
        call_command("import_events", *map(str, arguments), stdout=shown, stderr=shown, no_color=True)
    except CommandError as error:
        return Outcome(error.returncode, str(error), shown.getvalue())
    lines = shown.getvalue().splitlines()
    return Outcome(0, lines[-1] if lines else "", shown.getvalue())


def written(path: Path, rows: Iterable[Mapping[str, object]], **how) -> Path:
    """The rows as a CSV file."""
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), **how)
        writer.writeheader()
        writer.writerows(rows)
    return path


def understood(module, *rows: Mapping[str, str]) -> Understood:
    """The rows as the module reads them, without a file or a database."""
    header = list(rows[0])
    cells = [list(row.values()) for row in rows]
    numbers = range(2, len(rows) + 2)
    return Understanding(module, header).understand(Found(numbers, numbers, cells, is_text=True))


def sentences(of: Understood) -> list[str]:
    return [f"Row {row.number}, {fault.column}: {fault.message}" for row in of.refused for fault in row.faults]


def cells_of(path: Path, columns=("id",), **how) -> list[list[str]]:
    """Every row under the header, blank ones too."""
    with open_records(path, columns, **how) as records:
        rows = []
        while (cells := records.take()) is not None:
            rows.append(cells)
        return rows
