"""Is everybody protected who has to be."""

from collections.abc import Iterator

from actors.models import SpeakerActor
from actors.page import is_nameable
from incidents.dossier.speakers import MAY_BE_IDENTIFIED
from incidents.models import Incident
from incidents.rules.evidence import passages_of
from incidents.rules.problem import Problem


def anonymous_speakers_have_no_identity(incident: Incident) -> Iterator[Problem]:
    sources = {passage.source_id for passage in passages_of(incident)}
    for row in SpeakerActor.objects.filter(speaker__source__in=sources).select_related("speaker").order_by("id"):
        if row.speaker.naming != MAY_BE_IDENTIFIED:
            yield Problem(
                "anonymity_broken", row.speaker.key, "A speaker whom the source does not name is linked to an actor."
            )


def published_persons_may_be_named(incident: Incident) -> Iterator[Problem]:
    for row in incident.namedcasualty_rows.filter(is_published=True).select_related("person").order_by("id"):
        if not is_nameable(row.person):
            yield Problem(
                "person_not_public",
                row.key,
                "The name is to be published, but the person's own disclosure withholds it.",
            )
