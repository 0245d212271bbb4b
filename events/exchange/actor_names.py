"""Gives actors the names that a publisher's table of actors has for them, each as a row that tells where it is from."""

import unicodedata
from collections import Counter
from typing import NamedTuple

import pghistory

from actors.models import Actor, ActorIdentifier, ActorName
from events.actor_pages import pages_that_follow, publish_imported_actors
from events.exchange.imported_actors import SlugTaken, short
from events.models import Dataset, Edition

SCRIPTS = {
    "ARABIC": "Arab",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "KHMER": "Khmr",
    "MYANMAR": "Mymr",
}
OTHER_SCRIPT = "Zyyy"


class GivenName(NamedTuple):
    """`key` tells it from the actor's other names, `kind` is a term of name_kind, `language` a tag of BCP 47."""

    key: str
    text: str
    kind: str
    language: str


def give_names(dataset: Dataset, called: dict[str, str], names: dict[str, list[GivenName]], *, release: str) -> None:
    """By the publisher's ids. An id that is new makes a new actor, called as the table calls it; one that is known
    keeps its name, and is given the table's beside it. Whom people recorded, or whose page people wrote, stays as it
    is. Raises SlugTaken.
    """
    with pghistory.context(command=f"import_events {dataset.key}", release=release):
        known = ActorIdentifier.objects.filter(dataset=dataset.actor_ids, code__in=called).select_related("actor")
        actors = {identifier.code: identifier.actor for identifier in known}
        actors |= _make(dataset, {code: name for code, name in called.items() if code not in actors})
        ours = {code: actors[code] for code in actors if actors[code].slug == f"{dataset.actor_ids}-{code}"}
        by_people = _pages_by_people(dataset, [actor.slug for actor in ours.values()])
        ours = {code: actor for code, actor in ours.items() if actor.slug not in by_people}
        _write(dataset, {actor: _all_names(actor, called[code], names[code]) for code, actor in ours.items()}, release)
        publish_imported_actors([actor.pk for actor in ours.values()], dataset=dataset)


def _make(dataset: Dataset, names: dict[str, str]) -> dict[str, Actor]:
    slugs = {code: f"{dataset.actor_ids}-{code}" for code in names}
    if taken := Actor.objects.filter(slug__in=slugs.values()).first():
        raise SlugTaken(
            f"The actor “{taken.name}” has the slug {taken.slug}, which the import needs for another one. Give it the"
            f" identifier of {dataset.actor_ids} if it is the same, or change its slug."
        )
    actors = Actor.objects.bulk_create([Actor(slug=slugs[code], name=short(name)) for code, name in names.items()])
    made = dict(zip(names, actors, strict=True))
    ActorIdentifier.objects.bulk_create(
        ActorIdentifier(actor=actor, dataset=dataset.actor_ids, code=code, name_there=names[code])
        for code, actor in made.items()
    )
    return made


def _pages_by_people(dataset: Dataset, slugs: list[str]) -> set[str]:
    pages = Edition.objects.filter(kind=Edition.ACTOR, is_newest=True, slug__in=slugs)
    return set(pages.exclude(pk__in=pages_that_follow(dataset).values("pk")).values_list("slug", flat=True))


def _all_names(actor: Actor, called: str, names: list[GivenName]) -> list[GivenName]:
    other = [GivenName("called", called, "alias", "und")] if short(called) != actor.name else []
    return [name for name in [*other, *names] if name.text != actor.name]


def _write(dataset: Dataset, names: dict[Actor, list[GivenName]], release: str) -> None:
    """Those of an earlier release that are no more go; those that are as they were are not touched."""
    prefix = f"{dataset.key}-"
    there = {
        (row.actor_id, row.key): row for row in ActorName.objects.filter(actor__in=list(names), key__startswith=prefix)
    }
    new, changed = [], []
    for actor, given in names.items():
        for name in given:
            columns = {"name": name.text, "kind": name.kind, "language": name.language, "script": script_of(name.text)}
            row = there.pop((actor.pk, f"{prefix}{name.key}"), None)
            if row is None:
                told = {"basis": "outside_knowledge", "reference": f"{dataset.title} {release}"}
                new.append(ActorName(actor=actor, key=f"{prefix}{name.key}", **columns, **told))
            elif any(getattr(row, column) != value for column, value in columns.items()):
                for column, value in columns.items():
                    setattr(row, column, value)
                row.reference = f"{dataset.title} {release}"
                changed.append(row)
    ActorName.objects.filter(pk__in=[row.pk for row in there.values()]).delete()
    ActorName.objects.bulk_create(new, batch_size=500)
    ActorName.objects.bulk_update(changed, ["name", "kind", "language", "script", "reference"], batch_size=500)


def script_of(name: str) -> str:
    """That of most of its letters, as ISO 15924 has it; a name without letters is Latin."""
    letters = [unicodedata.name(letter, "").partition(" ")[0] for letter in name if letter.isalpha()]
    (first, _), *_ = Counter(letters).most_common(1) or [("LATIN", 0)]
    return "Latn" if first == "LATIN" else SCRIPTS.get(first, OTHER_SCRIPT)
