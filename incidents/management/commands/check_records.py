"""Every rule over every record."""

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from incidents.models import Incident
from incidents.rules import problems_of


class Command(BaseCommand):
    help = "Runs every rule over every record, or over those that are named; exits 1 when something is wrong."

    def add_arguments(self, parser):
        parser.add_argument("ids", nargs="*", metavar="ID", help="key, slug or public number of an incident")

    def handle(self, *args, ids, **options):
        incidents = [self.find(name) for name in ids] if ids else list(Incident.objects.order_by("id"))
        failed = 0
        for incident in incidents:
            problems = problems_of(incident)
            failed += bool(problems)
            for problem in problems:
                self.stdout.write(f"{incident.key}: {problem.where} [{problem.code}]: {problem.message}")
        self.stdout.write(f"{len(incidents)} records checked, {failed} with problems.")
        if failed:
            raise CommandError("Mend the lines above, then run check_records again.", returncode=1)

    def find(self, name: str) -> Incident:
        wanted = Q(key=name) | Q(slug=name)
        if name.isdecimal() and len(name) < 19:
            wanted |= Q(number_row__number=int(name))
        incident = Incident.objects.filter(wanted).first()
        if incident is None:
            raise CommandError(f"There is no incident “{name}”. Expected a key, a slug or a public number.")
        return incident
