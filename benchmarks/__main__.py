"""`.venv/bin/python -m benchmarks`: makes a database, fills it, serves it several times, asks, tells, and cleans up."""

import argparse
import os
import secrets
import signal
import sys
from pathlib import Path

import django

from benchmarks.database import Busy, address, own_database
from benchmarks.effort import QUICK, WHOLE
from benchmarks.sample import LIMIT, PAGE
from config.environment import secret
from config.postgres.url import read_url

RESULTS = Path(__file__).parent / "results.json"
FEWEST_EVENTS = LIMIT * (PAGE + 1)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("benchmark", description="Our API against a floor and against other servers.")
    parser.add_argument("--rows", type=int, help=f"events to make; {WHOLE.rows:,}, or {QUICK.rows:,} in a quick run")
    parser.add_argument("--quick", action="store_true", help="less of everything, for a first look: three minutes")
    parser.add_argument("--output", type=Path, default=RESULTS, help="the JSON file to write")
    parser.add_argument(
        "--compare", type=Path, nargs=2, metavar="FILE", help="tell of the second run, with the growth since the first"
    )
    parser.add_argument(
        "--page", type=Path, nargs="+", metavar="FILE", help="write the page of the documentation, of one run or two"
    )
    options = parser.parse_args()
    options.size = QUICK if options.quick else WHOLE
    options.rows = options.rows or options.size.rows
    if options.rows < FEWEST_EVENTS:
        parser.error(f"{options.rows:,} rows are too few for the pages asked for. Give at least {FEWEST_EVENTS:,}.")
    return options


def serve_as_in_production(site: dict) -> None:
    """With a database and a secret that were given, and nothing else."""
    for name in ("DATABASE_URL_FILE", "SECRET_KEY_FILE", "SITE_URL", "DEBUG"):
        os.environ.pop(name, None)
    os.environ |= {"DATABASE_URL": address(site), "SECRET_KEY": secrets.token_urlsafe(50)}
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"


if __name__ == "__main__":
    options = read_options()
    site = read_url(secret("DATABASE_URL"))
    serve_as_in_production(site)
    django.setup()
    # Models are there only after setup.
    from benchmarks.page import write_page
    from benchmarks.report import tables
    from benchmarks.results import read, write
    from benchmarks.run import run, say

    if told := options.page or options.compare:
        document = read(*told)
        if options.page:
            write_page(document)
        say(tables(document))
        sys.exit()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the database is dropped then, too
    try:
        with own_database(site):
            document = run(options.rows, options.size, site)
    except Busy as exc:
        sys.exit(str(exc))
    write(document, options.output)
    say(f"\n{tables(document)}\n\nAll figures are in {options.output}.")
