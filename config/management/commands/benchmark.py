"""`manage.py benchmark`: the benchmark in a process of its own, for it chooses its database before Django starts."""

import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "How far the API is from the least that the same answers cost, and from other servers over the same rows."

    def add_arguments(self, parser):
        parser.add_argument("--rows", metavar="N", help="events to make")
        parser.add_argument("--quick", action="store_true", help="less of everything, for a first look")
        parser.add_argument("--parts", nargs="+", metavar="PART", help="only some of what is measured")
        parser.add_argument("--against", nargs="*", metavar="SERVER", help="only some of the other servers, or none")
        parser.add_argument("--output", metavar="FILE", help="the JSON file to write")
        parser.add_argument("--compare", nargs=2, metavar="FILE", help="tell the growth from one run to another")
        parser.add_argument("--page", nargs="+", metavar="FILE", help="write the page of the documentation")

    def handle(self, *args, **options):
        sys.exit(subprocess.run([sys.executable, "-m", "benchmarks", *told(options)], cwd=settings.BASE_DIR).returncode)


def told(options: dict[str, Any]) -> list[str]:
    """The options as they were written."""
    words = ["--quick"] if options["quick"] else []
    for name in ("rows", "parts", "against", "output", "compare", "page"):
        value = options[name]
        if value is not None:
            words += [f"--{name}", *([value] if isinstance(value, str) else value)]
    return words
