"""`.venv/bin/python -m benchmarks`: makes a database, fills it, serves it twice, asks, tells, and cleans up."""

import argparse
import os
import secrets
import signal
import sys

import django

from benchmarks.database import Busy, address, own_database
from config.environment import secret
from config.postgres.url import read_url

SITE = read_url(secret("DATABASE_URL"))
# The site is served as in production: with a database and a secret that were given, and nothing else.
for name in ("DATABASE_URL_FILE", "SECRET_KEY_FILE", "SITE_URL", "DEBUG"):
    os.environ.pop(name, None)
os.environ |= {"DATABASE_URL": address(SITE), "SECRET_KEY": secrets.token_urlsafe(50)}
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

# Models are there only after setup.
from benchmarks.measure import AnswersDiffer  # noqa: E402
from benchmarks.run import FEWEST_EVENTS, run  # noqa: E402
from benchmarks.servers import WrongAnswer  # noqa: E402


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description="Our API against a floor of hand-written SQL.")
    parser.add_argument("--rows", type=int, default=100_000, help="events to make, 100,000 unless given")
    parser.add_argument("--quick", action="store_true", help="fewer requests, for a first look")
    options = parser.parse_args()
    if options.rows < FEWEST_EVENTS:
        parser.error(f"{options.rows} rows are too few for the pages asked for. Give at least {FEWEST_EVENTS:,}.")
    return options


if __name__ == "__main__":
    options = read_options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the database is dropped then, too
    try:
        with own_database(SITE):
            run(rows=options.rows, quick=options.quick)
    except (Busy, AnswersDiffer, WrongAnswer) as exc:
        sys.exit(str(exc))
