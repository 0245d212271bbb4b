"""`manage.py export_events`: writes a dataset's file as it was received, or its events in our or another's columns."""

import io
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from itertools import chain
from pathlib import Path
from typing import TextIO

from django.core.management.base import BaseCommand, CommandError, OutputWrapper
from tqdm import tqdm

from codebook.quoting import quote
from events.annals import ANNALS
from events.exchange import MODULES, generic
from events.exchange.own_columns import are_too_many, write_in_format
from events.exchange.profiles import PROFILES
from events.exchange.profiles.writing import write_as, write_losses
from events.exchange.received_files import NotReceived, bytes_of, find_file
from events.exchange.tables.exporting import NotHere
from events.formats import FILES
from events.management.output_bar import OutputBar, rows_bar
from events.management.whole_file import whole_file, whole_text
from events.models import Dataset, Event, Release
from events.rows_at import EVENTS, ROWS_AT, holds_events

CURRENT = "--release and --file choose files as they were received; {} writes what is current here."


class Command(BaseCommand):
    help = (
        "Writes a foreign dataset's file as it was received, byte for byte; or any dataset in our or another's columns."
    )

    def add_arguments(self, parser):
        parser.add_argument("dataset", metavar="DATASET", help="Key of a dataset, or its mapping, FILE.yaml.")
        parser.add_argument("--as", dest="profile", choices=PROFILES, help=f"Whose columns: {', '.join(PROFILES)}.")
        parser.add_argument(
            "--format", choices=FILES, help=f"Our own columns, the current rows, as a file: {', '.join(FILES)}."
        )
        parser.add_argument("--losses", type=Path, metavar="FILE", help="What the columns cost, as CSV; with --as.")
        parser.add_argument(
            "--for-spreadsheets",
            action="store_true",
            help="An apostrophe before texts that a spreadsheet would run as formulas; with --as.",
        )
        parser.add_argument("--release", default="", help="The publisher's release; default: the one that is current.")
        parser.add_argument("--file", type=int, metavar="N", help="Which of several files of the release.")
        parser.add_argument(
            "-o", "--output", type=Path, metavar="FILE", help="Where to write; default: standard output."
        )

    def handle(self, **options):
        try:
            self._export(**options)
        except KeyboardInterrupt as interruption:
            unwritten = f" {options['output']} was not written." if options["output"] else ""
            raise CommandError(f"Stopped.{unwritten}", returncode=130) from interruption

    def _export(self, *, dataset, profile, losses, for_spreadsheets, release, file, output, **options):
        dataset, is_received = _key_of(dataset), bool(release or file)
        if profile and options["format"]:
            raise CommandError("--format writes our own columns, --as those of another publisher. Give one of them.")
        if profile:
            self._write_as(dataset, profile, losses, output, is_received=is_received, for_spreadsheets=for_spreadsheets)
            return
        if for_spreadsheets:
            raise CommandError("--for-spreadsheets goes with --as: a file as it was received is never changed.")
        if losses:
            raise CommandError("--losses goes with --as: a file as it was received loses nothing.")
        if options["format"] or dataset == ANNALS:
            self._write_own(dataset, options["format"] or "csv", output, is_received=is_received)
            return
        own = set(Release.objects.exclude(dataset__in=MODULES).values_list("dataset", flat=True))
        if dataset not in {*MODULES, *own}:
            known = ", ".join((*MODULES, *sorted(own)))
            raise CommandError(
                f"{quote(dataset)} is no dataset that files were received of. Expected one of: {known};"
                " or say with --format or --as in which columns to write."
            )
        try:
            pieces = _received(dataset, release=release, number=file)
            self._write(pieces, output)
        except (NotReceived, NotHere) as error:
            raise CommandError(str(error)) from error

    def _write(self, pieces: Iterator[bytes], output: Path | None):
        """Nothing is begun where there is nothing to write."""
        first = next(pieces)
        try:
            with _open(output) as target, OutputBar(hidden=None if output else True) as bar:
                written = 0
                for piece in chain([first], pieces):
                    written += target.write(piece)
                    bar(output.name if output else "", len(piece))
        except OSError as error:
            raise _not_written(output, error) from error
        if output:
            self.stdout.write(f"{written:,} bytes were written to {output}.")

    def _write_own(self, key: str, name: str, output: Path | None, *, is_received: bool):
        if is_received:
            raise CommandError(CURRENT.format("--format"))
        dataset = self._with_events(key)
        if are_too_many(name, dataset):
            raise CommandError(f"{key} has more rows than {name} can hold. Choose another --format.")
        self._write(write_in_format(name, dataset), output)

    def _write_as(
        self,
        key: str,
        profile: str,
        losses: Path | None,
        output: Path | None,
        *,
        is_received: bool,
        for_spreadsheets: bool,
    ):
        if is_received:
            raise CommandError(CURRENT.format("--as"))
        if losses and output and losses.resolve() == output.resolve():
            raise CommandError(f"The report would overwrite {output}. Give it another name.")
        dataset = self._with_events(key)
        try:
            with ExitStack() as stack:
                report = stack.enter_context(_text(losses)) if losses else self.stderr
                target = stack.enter_context(_text(output))
                bar = stack.enter_context(_bar(dataset, output))
                how = {"for_spreadsheets": for_spreadsheets, "progress": bar.update}
                written = write_as(PROFILES[profile], dataset, target, **how)
                write_losses(PROFILES[profile], written, _lines(report))
        except OSError as error:
            raise CommandError(f"The file cannot be written: {error.strerror} ({error.filename or output}).") from error
        if for_spreadsheets:
            self.stderr.write(
                f"For spreadsheets, {written.defused:,} cells were given an apostrophe at their beginning."
            )
        if output:
            self.stdout.write(f"{written.rows:,} rows were written to {output}.")

    def _with_events(self, key: str) -> Dataset:
        dataset = Dataset.objects.filter(key=key).first()
        if dataset and not holds_events(dataset):
            raise CommandError(f"{key} is a table and holds no events. Alone it is written as it was received.")
        if dataset is None:
            with_events = Dataset.objects.annotate(rows_at=ROWS_AT).filter(rows_at=EVENTS)
            known = ", ".join(with_events.order_by("key").values_list("key", flat=True))
            raise CommandError(f"{quote(key)} is no dataset with events here. Expected one of: {known or 'none yet'}.")
        if dataset.visibility != "public":
            self.stderr.write(f"{key} is local only: its licence ({dataset.licence}) may forbid to pass this file on.")
        return dataset


def _key_of(dataset: str) -> str:
    """A dataset of one's own may be named by its mapping, as it was when it was imported."""
    if not generic.is_mapping(dataset):
        return dataset
    try:
        return generic.module_of(Path(dataset), set(MODULES)).DATASET["key"]
    except generic.BadMapping as error:
        raise CommandError(str(error)) from error


def _received(key: str, *, release: str, number: int | None) -> Iterator[bytes]:
    """A publisher's table that holds no events brings its own way."""
    module = MODULES.get(key)
    if hasattr(module, "export_files"):
        return module.export_files(module, release=release)
    return bytes_of(find_file(key, release=release, number=number))


def _open(output: Path | None):
    return whole_file(output) if output else nullcontext(sys.stdout.buffer)


def _bar(dataset: Dataset, output: Path | None) -> tqdm:
    """Hidden where the rows themselves are shown."""
    events = Event.objects.filter(dataset=dataset.key).count() if output else 0
    return rows_bar(output.name if output else "", events, hidden=None if output else True)


@contextmanager
def _text(output: Path | None) -> Iterator[TextIO]:
    if output:
        with whole_text(output) as target:
            yield target
        return
    target = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        yield target
    finally:
        target.detach()  # or standard output would be closed with it


def _lines(report: TextIO | OutputWrapper) -> TextIO:
    """Django's wrapper of standard error ends each text with a new line of its own, and colours it."""
    return report._out if isinstance(report, OutputWrapper) else report


def _not_written(output: Path | None, error: OSError) -> CommandError:
    return CommandError(f"{output or 'Standard output'} cannot be written: {error.strerror}.")
