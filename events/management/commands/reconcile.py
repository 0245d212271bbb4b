"""`manage.py reconcile`: whether events come to what their publisher adds up itself."""

import csv
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from events.management.whole_file import whole_text
from events.models.country_year import ESTIMATES, TYPES
from events.reconciliation import NothingToCompare, Reconciliation, Year, reconcile

COLUMNS = ("country", "year", "events", "sum_of_events", "table", "difference")


class Command(BaseCommand):
    help = "Compares the sums of events by country and year with those that their publisher gives."

    def add_arguments(self, parser):
        parser.add_argument("events", metavar="EVENTS", help="Key of the dataset of events, as ucdp-ged.")
        parser.add_argument("table", metavar="TABLE", help="Key of the publisher's table, as ucdp-country-year.")
        parser.add_argument("--release", default="", help="Release of the table; default: the current one.")
        parser.add_argument("--estimate", choices=ESTIMATES, default=ESTIMATES[0], help="Which estimate of the killed.")
        parser.add_argument("--report", type=Path, metavar="FILE", help="CSV file with every country and year.")

    def handle(self, *, events, table, release, estimate, report, **options):
        try:
            found = reconcile(events, table, release=release, estimate=estimate)
        except NothingToCompare as error:
            raise CommandError(str(error)) from error
        if report:
            _write(found, report)
        self._tell(found)
        if found.differing and found.is_of_one_release:
            raise CommandError("Both are of the same release, so rows are missing here, or the publisher errs.")

    def _tell(self, found: Reconciliation):
        here, there = f"{found.events.key} {found.events.release}", f"{found.table.key} {found.release}"
        equal = len(found.years) - len(found.differing)
        self.stdout.write(f"{here} against {there}: equal in {equal:,} of {len(found.years):,} years of countries.")
        for year in found.differing:
            self.stdout.write(f"{year.country} {year.year}: {year.here:,} against {year.there:,}{_by_kind(year)}")
        if found.differing and not found.is_of_one_release:
            self.stdout.write(
                f"These are revisions between {found.events.release} and {found.release}, or rows not here."
            )
        for number, what in (
            (found.states_without_events, "states of the table without any event here were not compared."),
            (found.without_country, "events in no country are in no sum."),
            (found.without_figure, "events without that figure count as none killed."),
        ):
            if number:
                self.stdout.write(f"{number:,} {what}")


def _by_kind(year: Year) -> str:
    told = [f"{kind} {here:,} against {there:,}" for kind, (here, there) in year.kinds.items() if here != there]
    return f" ({', '.join(told)})" if told else ""


def _write(found: Reconciliation, path: Path) -> None:
    try:
        with whole_text(path) as file:
            writer = csv.writer(file)
            writer.writerow([*COLUMNS, *(f"{kind}_{side}" for kind in TYPES for side in ("of_events", "table"))])
            for year in found.years:
                kinds = [number for kind in TYPES for number in year.kinds[kind]]
                difference = year.there - year.here
                writer.writerow([year.country, year.year, year.events, year.here, year.there, difference, *kinds])
    except OSError as error:
        raise CommandError(f"The report {path} cannot be written: {error.strerror}.") from error
