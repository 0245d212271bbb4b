"""Imports files as anybody would, and tells as JSON what it took: `python -m benchmarks.importing FILE…`, with
DATABASE_URL.
"""

import io
import resource
import sys
from time import perf_counter

import django
import orjson
from django.core.management import call_command

DATASET = "ucdp-ged"


def import_file(path: str) -> dict:
    report = io.StringIO()
    start = perf_counter()
    call_command("import_events", DATASET, path, stdout=report)
    seconds = perf_counter() - start
    counts = dict(line.split() for line in report.getvalue().splitlines() if len(line.split()) == 2)
    return {"seconds": seconds, "counts": counts}


if __name__ == "__main__":
    django.setup()
    told = [import_file(path) for path in sys.argv[1:]]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(orjson.dumps({"imports": told, "megabytes": peak}).decode())
