"""Imports a foreign dataset's files in one transaction: all of it is there afterwards, or nothing has changed."""

from pathlib import Path
from types import ModuleType

from django.db import transaction

from events import rollups
from events.exchange import beside, collecting
from events.exchange.country_changes import rows_in_another_country
from events.exchange.day_order import what_to_ask
from events.exchange.imported_actors import give_actors
from events.exchange.intake import Intake
from events.exchange.joining import join_tellings, tellings_of
from events.exchange.lines import Progress
from events.exchange.matching import count, match, names_of_written, take_out_repeated
from events.exchange.numbers import Numbers
from events.exchange.participants import Actors
from events.exchange.readings import id_column
from events.exchange.received_files import are_here, keep_files
from events.exchange.releases import id_of_release, keep_release, refuse_older
from events.exchange.report import Counts, Report
from events.exchange.row_text import RowText
from events.exchange.shared_ids import files_share_ids, join_files
from events.exchange.staging import Staging, Tables, create_tables, drop_tables
from events.exchange.turns import wait_for_turn
from events.exchange.withdrawing import find_absent, forget_stones, withdraw_absent
from events.exchange.writing import forget_rows_without_event, remember_rows, write, write_rows
from events.models import Dataset, Event, ReceivedFile, Release
from events.versions import this_revision


def import_files(
    module: ModuleType,
    paths: list[Path],
    *,
    report: Report,
    release: str = "",
    dry_run: bool = False,
    keep_good: bool = False,
    is_complete: bool = False,
    progress: Progress | None = None,
) -> Counts:
    """Writes nothing on a dry run, nor if a row is refused and the good ones are not to be kept without it, nor where a
    file cannot be split into rows.

    `is_complete`: the files are all of the release, so what is here and not in them is withdrawn. `release` is the
    module's own unless given. Raises BadFile, OlderRelease, SlugTaken and ActorMet.
    """
    with transaction.atomic():
        importing = Importing(
            module, release or module.RELEASE, report, paths, dry_run=dry_run, is_complete=is_complete
        )
        importing.read(progress)
        if report.is_broken or (report.counts.refused and not keep_good):
            transaction.set_rollback(True)
            return report.counts
        importing.write()
        transaction.set_rollback(dry_run)
    return report.counts


class Importing:
    """One import. Until all is read, nothing public is touched, and nobody is kept from publishing."""

    def __init__(
        self,
        module: ModuleType,
        release: str,
        report: Report,
        paths: list[Path],
        *,
        dry_run: bool,
        is_complete: bool,
    ):
        key = module.DATASET["key"]
        self.module, self.release, self.report, self.paths = module, release, report, paths
        self.dry_run, self.is_complete = dry_run, is_complete
        self.is_beside = not dry_run and beside.is_worth_it(paths) and _is_new_at_first_sight(key)
        # Whoever writes beside the events is alone among imports.
        wait_for_turn(module, report, is_alone=self.is_beside)
        # Whoever was waited for may have written this dataset.
        self.is_new = not Event.objects.filter(dataset=key).exists()
        self.is_beside = self.is_beside and self.is_new
        self.dataset = Dataset.objects.filter(key=key).first() or Dataset(**module.DATASET, actor_ids=module.ACTOR_IDS)
        refuse_older(self.dataset, release)
        self.release_id = id_of_release(self.dataset, release)
        forget_rows_without_event()
        self.tables = beside.BESIDE if self.is_beside else Tables()
        create_tables(temporary=not self.is_beside)
        if self.is_beside:
            beside.make_tables()

    def read(self, progress: Progress | None) -> None:
        """Afterwards the report tells everything about the rows."""
        row_text = RowText(self.module, self.dataset, self.release_id)
        never_read = self.is_new and not ReceivedFile.objects.filter(release__dataset=self.dataset.key).exists()
        joins = tellings_of(self.module)
        keeps_records = bool(joins) or not self.dry_run
        staging = Staging(self.tables, row_text.columns, is_new=never_read, keeps_records=keeps_records)
        with collecting.rarely(), staging, Numbers() as numbers:
            self.actors = Actors(self.module.ACTOR_IDS, self.dataset.key, numbers.actors)
            told = {"actors": self.actors, "row_text": row_text, "staging": staging, "report": self.report}
            intake = Intake(self.module, self.dataset, numbers=numbers, **told)
            for file, path in enumerate(self.paths):
                intake.take_in(file, path, progress=progress)
                if question := what_to_ask(self.module, path):
                    self.report.warn_of_file(path, self.module.DAYS_WITH_SLASHES[0], question)
            intake.finish()
            if joins:
                join_tellings(intake, self.tables, self.paths)
        self.staged, self.files = intake.staged, intake.files
        match(self.dataset, is_new=self.is_new)
        self.report.counts.joined += join_files(self.module, self.tables)
        if not joins:
            column = id_column(self.module.READINGS)
            shared = {"files_share_ids": files_share_ids(self.module)}
            for place, fault, is_refused in take_out_repeated(self.dataset, self.tables, self.paths, column, **shared):
                self.report.refuse(place, [fault], again=is_refused)
        for place, rule, country in rows_in_another_country(self.tables, self.paths):
            self.report.warn(place, [rule], {"country": country})
        count(self.report.counts)
        if self.is_complete:
            self.report.counts.withdrawn = find_absent(self.dataset)

    def write(self) -> None:
        """Nothing at all where everything is as it was. On a dry run, what may still be in the way is found."""
        written = self.report.counts.new + self.report.counts.changed
        withdrawn = self.report.counts.withdrawn
        if written or withdrawn or self.dataset.release != self.release or self._is_newly_complete():
            self.revision = this_revision()
            self._write_dataset()
            names = self.actors.names if written == self.staged else names_of_written(self.actors, self.tables)
            give_actors(self.dataset, self.actors, names, self.release)
            keep_release(self.dataset, self.release, self.release_id, self.revision, is_complete=self.is_complete)
        if self.staged or not are_here(self.release_id, self.files):
            remember_rows()
            keep_files(self.release_id, self.files, is_complete=self.is_complete)
        if withdrawn:
            withdraw_absent(self.dataset, self.release, release_id=self.release_id, revision=self.revision)
        if self.report.counts.new:
            forget_stones(self.dataset, self.tables.events)
        if written and not self.dry_run:
            self._write_rows()
        drop_tables()

    def _is_newly_complete(self) -> bool:
        return self.is_complete and not Release.objects.filter(pk=self.release_id, is_complete=True).exists()

    def _write_dataset(self) -> None:
        """What an operator changed in it stays."""
        if self.dataset.release != self.release or self.dataset._state.adding:
            self.dataset.release = self.report.new_release = self.release
            self.dataset.coded_until = self.module.coded_until(self.release)
            self.dataset.save(update_fields=None if self.dataset._state.adding else ["release", "coded_until"])

    def _write_rows(self) -> None:
        if not self.is_beside:
            counts = self.report.counts
            write(self.dataset, self.tables, counts, release_id=self.release_id, revision=self.revision)
            return
        if self.report.counts.joined:
            beside.give_back_room()
        indexes = beside.complete(self.revision)
        rollups.fill(self.dataset.key, tables=beside.BESIDE)
        if not beside.change_places(indexes):
            write_rows(self.tables, self.revision)
            beside.drop_tables()


def _is_new_at_first_sight(key: str) -> bool:
    """Rolled back, which lets go of the table: who waits with a hold on it keeps others from changing its place."""
    with transaction.atomic():
        is_new = not Event.objects.filter(dataset=key).exists()
        transaction.set_rollback(True)
    return is_new
