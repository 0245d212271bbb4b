"""Imports a publisher's table in one transaction: it is there as a whole afterwards, or nothing has changed."""

import csv
from pathlib import Path
from types import ModuleType

from django.db import transaction

from events.exchange.lines import BadFile, Progress
from events.exchange.releases import id_of_release, keep_release
from events.exchange.report import Counts, Report
from events.exchange.tables.reading import ReadTable, read_table
from events.exchange.turns import wait_for_turn
from events.models import Dataset, Table, TableRow, TableWorkbook
from events.models.release import position_of
from events.versions import this_revision


def import_table(
    module: ModuleType,
    paths: list[Path],
    *,
    report: Report,
    release: str = "",
    dry_run: bool = False,
    keep_good: bool = False,
    is_complete: bool = True,
    progress: Progress | None = None,
) -> Counts:
    """Writes nothing on a dry run, nor if a row is refused, nor where the file cannot be split into rows. The file says
    itself of which release it is; other releases stay beside it. A table is complete whatever `is_complete` says.
    Raises BadFile.
    """
    if len(paths) > 1 or keep_good:
        raise BadFile(f"{paths[0]} is a table, which is kept as a whole: give one file, and no --keep-good.")
    with transaction.atomic():
        wait_for_turn(module, report)
        table = read_table(module, paths[0], report, release=release, progress=progress)
        _compare(module, table, report)
        if not report.counts.refused:
            _write(module, table, report)
        transaction.set_rollback(dry_run or bool(report.counts.refused))
    return report.counts


def _compare(module: ModuleType, table: ReadTable, report: Report) -> None:
    there = dict(_rows_of(module, table.release).values_list("code", "received"))
    counts = report.counts
    for row in table.rows:
        if row.code not in there:
            counts.new += 1
        elif _cells(row.received) == _cells(there.pop(row.code)):
            counts.unchanged += 1
        else:
            counts.changed += 1
    if there and not counts.refused:
        report.shown.append(f"{len(there):,} rows of {table.release} that were here are not in the file, and go.")


def _cells(received: str) -> list[str]:
    """However they are quoted: a workbook's rows are in our own way."""
    return next(csv.reader(received.strip().splitlines(keepends=True)), [])


def _rows_of(module: ModuleType, release: str):
    return TableRow.objects.filter(table__dataset=module.DATASET["key"], table__release=release)


def _write(module: ModuleType, read: ReadTable, report: Report) -> None:
    """Nothing at all where the file is the one that is here."""
    key, release = module.DATASET["key"], read.release
    if Table.objects.filter(dataset=key, release=release, sha256=read.sha256).exists():
        return
    revision = this_revision()
    dataset = Dataset.objects.filter(key=key).first() or Dataset(**module.DATASET, actor_ids=module.ACTOR_IDS)
    if dataset._state.adding or position_of(release) > position_of(dataset.release):
        dataset.release = report.new_release = release
        dataset.coded_until = module.coded_until(release)
        dataset.save(update_fields=None if dataset._state.adding else ["release", "coded_until"])
    keep_release(dataset, release, id_of_release(dataset, release), revision, is_complete=True)
    Table.objects.filter(dataset=key, release=release).delete()
    table = Table.objects.create(dataset=dataset, release=release, beginning=read.beginning, sha256=read.sha256)
    if read.workbook:
        TableWorkbook.objects.create(table=table, data=read.workbook)
    for row in read.rows:
        row.table = table
    TableRow.objects.bulk_create(read.rows, batch_size=1000)
    module.keep(table, read.rows, read.values)
