"""Publishes actors: an edition of the page, the public names, and which actor is a unit of which."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Prefetch, Q, QuerySet

from actors.models import Actor, ActorName, ActorNumber
from actors.page import render_name
from codebook.folding import fold
from events.actor_units import rebuild_units
from events.annals import annals_dataset
from events.edition_parts import actor_parts
from events.models import Dataset, Edition, PublicActorName
from events.publication import Subject, retire_editions, wait_for_turn, write_editions
from sources.rendering import sourced_rows


@transaction.atomic
def publish_actors(
    documents: list[dict],
    *,
    by: str = "",
    reason: str = "",
    dataset: Dataset | None = None,
    brought_by: int | None = None,
) -> list[Edition]:
    """One edition for each document that differs from its newest edition, or that the public sees only now. A document
    is named by its `slug`.

    `brought_by` is the incident that names the actors, where nobody decided to publish them for themselves.
    """
    wait_for_turn()
    dataset = dataset or annals_dataset()
    slugs = [document["slug"] for document in documents]
    actors = {actor.slug: actor for actor in Actor.objects.filter(slug__in=slugs)}
    numbers = give_numbers(list(actors.values()))
    pages = Edition.objects.filter(kind=Edition.ACTOR, subject__in=numbers.values(), is_newest=True)
    if dataset.visibility == "public":
        pages = pages.filter(dataset__visibility="public")
    newest = {edition.subject: edition.document for edition in pages}
    documents = [{"id": numbers[actors[document["slug"]].pk], **document} for document in documents]
    changed = [document for document in documents if newest.get(document["id"]) != document]
    if not changed:
        return []
    _write_names({actors[document["slug"]]: document for document in changed})
    subjects = [Subject(each["id"], each["slug"], each, actor_parts(each)) for each in changed]
    told = {"published_by": by, "reason": reason, "brought_by": brought_by}
    editions = write_editions(Edition.ACTOR, subjects, dataset=dataset, **told)
    rebuild_units()
    return editions


@transaction.atomic
def retire_actors(actors: Iterable[Actor]) -> None:
    """Takes pages and names out of the public; they are found no more. Rows that name them keep what was published."""
    wait_for_turn()
    numbers = list(ActorNumber.objects.filter(actor__in=list(actors)).values_list("number", flat=True))
    PublicActorName.objects.filter(actor__number_row__in=numbers).delete()
    retire_editions(Edition.ACTOR, numbers)
    if numbers:
        rebuild_units()


def publish_imported_actors(actor_ids: list[int], *, dataset: Dataset) -> list[Edition]:
    """Pages of actors that a publisher's rows brought: their names there and their ids, nothing that nobody said.

    An actor whose page the desk or another publisher has published since then keeps that page.
    """
    wait_for_turn()
    others = Edition.objects.filter(kind=Edition.ACTOR, is_newest=True).exclude(_is_followed(dataset)).values("subject")
    actors = Actor.objects.filter(pk__in=actor_ids).exclude(number_row__number__in=others)
    # As lists: a query set for each of thousands of actors would cost more than all else.
    names = Prefetch("names", sourced_rows(ActorName.objects), to_attr="names_here")
    identifiers = Prefetch("identifiers", to_attr="identifiers_here")
    actors = actors.prefetch_related(identifiers, names).order_by("id")
    return publish_actors([_imported_page(actor) for actor in actors], dataset=dataset)


def pages_that_follow(dataset: Dataset) -> QuerySet[Edition]:
    """Newest pages that rows of the dataset rewrite: its own, and for a public one those that this site alone sees."""
    return Edition.objects.filter(_is_followed(dataset), kind=Edition.ACTOR, is_newest=True)


def _is_followed(dataset: Dataset) -> Q:
    """A publisher that numbers actors for all of its datasets writes their pages from each of them."""
    own = Q(dataset=dataset)
    if dataset.visibility != "public":
        return own
    sisters = Q(dataset__actor_ids=dataset.actor_ids) if dataset.actor_ids else Q()
    return own | Q(dataset__visibility="local_only") | sisters


def give_numbers(actors: list[Actor]) -> dict[int, int]:
    """Public numbers by primary key; an actor that has none is given the next one, in the order of the list."""
    known = dict(ActorNumber.objects.filter(actor__in=actors).values_list("actor_id", "number"))
    new = ActorNumber.objects.bulk_create(ActorNumber(actor=actor) for actor in actors if actor.pk not in known)
    return known | {row.actor_id: row.number for row in new}


def _write_names(documents: dict[Actor, dict]) -> None:
    """The public names of each, as its document has them."""
    PublicActorName.objects.filter(actor__in=list(documents)).delete()
    rows = []
    for actor, document in documents.items():
        names = {fold(name): name for name in [*(row["name"] for row in document["names"]), document["name"]]}
        rows += [PublicActorName(actor=actor, name=name, folded=folded) for folded, name in names.items() if folded]
    PublicActorName.objects.bulk_create(rows, batch_size=1000)


def _imported_page(actor: Actor) -> dict:
    empty = ("kinds", "relations", "areas", "strength", "evidence", "locations")
    return {
        "slug": actor.slug,
        "name": actor.name,
        "is_person": actor.is_person,
        "exists": None,
        "names": [render_name(row) for row in actor.names_here],
        **{section: [] for section in empty},
        "identifiers": [
            {"dataset": row.dataset, "code": row.code, "name_there": row.name_there or None}
            for row in actor.identifiers_here
        ],
        "statements": [],
        "sources": [],
    }
