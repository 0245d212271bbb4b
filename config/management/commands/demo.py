"""`manage.py demo`: the steps of config/demo.py with progress, then a served site."""

import os
import socket
import sys

from django.core.management.base import BaseCommand, CommandError

from config.demo import ACCOUNTS, PortTaken, claim_port, password_of, steps

EXAMPLES = (
    "/api/v1/incidents/kabul-military-hospital-attack-2021/",
    "/api/v1/events/?actor=IS-K&date_after=2021-11-01&date_before=2021-11-30",
    "/api/v1/events/aggregate/?dataset=ucdp-ged&by=year&measure=killed_best",
)


class Command(BaseCommand):
    help = "From nothing to a running site with the hospital attack and a sample dataset; safe to run again."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1, 8000 unless given")
        parser.add_argument("--no-serve", action="store_true", help="stop before serving")

    def handle(self, *args, port, no_serve, **options):
        if not 1 <= port <= 65535:
            raise CommandError(f"{port} is not a port. Expected 1 to 65535.")
        claimed = None if no_serve else self.claim(port)
        todo = list(steps())
        for number, (title, do) in enumerate(todo, start=1):
            self.stdout.write(f"{number}/{len(todo)} {title} … ", ending="")
            self.stdout.flush()
            self.stdout.write(do())
        self.tell(f"http://127.0.0.1:{port}")
        if claimed:
            with claimed:
                self.serve(claimed)

    def claim(self, port: int) -> socket.socket:
        try:
            return claim_port(port)
        except PortTaken as exc:
            raise CommandError(str(exc)) from exc

    def tell(self, site: str) -> None:
        self.stdout.write(f"\nOpen  {site}/  {site}/api/v1/docs/  {site}/admin/")
        self.stdout.write("\nAccounts of this demonstration:")
        for name, role in ACCOUNTS.items():
            self.stdout.write(f"  {name:<6} {password_of(name)}  {role}")
        self.stdout.write("\nAsk it:")
        for path in EXAMPLES:
            self.stdout.write(f"  curl '{site}{path}'")
        self.stdout.write("")

    def serve(self, claimed: socket.socket) -> None:
        """Becomes the web server; Ctrl-C ends it, and the embedded database stops by itself a little later."""
        claimed.set_inheritable(True)
        self.stdout.write("Serving until Ctrl-C.")
        self.stdout.flush()
        os.environ.setdefault("SITE_URL", f"http://127.0.0.1:{claimed.getsockname()[1]}")
        server = ["-m", "gunicorn", "config.wsgi", "--bind", f"fd://{claimed.fileno()}"]
        # Unlimited on loopback, so that even an absurd address gets a sentence; a public site keeps a limit.
        sized = ["--workers", "2", "--threads", "4", "--limit-request-line", "0"]
        quietly = ["--no-control-socket", "--log-level", "warning"]
        os.execv(sys.executable, [sys.executable, *server, *sized, *quietly])
