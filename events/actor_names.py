"""Finds public actors by id, slug or any recorded name, and the units that belong to them.

Only actors that the public can already see are found or suggested: those with a published page, and those in rows of
public datasets. Their names are read from what was published, never from the working record.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import CharField, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from actors.models import Actor, ActorNumber
from codebook.folding import fold
from events.models import ActorUnit, Dataset, Edition, EventActor, PublicActorName

LONGEST_ID = 12
SUGGESTED = 5


@dataclass(frozen=True)
class PublicActor:
    pk: int
    id: int
    slug: str
    name: str


def public_actors():
    """Numbers of the actors that anybody may see, with their public slug and name."""
    newest = Edition.objects.filter(kind=Edition.ACTOR, is_newest=True, dataset__visibility="public")
    seen = EventActor.objects.filter(dataset__in=Dataset.objects.public_keys())
    names = PublicActorName.objects.filter(actor=OuterRef("actor")).order_by("id")
    return ActorNumber.objects.annotate(
        published_slug=Subquery(newest.filter(subject=OuterRef("number")).values("slug")[:1]),
        public_slug=Coalesce("published_slug", "actor__slug", output_field=CharField()),
        public_name=Coalesce(Subquery(names.values("name")[:1]), "public_slug", output_field=CharField()),
    ).filter(Q(published_slug__isnull=False) | Exists(seen.filter(actor=OuterRef("actor"))))


def find_actors(texts: Sequence[str]) -> dict[str, list[PublicActor]]:
    """For each text, every actor whose id, slug or name it is; an empty list where there is none. Five queries, each
    by an index, however many actors there are.
    """
    numbers = [int(text) for text in texts if text.isdecimal() and text.isascii() and len(text) <= LONGEST_ID]
    slugs = {text.casefold() for text in texts}
    folds = {text: fold(text) for text in texts}

    named = PublicActorName.objects.filter(folded__in=[folded for folded in folds.values() if folded])
    actors_of_name: dict[str, set[int]] = {}
    for actor, folded in named.values_list("actor", "folded"):
        actors_of_name.setdefault(folded, set()).add(actor)

    earlier = Edition.objects.filter(kind=Edition.ACTOR, slug__in=slugs).values_list("slug", "subject")
    numbers_of_slug: dict[str, set[int]] = {}
    for slug, subject in earlier:
        numbers_of_slug.setdefault(slug, set()).add(subject)

    slugged = Actor.objects.filter(slug__in=slugs).values_list("pk", flat=True)
    wanted = Q(number__in=[*numbers, *(number for some in numbers_of_slug.values() for number in some)])
    wanted |= Q(actor__in=[*slugged, *(actor for some in actors_of_name.values() for actor in some)])
    found = [
        PublicActor(*row)
        for row in public_actors()
        .filter(wanted)
        .order_by("number")
        .values_list("actor", "number", "public_slug", "public_name")
    ]

    def is_meant(actor: PublicActor, text: str) -> bool:
        return (
            str(actor.id) == text
            or actor.slug == text.casefold()
            or actor.id in numbers_of_slug.get(text.casefold(), ())
            or actor.pk in actors_of_name.get(folds[text], ())
        )

    return {text: [actor for actor in found if is_meant(actor, text)] for text in texts}


def similar_names(text: str) -> list[str]:
    """Public names that look like `text`, the nearest first."""
    folded = fold(text)
    near = (
        PublicActorName.objects.filter(actor__in=public_actors().values("actor"), folded__trigram_similar=folded)
        .annotate(nearness=TrigramSimilarity("folded", folded))
        .order_by("-nearness", "folded")
    )
    return list(dict.fromkeys(near.values_list("name", flat=True)[: SUGGESTED * 2]))[:SUGGESTED]


def units_of(actors: Iterable[PublicActor]) -> list[tuple[int, object]]:
    """(actor, days in which it belongs to one of them; None for always), the actors themselves included."""
    own = [actor.pk for actor in actors]
    units = ActorUnit.objects.filter(actor__in=own).values_list("unit", "valid")
    return [*((actor, None) for actor in own), *units]


def public_slugs(actors: Iterable[int]) -> dict[int, str]:
    return dict(public_actors().filter(actor__in=list(actors)).values_list("actor", "public_slug"))


def numbers_named(words: Sequence[str]):
    """Numbers of the actors one of whose names holds all the folded words or parts of words."""
    names = PublicActorName.objects.all()
    for word in words:
        names = names.filter(folded__contains=word)
    return ActorNumber.objects.filter(actor__in=names.values("actor")).values("number")
