"""`manage.py export_events`: writes a foreign dataset's file as it was received."""

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from types import ModuleType

from django.core.management.base import BaseCommand, CommandError

from events.exchange import MODULES
from events.exchange.received_files import NotReceived, bytes_of, find_file
from events.exchange.tables.exporting import NotHere


class Command(BaseCommand):
    help = "Writes a file of a foreign dataset as it was received, byte for byte."

    def add_arguments(self, parser):
        parser.add_argument("dataset", metavar="DATASET", choices=MODULES, help=f"One of: {', '.join(MODULES)}.")
        parser.add_argument("--release", default="", help="The publisher's release; default: the one that is current.")
        parser.add_argument("--file", type=int, metavar="N", help="Which of several files of the release.")
        parser.add_argument("--output", type=Path, metavar="FILE", help="Where to write; default: standard output.")

    def handle(self, *, dataset, release, file, output, **options):
        try:
            pieces = _received(MODULES[dataset], release=release, number=file)
            first = next(pieces)
            with _open(output) as target:
                written = sum(target.write(piece) for piece in chain([first], pieces))
        except (NotReceived, NotHere) as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{output or 'Standard output'} cannot be written: {error.strerror}.") from error
        if output:
            self.stdout.write(f"{written:,} bytes were written to {output}.")


def _received(module: ModuleType, *, release: str, number: int | None) -> Iterator[bytes]:
    """A publisher's table that holds no events brings its own way."""
    if hasattr(module, "export_files"):
        return module.export_files(module, release=release)
    return bytes_of(find_file(module.DATASET["key"], release=release, number=number))


def _open(output: Path | None):
    return output.open("wb") if output else nullcontext(sys.stdout.buffer)
