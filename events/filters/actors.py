"""Actors in query parameters: an id, a slug, or any recorded name in any script. A name of several actors means all."""

from django.core.exceptions import ValidationError

from codebook.quoting import quote
from events.actor_names import PublicActor, find_actors, similar_names
from events.filters.fields import ParameterField

EXPECTED = "Expected an actor's id, slug or name; actors/ lists them."


class Actors(ParameterField):
    """Reads to {text as given: the actors it means}. A text with commas is one name if there is such a name."""

    several = True

    def read_each(self, texts: list[str]) -> dict[str, list[PublicActor]]:
        found = find_actors(list(dict.fromkeys(part for text in texts for part in (text, *split(text)) if part)))
        meant: dict[str, list[PublicActor]] = {}
        faults = []
        for text in texts:
            for part in [text] if found[text] else split(text):
                if part and found[part]:
                    meant[part] = found[part]
                else:
                    faults.append(unknown_actor(part))
        if faults:
            raise ValidationError(faults)
        return meant

    def describe(self) -> dict:
        return {"type": "string", "examples": ["IS-K", "islamic-state-khorasan"]}


def split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


def unknown_actor(text: str) -> ValidationError:
    if not text:
        return ValidationError("One of its values is empty.", code="empty")
    near = similar_names(text)
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return ValidationError(f"{quote(text)} is no actor here.{meant} {EXPECTED}", code="unknown")


def all_of(meant: dict[str, list[PublicActor]]) -> list[PublicActor]:
    return list({actor.pk: actor for actors in meant.values() for actor in actors}.values())
