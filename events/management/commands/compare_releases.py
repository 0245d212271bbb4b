"""`manage.py compare_releases ucdp-ged 23.1 25.1`: what changed between two releases."""

from itertools import islice
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from codebook.quoting import quote
from events.comparison import telling
from events.comparison.files import changes_as_csv, years_as_csv
from events.comparison.finding import Comparison, changes_of, compare
from events.comparison.pairs import CannotCompare, NotHere, Pair, pair_of, site_pairs
from events.management.whole_file import whole_file, whole_text
from events.models import Dataset
from events.query.running import one_snapshot

SHOWN = 10


class Command(BaseCommand):
    help = "Tells what changed between two releases of a dataset, or of this site: added, changed by field, withdrawn."

    def add_arguments(self, parser):
        parser.add_argument(
            "releases",
            metavar="[DATASET] A B",
            nargs="+",
            help="ucdp-ged 23.1 25.1: two releases of a dataset's publisher; 2026.1 2026.2: two of this site.",
        )
        parser.add_argument("--all", action="store_true", dest="is_all", help="Show every change and every year.")
        parser.add_argument("--csv", type=Path, metavar="FILE", help="Write every change, a line for each field.")
        parser.add_argument("--years", type=Path, metavar="FILE", help="Write the killed by country and year, as CSV.")

    def handle(self, *, releases, is_all, csv, years, **options):
        if csv and years and csv.resolve() == years.resolve():
            raise CommandError(f"Both files would be {csv}. Give one of them another name.")
        with one_snapshot():
            try:
                pairs = _pairs(releases)
            except CannotCompare as error:
                raise CommandError(f"{error} {error.advice}".strip()) from error
            found = [compare(pair) for pair in pairs]
            _write(pairs, found, csv, years)
            for number, each in enumerate(found):
                if number:
                    self.stdout.write("")
                self._tell(each, is_all=is_all)

    def _tell(self, found: Comparison, *, is_all: bool):
        for line in telling.summary(found):
            self.stdout.write(line)
        for line in telling.years(found, most=None if is_all else SHOWN):
            self.stdout.write(line)
        if not found.changes:
            return
        self.stdout.write("Changes, those that moved the killed most first")
        for change in islice(changes_of(found.pair), None if is_all else SHOWN):
            for line in telling.change(change, found):
                self.stdout.write(line)
        if found.changes > SHOWN and not is_all:
            self.stdout.write(f"… {found.changes - SHOWN:,} more; --all shows them, --csv FILE writes them.")


def _pairs(given: list[str]) -> list[Pair]:
    if len(given) not in (2, 3):
        raise CannotCompare(
            f"{len(given)} names were given. Expected a dataset and two of its releases, ucdp-ged 23.1 25.1; or two"
            " releases of this site, 2026.1 2026.2."
        )
    if len(given) == 2:
        try:
            return site_pairs(*given, list(Dataset.objects.order_by("key")))
        except NotHere as error:
            raise NotHere(
                f"{error} Two of a publisher's are asked for with their dataset: ucdp-ged 23.1 25.1."
            ) from error
    key, before, after = given
    dataset = Dataset.objects.filter(key=key).first()
    if dataset is None:
        here = ", ".join(Dataset.objects.order_by("key").values_list("key", flat=True))
        raise CannotCompare(f"{quote(key)} is no dataset here. Expected one of: {here or 'none yet'}.")
    return [pair_of(dataset, before, after)]


def _write(pairs: list[Pair], found: list[Comparison], changes: Path | None, years: Path | None) -> None:
    try:
        if changes:
            with whole_file(changes) as file:
                file.writelines(changes_as_csv(pairs))
        if years:
            with whole_text(years) as file:
                file.write(years_as_csv(found))
    except OSError as error:
        raise CommandError(f"{error.filename or changes or years} cannot be written: {error.strerror}.") from error
