"""Every rule over every record: incidents, and the actors that somebody has written something about."""

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef, Q

from actors.models import Actor, ActorKind, ActorName, ActorRelation
from incidents.models import Incident, Statement
from incidents.rules import problems_of, problems_of_actor


class Command(BaseCommand):
    help = "Runs every rule over every record, or over those that are named; exits 1 when something is wrong."

    def add_arguments(self, parser):
        parser.add_argument("ids", nargs="*", metavar="ID", help="key, slug or public number of an incident")

    def handle(self, *args, ids, **options):
        incidents = [self.find(name) for name in ids] if ids else list(Incident.objects.order_by("id"))
        actors = [] if ids else written_about()
        failed = sum(self.tell(incident.key, problems_of(incident)) for incident in incidents)
        failed += sum(self.tell(actor.slug, problems_of_actor(actor)) for actor in actors)
        self.stdout.write(f"{len(incidents)} incidents and {len(actors)} actors checked, {failed} with problems.")
        if failed:
            raise CommandError("Mend the lines above, then run check_records again.", returncode=1)

    def tell(self, name: str, problems: list) -> bool:
        for problem in problems:
            self.stdout.write(f"{name}: {problem.where} [{problem.code}]: {problem.message}")
        return bool(problems)

    def find(self, name: str) -> Incident:
        wanted = Q(key=name) | Q(slug=name)
        if name.isdecimal() and len(name) < 19:
            wanted |= Q(number_row__number=int(name))
        incident = Incident.objects.filter(wanted).first()
        if incident is None:
            raise CommandError(f"There is no incident “{name}”. Expected a key, a slug or a public number.")
        return incident


def written_about() -> list[Actor]:
    """Actors with a name, a kind, a relation or a statement of their own; imported ones have none."""
    has_rows = Q()
    for model in (ActorName, ActorKind, ActorRelation, Statement):
        has_rows |= Exists(model.objects.filter(actor=OuterRef("pk")))
    return list(Actor.objects.filter(has_rows).order_by("id"))
