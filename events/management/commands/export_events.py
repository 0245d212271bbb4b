"""`manage.py export_events`: writes a foreign dataset's file as it was received."""

import sys
from contextlib import nullcontext
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from events.exchange import MODULES
from events.exchange.received_files import NotReceived, bytes_of, find_file


class Command(BaseCommand):
    help = "Writes a file of a foreign dataset as it was received, byte for byte."

    def add_arguments(self, parser):
        parser.add_argument("dataset", metavar="DATASET", choices=MODULES, help=f"One of: {', '.join(MODULES)}.")
        parser.add_argument("--release", default="", help="The publisher's release; default: the one that is current.")
        parser.add_argument("--file", type=int, metavar="N", help="Which of several files of the release.")
        parser.add_argument("--output", type=Path, metavar="FILE", help="Where to write; default: standard output.")

    def handle(self, *, dataset, release, file, output, **options):
        try:
            found = find_file(dataset, release=release, number=file)
            with _open(output) as target:
                for piece in bytes_of(found):
                    target.write(piece)
        except (NotReceived, OSError) as error:
            raise CommandError(_sentence(error, output)) from error
        if output:
            self.stdout.write(f"{found.size:,} bytes of {found.name} were written to {output}.")


def _open(output: Path | None):
    return output.open("wb") if output else nullcontext(sys.stdout.buffer)


def _sentence(error: Exception, output: Path | None) -> str:
    if isinstance(error, NotReceived):
        return str(error)
    return f"{output or 'Standard output'} cannot be written: {error.strerror}."
