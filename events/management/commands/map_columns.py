"""`manage.py map_columns`: proposes how a spreadsheet of one's own is read."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from events.exchange import MODULES
from events.exchange.lines import BadFile
from events.exchange.mapping.proposal import propose


class Command(BaseCommand):
    help = "Proposes a mapping for import_events, from the header and the first rows of a spreadsheet."

    def add_arguments(self, parser):
        parser.add_argument(
            "file", metavar="FILE", type=Path, help="CSV or a workbook (.xlsx), also zipped, with a header."
        )
        parser.add_argument("--sheet", metavar="NAME", default="", help="The sheet of a workbook that is to be read.")
        parser.add_argument("--output", metavar="FILE", type=Path, help="Write the mapping there, into a new file.")

    def handle(self, *, file, sheet, output, **options):
        try:
            text = propose(file, MODULES, sheet=sheet)
        except BadFile as error:
            raise CommandError(str(error)) from error
        if output is None:
            self.stdout.write(text, ending="")
            return
        try:
            with output.open("x", encoding="utf-8") as written:
                written.write(text)
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
        self.stdout.write(
            f"{output} was written. Go through what is marked with CHECK ({text.count('CHECK') - 1} places)."
        )
