"""Imports a foreign dataset's files in one transaction: all of it is there afterwards, or nothing has changed."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from django.db import transaction
from django.utils import timezone

from events.exchange import staging, writing
from events.exchange.imported_actors import give_actors
from events.exchange.incoming import IncomingEvent
from events.exchange.reading import read_rows
from events.exchange.records import Progress
from events.exchange.report import Counts, Place, Report
from events.exchange.rows import BadRow, Row
from events.models import Dataset
from events.rules import warnings


def import_files(
    module: ModuleType,
    paths: list[Path],
    *,
    report: Report,
    release: str = "",
    dry_run: bool = False,
    keep_good: bool = False,
    progress: Progress | None = None,
) -> Counts:
    """Writes nothing on a dry run, nor if a row is refused and the good ones are not to be kept without it.

    `release` is the module's own unless given. Raises BadFile and SlugTaken.
    """
    release = release or module.RELEASE
    with transaction.atomic():
        dataset = _dataset(module, release)
        staging.create_tables()
        staging.copy_in(_read(module, paths, report, progress), url=dataset.event_url, licence=dataset.licence)
        staging.match(dataset)
        for place, faults in staging.take_out_repeated(paths):
            report.refuse(place, faults)
        staging.count(report.counts)

        if report.counts.refused and not keep_good:
            transaction.set_rollback(True)
            return report.counts
        give_actors(module, dataset, release)
        writing.write(dataset, at=timezone.now())
        staging.drop_tables()
        transaction.set_rollback(dry_run)
    return report.counts


def _dataset(module: ModuleType, release: str) -> Dataset:
    """The row, locked so that one import of a dataset waits for the other; what an operator changed in it stays."""
    key = module.DATASET["key"]
    Dataset.objects.get_or_create(key=key, defaults={**module.DATASET, "actor_ids": module.ACTOR_IDS})
    dataset = Dataset.objects.select_for_update(no_key=True).get(key=key)
    if dataset.release != release:
        dataset.release = release
        dataset.coded_until = module.coded_until(release)
        dataset.save(update_fields=["release", "coded_until"])
    return dataset


def _read(module: ModuleType, paths: list[Path], report: Report, progress: Progress | None) -> Iterator[staging.Staged]:
    for index, path in enumerate(paths):
        for row in read_rows(path, module.COLUMNS, progress=progress):
            report.counts.read += 1
            place = Place(str(path), row.number, row.cells.get("id", ""))
            try:
                event = _understand(module, row)
            except BadRow as bad:
                report.refuse(place, bad.faults)
                continue
            if broken := warnings(event):
                report.warn(place, broken, event)
            yield staging.Staged(index, row.number, event)


def _understand(module: ModuleType, row: Row) -> IncomingEvent:
    row.check()
    event = module.read_event(row)
    row.check()
    return event
