"""`manage.py check_rollups`: whether the sums kept beforehand are those of the rows."""

from django.core.management.base import BaseCommand, CommandError

from events.rollups.checking import find_differences, put_right


class Command(BaseCommand):
    help = "Compares the sums that are kept by month with the rows; exits 1 when something differs."

    def add_arguments(self, parser):
        parser.add_argument("--rebuild", action="store_true", help="count the datasets anew in which something differs")

    def handle(self, *args, rebuild, **options):
        found = put_right() if rebuild else list(find_differences())
        for difference in found:
            name = difference.rollup.__name__
            self.stdout.write(f"{difference.dataset}: {difference.cells:,} cells of {name} differ from the rows.")
        if not found:
            self.stdout.write("All sums are those of the rows.")
        elif rebuild:
            self.stdout.write("They have been counted anew.")
        else:
            raise CommandError("Run check_rollups --rebuild to count them anew.", returncode=1)
