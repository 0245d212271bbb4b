"""Actors in query parameters: an id, a slug, or any recorded name in any script. A name of several actors means all."""

from django.core.exceptions import ValidationError

from codebook.quoting import quote
from events.actor_names import PublicActor, find_actors, similar_names
from events.current import kept
from events.filters.faults import MOST_MENDED
from events.filters.fields import MOST_VALUES, ParameterField, too_many

LONGEST_KEPT = 300
EXPECTED = "Expected an actor's id, slug or name; actors/ lists them."


class Actors(ParameterField):
    """Reads to {text as given: the actors it means}. A text with commas is one name if there is such a name."""

    several = True

    def read_each(self, texts: list[str]) -> dict[str, list[PublicActor]]:
        if (number := sum(len(split(text)) for text in texts)) > MOST_VALUES:
            raise too_many(number)
        found = _find(tuple(dict.fromkeys(part for text in texts for part in (text, *split(text)) if part)))
        meant: dict[str, list[PublicActor]] = {}
        missing = []
        for text in texts:
            for part in [text] if found[text] else split(text):
                if part and found[part]:
                    meant[part] = found[part]
                else:
                    missing.append(part)
        if missing:
            raise ValidationError([unknown_actor(part, mend=place < MOST_MENDED) for place, part in enumerate(missing)])
        return meant

    def describe(self) -> dict:
        return {"type": "string", "examples": ["IS-K", "islamic-state-khorasan"]}


def _find(texts: tuple[str, ...]) -> dict[str, list[PublicActor]]:
    """Names that come again are looked up once a revision; long lists of them do not come again."""
    if sum(map(len, texts)) > LONGEST_KEPT:
        return find_actors(texts)
    return kept(("actors", texts), lambda: find_actors(texts))


def split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


def unknown_actor(text: str, *, mend: bool) -> ValidationError:
    if not text:
        return ValidationError("One of its values is empty.", code="empty")
    near = similar_names(text) if mend else []
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return ValidationError(f"{quote(text)} is no actor here.{meant} {EXPECTED}", code="unknown")


def all_of(meant: dict[str, list[PublicActor]]) -> list[PublicActor]:
    return list({actor.pk: actor for actors in meant.values() for actor in actors}.values())
