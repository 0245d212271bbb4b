"""When an actor's page becomes public: with the first incident that names the actor, or because somebody publishes it.

What is changed on a public page afterwards waits until somebody publishes the page again.
"""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet

from actors.models import Actor, SpeakerActor
from actors.page import build_actor_page, is_nameable
from events import publication
from events.actor_pages import publish_actors, retire_actors
from events.models import Edition
from incidents.dossier.speakers import MAY_BE_IDENTIFIED, name_speakers
from incidents.dossier.statements import actor_statements
from incidents.models import (
    Attribution,
    Incident,
    IncidentPart,
    NamedCasualty,
    Participation,
    ResponsibilityClaim,
    Statement,
    StatementAbout,
)
from incidents.rules import NotReady, problems_of_actor
from sources.rendering import render_sources_in


@transaction.atomic
def publish_actor_pages(actors: Iterable[Actor], *, by: str = "", reason: str = "") -> list[Edition]:
    """The next edition of each page that says something new, and the first one of every actor a page names.

    An actor who may not be named, or no longer, has no page: one that was public is taken back. Raises NotReady.
    """
    publication.wait_for_turn()
    actors = list(actors)
    asked = [actor for actor in actors if is_nameable(actor)]
    retire_actors([actor for actor in actors if actor not in asked])
    named = [actor for actor in _with_those_they_name(asked) if actor not in asked]
    return publish_actors(_documents([*asked, *_not_public(named)]), by=by, reason=reason)


def publish_actors_named_in(incidents: list[Incident], *, by: str, reason: str) -> None:
    """First editions of actors that the dossiers are about to name. Raises NotReady."""
    for incident in incidents:
        new = _not_public(_with_those_they_name(_named_in([incident])))
        number = incident.number_row.number
        publish_actors(_documents(new), by=by, reason=reason, brought_by=number)


def retire_actors_named_only_in(incident: Incident) -> None:
    """Takes back the pages that came with incidents and that no incident which is public now names."""
    others = Incident.objects.filter(review__status="published").exclude(pk=incident.pk)
    kept = set(_with_those_they_name(_named_in(others)))
    brought = Edition.objects.filter(kind=Edition.ACTOR, is_newest=True, brought_by__isnull=False).values("subject")
    named = _with_those_they_name(_named_in([incident]))
    alone = Actor.objects.filter(pk__in=[actor.pk for actor in named if actor not in kept])
    retire_actors(alone.filter(number_row__number__in=brought, event_links__isnull=True))


def _named_in(incidents: Iterable[Incident]) -> list[Actor]:
    """Everybody whom the dossiers name; persons only where they may be named. Some twenty queries."""
    among = {"incident__in": incidents}
    speakers = {
        speaker
        for part in (*IncidentPart.__subclasses__(), Statement)
        for speaker in part.objects.filter(**among, speaker__naming=MAY_BE_IDENTIFIED).values_list("speaker", flat=True)
    }
    ids = {
        *Participation.objects.filter(**among).values_list("actor", flat=True),
        *Attribution.objects.filter(**among).values_list("actor", flat=True),
        *ResponsibilityClaim.objects.filter(**among).values_list("actor", flat=True),
        *NamedCasualty.objects.filter(**among, is_published=True).values_list("person", flat=True),
        *StatementAbout.objects.filter(statement__incident__in=incidents).values_list("actor", flat=True),
        *SpeakerActor.objects.filter(speaker__in=speakers).values_list("actor", flat=True),
    }
    return [actor for actor in Actor.objects.filter(pk__in=ids).order_by("id") if is_nameable(actor)]


def _with_those_they_name(actors: list[Actor]) -> list[Actor]:
    """The actors, and whom their pages name in relations and statements, and so on. Two queries a step.

    A relation brings nobody who is known from datasets of this site alone: readers do not see it.
    """
    here_alone = _pages().filter(dataset__visibility="local_only").values("subject")
    found = list(actors)
    newest = found
    while newest:
        related = Actor.objects.filter(relations_from_others__actor__in=newest)
        related = related.exclude(number_row__number__in=here_alone)
        spoken_of = Actor.objects.filter(spoken_of__statement__actor__in=newest)
        named = related.union(spoken_of).order_by("id")
        newest = [actor for actor in named if actor not in found and is_nameable(actor)]
        found = [*found, *newest]
    return found


def _not_public(actors: list[Actor]) -> list[Actor]:
    numbers = _pages().filter(dataset__visibility="public").values("subject")
    public = Actor.objects.filter(pk__in=[actor.pk for actor in actors], number_row__number__in=numbers)
    public = set(public.values_list("pk", flat=True))
    return [actor for actor in actors if actor.pk not in public]


def _documents(actors: list[Actor]) -> list[dict]:
    for actor in actors:
        if problems := problems_of_actor(actor):
            raise NotReady(actor, problems)
    return [_document(actor) for actor in actors]


def _pages() -> QuerySet[Edition]:
    return Edition.objects.filter(kind=Edition.ACTOR, is_newest=True)


def _document(actor: Actor) -> dict:
    """The page with its statements, sources and places."""
    places = [statement.location for statement in actor.statements.select_related("location").order_by("id")]
    page = build_actor_page(actor, places=places)
    page["statements"] = actor_statements(actor)
    page["sources"] = render_sources_in(page)
    return name_speakers(page)
