"""From nothing to a site that can be looked at. Every step finds what an earlier run left and goes on from there."""

import hashlib
import hmac
import socket
from collections.abc import Callable, Iterator
from io import StringIO

import yaml
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db.models import Q

from actors.models import Actor
from incidents.actor_publication import publish_actor_pages
from incidents.models import Incident
from incidents.review import publish_together, status_of

FIXTURES = settings.BASE_DIR / "fixtures" / "kabul_hospital_2021"
SAMPLE = settings.BASE_DIR / "seeds" / "ucdp" / "ged231_central_african_republic.csv"
INCIDENTS = (
    "kabul-military-hospital-attack-2021",
    "kabul-military-hospital-attack-2017",
    "suicide-attack-october-2021",
    "kabul-islamic-state-cell-destroyed-2021",
)
ACCOUNTS = {
    "amina": "analyst: enters incidents",
    "boris": "reviewer: checks and publishes them",
    "admin": "operator: may do everything",
}


class PortTaken(Exception):
    """Something else listens there already."""


def claim_port(port: int) -> socket.socket:
    """Listen on the port of this machine's loopback address. Raises PortTaken when something else does.

    Who asks before the site is there waits in the queue instead of being refused, and a second demo is refused at once.
    """
    claimed = socket.socket()
    claimed.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        claimed.bind(("127.0.0.1", port))
        claimed.listen()
    except OSError as exc:
        claimed.close()
        raise PortTaken(
            f"Port {port} cannot be used ({exc.strerror}). Stop what uses it, "
            f"or choose another one: ./annals demo --port {port + 1 if port < 65535 else 8001}"
        ) from exc
    return claimed


def steps() -> Iterator[tuple[str, Callable[[], str]]]:
    """What the demo does, in order: a title, and a function that does it and says what came of it."""
    yield "Database", prepare_database
    yield "The hospital attack", load_fixtures
    yield "UCDP sample dataset", import_sample
    yield "Publication", publish_incidents
    yield "Accounts", create_accounts


def prepare_database() -> str:
    call_command("migrate", verbosity=0)
    return "ready"


def load_fixtures() -> str:
    """Loads them once: what somebody has changed since then stays as it is."""
    if Incident.objects.filter(key__in=INCIDENTS).count() == len(INCIDENTS):
        return "already here, left as it is"
    files = sorted(str(path) for path in FIXTURES.glob("*.yaml"))
    call_command("loaddata", *files, verbosity=0)
    return f"{len(files)} files of {FIXTURES.relative_to(settings.BASE_DIR)} loaded"


def import_sample() -> str:
    report = StringIO()
    call_command("import_events", "ucdp-ged", str(SAMPLE), stdout=report)
    counts = dict(line.split() for line in report.getvalue().splitlines() if len(line.split()) == 2)
    return f"{counts['read']} rows read, {counts['new']} new, {counts['unchanged']} unchanged"


def publish_incidents() -> str:
    """Publishes those that are still drafts, and the actors of the same files; what somebody has changed since then is
    theirs to publish.
    """
    incidents = Incident.objects.filter(key__in=INCIDENTS).order_by("id")
    drafts = [incident for incident in incidents if status_of(incident) == "draft"]
    if drafts:
        publish_actor_pages(Actor.objects.filter(slug__in=_actor_slugs()).order_by("id"), reason="First publication")
        publish_together(drafts, reason="First publication")
    return f"{len(drafts)} published, {len(incidents) - len(drafts)} were before"


def create_accounts() -> str:
    user_model = get_user_model()
    for name in ACCOUNTS:
        user, is_new = user_model.objects.get_or_create(username=name, defaults={"is_staff": True})
        if is_new:
            user.is_superuser = name == "admin"
            user.set_password(password_of(name))
            user.save()
            user.groups.set(_groups(name))
    return ", ".join(ACCOUNTS)


def password_of(name: str) -> str:
    """The same at every run of this site, and different at every other site."""
    return hmac.new(settings.SECRET_KEY.encode(), f"demo:{name}".encode(), hashlib.sha256).hexdigest()[:16]


def _actor_slugs() -> list[str]:
    rows = [row for path in sorted(FIXTURES.glob("*.yaml")) for row in yaml.safe_load(path.read_text("utf-8"))]
    return [row["fields"]["slug"] for row in rows if row["model"] == "actors.actor"]


def _groups(name: str) -> list[Group]:
    """Analysts may do everything to the record but publish it; reviewers may publish it too."""
    record = Permission.objects.filter(
        Q(content_type__app_label__in=["sources", "locations", "actors", "incidents"])
        | Q(content_type__app_label="events", codename__startswith="view_")
    )
    analysts, _ = Group.objects.get_or_create(name="analysts")
    analysts.permissions.set(record.exclude(codename="publish_incident"))
    reviewers, _ = Group.objects.get_or_create(name="reviewers")
    reviewers.permissions.set(record)
    return {"amina": [analysts], "boris": [reviewers]}.get(name, [])
