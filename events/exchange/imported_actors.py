"""Gives an actor to every id that a publisher uses. Nobody is joined by name: a new id is a new actor.

Whether two of them are the same is decided by people afterwards, as a recorded relation between actors.
"""

from types import ModuleType

import pghistory

from actors.models import Actor, ActorIdentifier
from codebook.quoting import quote
from events.actor_pages import give_numbers, pages_that_follow, publish_imported_actors
from events.exchange import staging
from events.models import Dataset

LONGEST_NAME = Actor._meta.get_field("name").max_length


class SlugTaken(ValueError):
    """Another actor stands where an imported one should go; the message says what to do."""


def give_actors(module: ModuleType, dataset: Dataset, release: str) -> None:
    """Makes and publishes the actors that the staged rows need, and follows the publisher where it renames one."""
    names = staging.actors_to_give()
    known = ActorIdentifier.objects.select_related("actor").filter(dataset=module.ACTOR_IDS, code__in=names)
    identifiers = {identifier.code: identifier for identifier in known}
    with pghistory.context(command=f"import_events {dataset.key}", release=release):
        give_numbers([identifier.actor for identifier in identifiers.values()])
        new = _make(module.ACTOR_IDS, {code: name for code, name in names.items() if code not in identifiers})
        changed = _follow(
            {identifiers[code]: name for code, name in names.items() if code in identifiers}, dataset=dataset
        )
        publish_imported_actors([actor.pk for actor in [*new, *changed]], dataset=dataset)
    staging.keep_known_actors(module.ACTOR_IDS)


def _make(actor_ids: str, names: dict[str, str]) -> list[Actor]:
    slugs = {code: f"{actor_ids}-{code}" for code in names}
    taken = Actor.objects.filter(slug__in=slugs.values()).first()
    if taken:
        raise SlugTaken(
            f"The actor {quote(taken.name)} has the slug {taken.slug}, which the import needs for another one."
            f" Give it the identifier of {actor_ids} if it is the same, or change its slug."
        )
    made = Actor.objects.bulk_create(
        [Actor(slug=slugs[code], name=_short(name)) for code, name in names.items()], batch_size=500
    )
    ActorIdentifier.objects.bulk_create(
        [
            ActorIdentifier(actor=actor, dataset=actor_ids, code=code, name_there=name)
            for actor, (code, name) in zip(made, names.items(), strict=True)
        ],
        batch_size=500,
    )
    return made


def _follow(names: dict[ActorIdentifier, str], *, dataset: Dataset) -> list[Actor]:
    """Renames whom the publisher renamed, and tells who needs a new page: they, and whom only now the public sees.

    Where people have written the page, they also choose the name. A dataset that is not public changes nothing that
    others brought.
    """
    pages = pages_that_follow(dataset).filter(slug__in={identifier.actor.slug for identifier in names})
    page_of = dict(pages.values_list("slug", "dataset"))
    renamed = {
        identifier: name
        for identifier, name in names.items()
        if identifier.name_there != name and (dataset.visibility == "public" or identifier.actor.slug in page_of)
    }
    followers = [identifier.actor for identifier in renamed if identifier.actor.slug in page_of]
    for identifier, name in renamed.items():
        identifier.name_there = name
        if identifier.actor.slug in page_of:
            identifier.actor.name = _short(name)
    ActorIdentifier.objects.bulk_update(renamed, ["name_there"], batch_size=500)
    Actor.objects.bulk_update(followers, ["name"], batch_size=500)
    seen_now = (
        identifier.actor for identifier in names if page_of.get(identifier.actor.slug, dataset.key) != dataset.key
    )
    return list(dict.fromkeys([*followers, *seen_now]))


def _short(name: str) -> str:
    """Lists of allied governments can be longer than a name may be."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
