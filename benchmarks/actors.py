"""Actors as an import leaves them: a public number, a published page and a public name each; one of them has units."""

import hashlib

from actors.models import Actor, ActorNumber
from benchmarks.rows import MADE_AT, MadeActor
from codebook.folding import fold
from events.actor_units import rebuild_units
from events.models import Dataset, Edition, PublicActorName, canonical_json

BATCH = 1_000
UMBRELLA = "Umbrella"
# Units by their rank among all actors; one belonged only for some years.
UNITS = (1, 4, 9, 19)
UNIT_FOR_A_TIME, ITS_DAYS = 6, {"start": "2000-01-01", "end": "2010-12-31"}


def make_actors(names: list[str], dataset: Dataset) -> list[MadeActor]:
    """In the order of the names. The one with units is not among them: no row names it."""
    actors = Actor.objects.bulk_create(
        [Actor(slug=f"benchmark-{number}", name=name) for number, name in enumerate([*names, UMBRELLA])], BATCH
    )
    numbers = ActorNumber.objects.bulk_create([ActorNumber(actor=actor) for actor in actors], BATCH)
    PublicActorName.objects.bulk_create(
        [PublicActorName(actor=actor, name=actor.name, folded=fold(actor.name)) for actor in actors], BATCH
    )
    *made, umbrella = [
        MadeActor(actor.pk, row.number, actor.slug, actor.name) for actor, row in zip(actors, numbers, strict=True)
    ]
    belongs = dict.fromkeys(UNITS) | {UNIT_FOR_A_TIME: ITS_DAYS}
    pages = [
        _page(actor, dataset, [_unit_of(umbrella, belongs[rank])] if rank in belongs else [])
        for rank, actor in enumerate(made)
    ]
    Edition.objects.bulk_create([*pages, _page(umbrella, dataset, [])], BATCH)
    rebuild_units()
    return made


def slug_of_umbrella(made: list[MadeActor]) -> str:
    return f"benchmark-{len(made)}"


def _unit_of(umbrella: MadeActor, valid: dict | None) -> dict:
    return {
        "kind": "part_of",
        "other": {"slug": umbrella.slug},
        "valid": valid,
        "certainty": "certain",
        "alternative_group": "",
    }


def _page(actor: MadeActor, dataset: Dataset, relations: list[dict]) -> Edition:
    document = {"id": actor.number, "slug": actor.slug, "name": actor.name, "relations": relations}
    return Edition(
        kind=Edition.ACTOR,
        subject=actor.number,
        slug=actor.slug,
        number=1,
        dataset=dataset,
        document=document,
        sha256=hashlib.sha256(canonical_json(document).encode()).hexdigest(),
        published_at=MADE_AT,
    )
