"""Says which actor a source's speaker is, wherever the document has that speaker; an anonymous one is nobody's."""

from actors.models import SpeakerActor
from actors.page import render_actor_reference
from sources.rendering import sourced_in

MAY_BE_IDENTIFIED = "named"  # anybody else stays who the source lets them be


def name_speakers(document: dict) -> dict:
    """The same document; each `speaker` of a passage has an `actor`, null where none is known. One query."""
    sourced = [row for row in sourced_in(document) if "speaker" in row]
    links = SpeakerActor.objects.filter(speaker__source__key__in={row["passage"]["source"] for row in sourced})
    links = links.filter(speaker__naming=MAY_BE_IDENTIFIED)
    actors = {
        (link.speaker.source.key, link.speaker.key): render_actor_reference(link.actor)
        for link in links.select_related("speaker__source", "actor")
    }
    for row in sourced:
        actor = actors.get((row["passage"]["source"], row["speaker"]["key"]))
        row["speaker"] = {**row["speaker"], "actor": actor}
    return document
