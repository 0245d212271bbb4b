"""Writes what the public reads: an edition, its parts and the flat row, in one transaction; or takes them out,
leaving a tombstone.
"""

import hashlib
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from actors.models import Actor
from codebook.folding import fold
from events import rollups
from events.actor_ids import ids_of, ucdp_ids
from events.annals import actor_roles, annals_dataset, event_row, place_names
from events.edition_parts import incident_parts
from events.folded_places import folded_places
from events.models import Dataset, Edition, EditionPart, Event, EventActor, Tombstone, canonical_json
from events.models.revision import ThisRevision
from events.search_words import word_vector
from events.taking_part import told_of
from events.versions import keep_versions

PUBLICATION = 7_203_114  # any number that no other advisory lock of this database has


def wait_for_turn() -> None:
    """Publications come one after the other: holds a lock until the transaction ends, so that none is built from
    what another one is about to change.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PUBLICATION])


@dataclass(frozen=True)
class Subject:
    """What an edition is written of: its public number, its name in addresses, and the whole of what is said of it."""

    number: int
    slug: str
    document: dict
    parts: list[EditionPart]


def write_editions(kind: str, subjects: list[Subject], *, dataset: Dataset, **told) -> list[Edition]:
    """The next edition of each becomes its newest; `told` is who, why and for what. The caller has waited for its turn.

    The number of queries does not grow with that of the subjects.
    """
    numbers = [subject.number for subject in subjects]
    earlier = Edition.objects.filter(kind=kind, subject__in=numbers)
    last = dict(earlier.values_list("subject").annotate(Max("number")))
    retire_editions(kind, numbers)
    editions = Edition.objects.bulk_create(
        [
            Edition(
                kind=kind,
                subject=subject.number,
                slug=subject.slug,
                number=last.get(subject.number, 0) + 1,
                dataset=dataset,
                document=subject.document,
                sha256=hashlib.sha256(canonical_json(subject.document).encode()).hexdigest(),
                published_at=timezone.now(),
                **told,
            )
            for subject in subjects
        ],
        batch_size=500,
    )
    for edition, subject in zip(editions, subjects, strict=True):
        for part in subject.parts:
            part.edition = edition
    EditionPart.objects.bulk_create([part for subject in subjects for part in subject.parts], batch_size=500)
    return editions


def retire_editions(kind: str, subjects: list[int]) -> None:
    """The newest edition of each is no longer the newest; its parts leave the lists."""
    newest = Edition.objects.filter(kind=kind, subject__in=subjects, is_newest=True)
    EditionPart.objects.filter(edition__in=newest).delete()
    newest.update(is_newest=False)


@transaction.atomic
def publish_incident(document: dict, *, by: str, reason: str = "") -> Edition:
    """Edition, parts and event row of one incident. Its actors are published before it."""
    dataset = annals_dataset()
    subject = Subject(document["id"], document["slug"], document, incident_parts(document))
    [edition] = write_editions(Edition.INCIDENT, [subject], dataset=dataset, published_by=by, reason=reason)
    Tombstone.objects.filter(dataset=dataset, source_id=str(document["id"])).delete()
    _write_event(document, dataset, edition)
    return edition


@transaction.atomic
def withdraw_incident(number: int, *, slug: str, reason: str, merged_into: int | None = None) -> Tombstone:
    """Takes the incident out of every list; its address answers with the reason, or leads to the survivor."""
    dataset = annals_dataset()
    retire_editions(Edition.INCIDENT, [number])
    event = Event.objects.filter(dataset=dataset, source_id=str(number))
    keep_versions(event.values_list("pk", flat=True), "merged" if merged_into else "withdrawn")
    rollups.take_away(event.values_list("pk", flat=True))
    event.delete()
    return Tombstone.objects.create(
        dataset=dataset,
        source_id=str(number),
        slug=slug,
        reason=reason,
        merged_into=str(merged_into) if merged_into else "",
        withdrawn_at=timezone.now(),
    )


def _write_event(document: dict, dataset: Dataset, edition: Edition) -> None:
    roles = actor_roles(document)
    actors = {
        actor.slug: actor
        for actor in Actor.objects.filter(slug__in={role["slug"] for role in roles}).select_related("number_row")
    }
    row = event_row(document)
    places = place_names(document)
    words = [row["title"], row["summary"], row["country_name"], *places, *(role["name"] for role in roles)]
    earlier = Event.objects.filter(dataset=dataset, source_id=row["source_id"])
    keep_versions(earlier.values_list("pk", flat=True), "changed")
    rollups.take_away(earlier.values_list("pk", flat=True))
    event, _ = Event.objects.update_or_create(
        dataset=dataset,
        source_id=row.pop("source_id"),
        defaults={
            **row,
            "url": dataset.event_url.replace("{source_id}", str(document["id"])) or None,
            "licence": dataset.licence,
            "modified_at": edition.published_at,
            "revision": ThisRevision(),
            "actors": [{"id": actors[role["slug"]].number_row.number, **role} for role in roles],
            "actor_ucdp_ids": ids_of(ucdp_ids(actors), (role["slug"] for role in roles)),
            "taking_part": told_of((actors[role["slug"]].pk, role["role"], role["certainty"]) for role in roles),
            "places_folded": folded_places(places, row["admin1"]),
            "search": word_vector(fold(" ".join(filter(None, words))), map(fold, _source_words(document, row))),
        },
    )
    event.refresh_from_db(fields=["sort_key"])
    EventActor.objects.filter(event=event).delete()
    EventActor.objects.bulk_create(
        EventActor.of(event, actors[role["slug"]], role=role["role"], certainty=role["certainty"]) for role in roles
    )
    rollups.add([event.pk])


def _source_words(document: dict, row: dict) -> list[str]:
    """Sources of our own are asked for by their keys, too."""
    return [*row["sources"], *(source["key"] for source in document["sources"] if source["roles"])]
