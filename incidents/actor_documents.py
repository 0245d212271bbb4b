"""Which actors an incident brings before the public, and their documents with the statements that stand with them."""

from collections import deque

from actors.models import Actor, SpeakerActor
from actors.page import build_actor_page, is_nameable
from incidents.dossier.speakers import NEVER_IDENTIFIED, name_speakers
from incidents.dossier.statements import actor_statements
from incidents.models import Incident, Statement
from sources.rendering import render_sources_in


def actors_of(incident: Incident) -> list[Actor]:
    """Everybody the dossier names, and everybody those are related to, however far; persons only where they
    may be named.
    """
    first = Actor.objects.filter(pk__in=_named_in(incident)).order_by("id")
    found: dict[int, Actor] = {}
    waiting = deque(first)
    while waiting:
        actor = waiting.popleft()
        if actor.pk in found or not is_nameable(actor):
            continue
        found[actor.pk] = actor
        waiting.extend(row.other for row in actor.relations.select_related("other").order_by("id"))
        waiting.extend(row.actor for row in actor.relations_from_others.select_related("actor").order_by("id"))
    return list(found.values())


def actor_document(actor: Actor) -> dict:
    """The page with its statements, sources and places: the document of the actor's edition."""
    page = build_actor_page(actor)
    page["statements"] = actor_statements(actor)
    page["sources"] = render_sources_in(page)
    return name_speakers(page)


def _named_in(incident: Incident) -> set[int]:
    ids = {row.actor_id for row in incident.participation_rows.all()}
    ids |= {row.actor_id for row in incident.attribution_rows.all()}
    ids |= {row.actor_id for row in incident.responsibilityclaim_rows.all()}
    ids |= {row.person_id for row in incident.namedcasualty_rows.filter(is_published=True)}
    statements = Statement.objects.filter(incident=incident)
    ids |= set(statements.values_list("about_rows__actor_id", flat=True)) - {None}
    sources = incident.source_rows.values_list("source_id", flat=True)
    speakers = SpeakerActor.objects.filter(speaker__source__in=sources).exclude(speaker__naming__in=NEVER_IDENTIFIED)
    return ids | set(speakers.values_list("actor_id", flat=True))
