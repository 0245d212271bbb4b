"""`manage.py release 2026.1`: makes the files of a release, which never change again."""

from django.core.management.base import BaseCommand, CommandError

from events.frozen.making import make
from events.frozen.moment import CannotRelease
from events.management.output_bar import OutputBar


class Command(BaseCommand):
    help = "Make a release of what is public: files that can be cited and never change."

    def add_arguments(self, parser):
        parser.add_argument("name", help="How it will be cited: 2026.1.")
        parser.add_argument("--dataset", action="append", default=[], help="Only this one; repeat it for several.")
        parser.add_argument("--licence", default="CC-BY-4.0", help="SPDX name of the licence of the whole.")

    def handle(self, *, name, dataset, licence, **options):
        try:
            with OutputBar() as bar:
                say = bar.beside(self.stdout.write)
                release = make(name, datasets=dataset, licence=licence, say=say, wrote=bar)
        except CannotRelease as fault:
            raise CommandError(str(fault)) from fault
        except KeyboardInterrupt as interruption:
            raise CommandError("Stopped. No release was made.", returncode=130) from interruption
        self.stdout.write(
            f"Release {release.name} of revision {release.revision}: {release.files.count()} files,"
            f" {', '.join(release.datasets)}. It never changes again."
        )
