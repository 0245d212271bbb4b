"""`manage.py doctor`: prints what config/doctor.py finds."""

from django.core.management.base import BaseCommand, CommandError

from config.doctor import examine


class Command(BaseCommand):
    help = "Look whether everything this site needs is there and set right; each failing line says what to do."
    requires_system_checks = []

    def handle(self, **options):
        faults = 0
        for finding in examine():
            faults += finding.is_fault
            mark = self.style.ERROR("wrong") if finding.is_fault else self.style.SUCCESS("fine ")
            self.stdout.write(f"{mark}  {finding.subject}: {finding.text}")
        if faults:
            raise CommandError(f"{faults} of these lines need a hand.")
