"""`manage.py benchmark`: the benchmark in a process of its own, for it chooses its database before Django starts."""

import subprocess
import sys

from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "How far the API is from the least that the same answers cost, and from other servers over the same rows."

    def add_arguments(self, parser):
        parser.add_argument("--rows", metavar="N", help="events to make")
        parser.add_argument("--quick", action="store_true", help="less of everything, for a first look")
        parser.add_argument("--output", metavar="FILE", help="the JSON file to write")
        parser.add_argument("--compare", nargs=2, metavar="FILE", help="tell the growth from one run to another")
        parser.add_argument("--page", nargs="+", metavar="FILE", help="write the page of the documentation")

    def handle(self, *args, rows, quick, output, compare, page, **options):
        given = {"--rows": rows, "--output": output, "--compare": compare, "--page": page}
        told = [word for option, value in given.items() if value for word in (option, *_words(value))]
        command = [sys.executable, "-m", "benchmarks", *told, *(["--quick"] if quick else [])]
        sys.exit(subprocess.run(command, cwd=settings.BASE_DIR, check=False).returncode)


def _words(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
