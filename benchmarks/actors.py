"""Actors as an import leaves them: a public number, a published page and a public name each."""

import hashlib

from actors.models import Actor, ActorNumber
from codebook.folding import fold
from events.models import Dataset, Edition, PublicActorName, canonical_json

BATCH = 1_000


def make_actors(names: list[str], dataset: Dataset, published_at) -> list[dict]:
    """What a row tells of each actor, in the order of the names."""
    made = Actor.objects.bulk_create(
        [Actor(slug=f"benchmark-{number}", name=name) for number, name in enumerate(names, start=1)], BATCH
    )
    numbers = ActorNumber.objects.bulk_create([ActorNumber(actor=actor) for actor in made], BATCH)
    PublicActorName.objects.bulk_create(
        [PublicActorName(actor=actor, name=actor.name, folded=fold(actor.name)) for actor in made], BATCH
    )
    told = [
        {"id": row.number, "slug": actor.slug, "name": actor.name} for actor, row in zip(made, numbers, strict=True)
    ]
    Edition.objects.bulk_create([_page(actor, dataset, published_at) for actor in told], BATCH)
    return told


def _page(actor: dict, dataset: Dataset, published_at) -> Edition:
    document = {"id": actor["id"], "slug": actor["slug"], "name": actor["name"], "relations": []}
    return Edition(
        kind=Edition.ACTOR,
        subject=actor["id"],
        slug=actor["slug"],
        number=1,
        dataset=dataset,
        document=document,
        sha256=hashlib.sha256(canonical_json(document).encode()).hexdigest(),
        published_at=published_at,
    )
