"""Says which actor a source's speaker is, wherever the document has that speaker; an anonymous one is nobody's."""

from collections.abc import Iterator

from actors.models import SpeakerActor
from actors.page import render_actor_reference

MAY_BE_IDENTIFIED = "named"  # anybody else stays who the source lets them be


def name_speakers(document: dict) -> dict:
    """The same document; each `speaker` of a passage has an `actor`, null where none is known. One query."""
    sourced = [row for row in _sourced_in(document) if row["passage"]]
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


def _sourced_in(value) -> Iterator[dict]:
    if isinstance(value, dict):
        if "passage" in value and "speaker" in value:
            yield value
        for item in value.values():
            yield from _sourced_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from _sourced_in(item)
