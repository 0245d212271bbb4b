"""`manage.py import_events`: reads a foreign dataset's files into the events."""

from contextlib import ExitStack
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from codebook.quoting import quote
from events.exchange import MODULES, generic
from events.exchange.day_order import ORDERS, has_days_with_slashes, with_order
from events.exchange.imported_actors import ActorMet, SlugTaken
from events.exchange.importing import import_files
from events.exchange.lines import BadFile
from events.exchange.opening import expect_workbook
from events.exchange.releases import OlderRelease
from events.exchange.report import Report
from events.exchange.shape import with_sheet
from events.filters.fields import CONTROL
from events.management.import_bar import ImportBar
from events.models import Dataset


class Datasets(dict):
    """Those with a module, and mappings in files."""

    def __contains__(self, name):
        return super().__contains__(name) or generic.is_mapping(name)


class Command(BaseCommand):
    help = "Reads the files of a foreign dataset: all of it is written, or nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "dataset",
            metavar="DATASET",
            choices=Datasets(MODULES),
            help=f"One of: {', '.join(MODULES)}; or a mapping of your own, FILE.yaml.",
        )
        parser.add_argument(
            "files",
            metavar="FILE",
            nargs="+",
            type=Path,
            help="CSV files or workbooks (.xlsx) of one release; each may be zipped.",
        )
        parser.add_argument(
            "--release", default="", help="The publisher's release; default: the one that is known here."
        )
        parser.add_argument("--sheet", metavar="NAME", help="The sheet of a workbook that is to be read.")
        parser.add_argument(
            "--dates", choices=ORDERS, help="What comes first in days as 3/4/21, where a publisher's copies have them."
        )
        whole = parser.add_mutually_exclusive_group()
        whole.add_argument(
            "--complete",
            action="store_true",
            help="The files are all of the release: rows that are here and not in them are withdrawn.",
        )
        whole.add_argument(
            "--extract", action="store_true", help="They are a part of it: other rows stay. So it is unless told."
        )
        parser.add_argument("--dry-run", action="store_true", help="Read and compare everything, and write nothing.")
        parser.add_argument("--report", type=Path, metavar="FILE", help="CSV file for every refusal and warning.")
        parser.add_argument("--keep-good", action="store_true", help="Write the other rows although some are refused.")

    def handle(self, *, dataset, files, release, sheet, dates, complete, dry_run, report, keep_good, **options):
        _check(files, release, report)
        if complete and keep_good:
            raise CommandError("A refused row is not an absent one. Expected --complete or --keep-good, not both.")
        with ExitStack() as stack:
            found = Report(_open(report, stack), names_files=len(files) > 1, waiting=self._tell_of_waiting)
            bar = stack.enter_context(ImportBar(files, found.counts))
            try:
                module = _in_order(_module(dataset, sheet, files), dates)
                # A publisher's table that holds no events brings its own.
                getattr(module, "import_files", import_files)(
                    module,
                    files,
                    report=found,
                    release=release,
                    dry_run=dry_run,
                    keep_good=keep_good,
                    is_complete=complete,
                    progress=bar,
                )
            except (BadFile, generic.BadMapping, OlderRelease, SlugTaken, ActorMet) as error:
                raise CommandError(f"{error} Nothing was written.") from error
            except KeyboardInterrupt as interruption:
                raise CommandError("Stopped. Nothing was written.", returncode=130) from interruption
        is_table = hasattr(module, "import_files")
        self._tell(found, dry_run=dry_run, keep_good=keep_good, is_complete=complete, is_table=is_table)

    def _tell_of_waiting(self):
        self.stderr.write("Waiting for another import to end.")

    def _tell(self, found, *, dry_run, keep_good, is_complete, is_table):
        counts = found.counts
        joined = ["joined"] if counts.joined else []
        withdrawn = ["withdrawn"] if is_complete else []
        for name in ("read", *joined, "new", "changed", "unchanged", *withdrawn, "warned", "refused"):
            self.stdout.write(f"{name:>9} {getattr(counts, name):,}")

        for sentence in found.notices:
            self.stdout.write(sentence)
        for sentence in found.shown:
            self.stderr.write(sentence)
        if found.faults > len(found.shown):
            self.stderr.write(f"… and {found.faults - len(found.shown):,} more; --report FILE lists them all.")
        if found.is_broken:
            raise CommandError(
                "Nothing was written. Correct the file: where it cannot be split into rows, none of them is kept."
            )
        if counts.refused and is_table:
            raise CommandError("Nothing was written. Correct the rows: a table is kept as a whole.")
        if counts.refused and (dry_run or not keep_good):
            raise CommandError("Nothing was written. Correct the rows, or write the others with --keep-good.")
        if counts.refused:
            raise CommandError(
                f"The other rows were written. {counts.refused:,} refused: correct and import them again."
            )
        self.stdout.write(_what_happened(found, dry_run=dry_run))


def _module(dataset, sheet, files):
    module = MODULES.get(dataset) or generic.module_of(Path(dataset), set(MODULES))
    if sheet is None:
        return module
    for path in files:
        expect_workbook(path)
    return with_sheet(module, sheet)


def _in_order(module, dates):
    if dates is None:
        return module
    if not has_days_with_slashes(module):
        key = module.DATASET["key"]
        raise CommandError(
            f"--dates is no option of {key}: its days are written in one way only, or as its mapping says."
        )
    return with_order(module, dates)


def _what_happened(found, *, dry_run) -> str:
    if dry_run:
        return "A dry run: nothing was written."
    if found.counts.new or found.counts.changed or found.counts.withdrawn:
        return "All of it was written."
    release = f" The release is now {found.new_release}." if found.new_release else ""
    return f"Every row was here already, as it is.{release}"


def _check(files, release, report):
    longest = Dataset._meta.get_field("release").max_length
    if len(release) > longest:
        raise CommandError(f"The release {quote(release)} is too long. Expected at most {longest} characters.")
    if CONTROL.search(release):
        raise CommandError(f"The release {quote(release)} has a control character in it. Expected text such as 25.1.")
    if report and report.resolve() in {file.resolve() for file in files}:
        raise CommandError(f"The report would overwrite {report}, which is to be read. Give it another name.")


def _open(report, stack):
    if report is None:
        return None
    try:
        # What is not UTF-8 in a refused row is shown as an escape.
        return stack.enter_context(report.open("w", encoding="utf-8", errors="backslashreplace", newline=""))
    except OSError as error:
        raise CommandError(f"The report {report} cannot be written: {error.strerror}.") from error
