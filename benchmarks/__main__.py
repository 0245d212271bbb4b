"""`.venv/bin/python -m benchmarks`: makes a database, fills it, serves it several times, asks, tells, and cleans up."""

import os
import secrets
import signal
import sys

import django

from benchmarks.database import Busy, address, own_database
from benchmarks.names import FLOOR, OTHERS, OURS
from benchmarks.options import read_options
from config.environment import secret
from config.postgres.url import read_url


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
    from benchmarks.results import read
    from benchmarks.run import run, say

    if files := options.page or options.compare:
        document = read(*files)
        if options.page:
            write_page(document)
        say(tables(document))
        sys.exit()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the database is dropped then, too
    servers = {OURS, FLOOR, *(OTHERS[name] for name in options.against)}
    try:
        with own_database(site):
            document = run(
                options.rows, options.size, site, parts=options.parts, servers=servers, output=options.output
            )
    except Busy as exc:
        sys.exit(str(exc))
    say(f"\n{tables(document)}\n\nAll figures are in {options.output}.")
