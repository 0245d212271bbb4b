"""Gives an actor to every id that a publisher uses. Nobody is joined by name: a new id is a new actor.

Whether two of them are the same is decided by people afterwards, as a recorded relation between actors.
"""

import pghistory

from actors.models import Actor, ActorIdentifier, ActorNumber
from codebook.quoting import quote
from events.actor_pages import pages_that_follow, publish_imported_actors
from events.exchange.participants import Actors
from events.models import Dataset

LONGEST_NAME = Actor._meta.get_field("name").max_length


class SlugTaken(ValueError):
    """Another actor stands where an imported one should go; the message says what to do."""


class ActorMet(ValueError):
    """Somebody recorded an actor that the import is about to make; the message says what to do."""


def give_actors(dataset: Dataset, actors: Actors, names: dict[str, str], release: str) -> None:
    """Makes and publishes the actors that the staged rows need, under the ids that they were given there, and follows
    the publisher where it renames one.
    """
    known = ActorIdentifier.objects.select_related("actor__number_row")
    known = {found.code: found for found in known.filter(dataset=actors.actor_ids, code__in=names)}
    _check(actors, names, known)
    with pghistory.context(command=f"import_events {dataset.key}", release=release):
        new = _make(actors, {code: name for code, name in names.items() if code not in known})
        _give_numbers(actors, names)
        changed = _follow({known[code]: name for code, name in names.items() if code in known}, dataset=dataset)
        publish_imported_actors([actor.pk for actor in [*new, *changed]], dataset=dataset)


def _check(actors: Actors, names: dict[str, str], known: dict[str, ActorIdentifier]) -> None:
    """What was found of the actors before the rows were read has to be so still."""
    for code, name in names.items():
        if not actors.is_still(code, known.get(code)):
            raise ActorMet(
                f"The actor {quote(name)}, {code} of {actors.actor_ids}, was recorded or changed here while the files"
                " were read. Import them again."
            )


def _make(actors: Actors, names: dict[str, str]) -> list[Actor]:
    ids = {code: actors.known[code] for code in names}
    taken = Actor.objects.filter(slug__in=[there.slug for there in ids.values()]).first()
    if taken:
        raise SlugTaken(
            f"The actor {quote(taken.name)} has the slug {taken.slug}, which the import needs for another one."
            f" Give it the identifier of {actors.actor_ids} if it is the same, or change its slug."
        )
    made = Actor.objects.bulk_create(
        [Actor(pk=there.pk, slug=there.slug, name=short(names[code])) for code, there in ids.items()], batch_size=500
    )
    ActorIdentifier.objects.bulk_create(
        [
            ActorIdentifier(actor_id=there.pk, dataset=actors.actor_ids, code=code, name_there=names[code])
            for code, there in ids.items()
        ],
        batch_size=500,
    )
    return made


def _give_numbers(actors: Actors, names: dict[str, str]) -> None:
    """Also to whom a person has recorded without one."""
    numbered = [there for code, there in actors.new.items() if code in names]
    ActorNumber.objects.bulk_create(
        [ActorNumber(number=there.number, actor_id=there.pk) for there in numbered], batch_size=500
    )


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
            identifier.actor.name = short(name)
    ActorIdentifier.objects.bulk_update(renamed, ["name_there"], batch_size=500)
    Actor.objects.bulk_update(followers, ["name"], batch_size=500)
    seen_now = (
        identifier.actor for identifier in names if page_of.get(identifier.actor.slug, dataset.key) != dataset.key
    )
    return list(dict.fromkeys([*followers, *seen_now]))


def short(name: str) -> str:
    """Lists of allied governments can be longer than a name may be."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
