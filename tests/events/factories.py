"""Rows for tests, told by what the test is about: make_event(killed_best=3), make_actor("Taliban").

The cast: `annals` holds our own published incidents, `ucdp-ged` is an imported public dataset, `secret` is not public.
"""

import itertools
from datetime import UTC, date, datetime

from actors.models import Actor, ActorNumber
from codebook.folding import fold
from events import rollups
from events.folded_places import folded_places
from events.models import (
    ActorUnit,
    Dataset,
    Edition,
    EditionPart,
    Event,
    EventActor,
    PublicActorName,
    Tombstone,
)
from events.search_words import word_vector
from events.taking_part import told_of
from sources.models.day_range import read_days

serial = itertools.count(1)
MODIFIED = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)


def make_dataset(key="ucdp-ged", **values):
    visibility = "local_only" if key == "secret" else "public"
    defaults = {"title": key, "publisher": key, "licence": "CC-BY-4.0", "visibility": visibility, "release": "23.1"}
    return Dataset.objects.get_or_create(key=key, defaults=defaults | values)[0]


def make_event(
    dataset="ucdp-ged", source_id=None, days="2021-11-02", actors=(), places=("Kabul", "Afghanistan"), **values
):
    """`actors`: (actor, role) or (actor, role, certainty); `days`: as people write them, or None."""
    make_dataset(dataset)
    range_ = read_days(days) if days else None
    links = [(*link, "suspected")[:3] for link in actors]
    row = {
        "dataset_id": dataset,
        "source_id": source_id or str(next(serial)),
        "date_start": range_.lower if range_ else None,
        "date_end": date.fromordinal(range_.upper.toordinal() - 1) if range_ else None,
        "country": "AFG",
        "country_name": "Afghanistan",
        "licence": "CC-BY-4.0",
        "coding_depth": "full",
        "modified_at": MODIFIED,
        "places_folded": folded_places(places, values.get("admin1")),
        "taking_part": told_of((actor.pk, role, certainty) for actor, role, certainty in links),
        "actors": [
            {
                "id": actor.number_row.number,
                "slug": actor.slug,
                "name": actor.name,
                "role": role,
                "certainty": certainty,
            }
            for actor, role, certainty in links
        ],
    } | values
    event = Event.objects.create(**row)
    texts = (event.title, *places, *(a["name"] for a in event.actors), event.summary)
    words = fold(" ".join(text for text in texts if text))
    Event.objects.filter(pk=event.pk).update(search=word_vector(words, map(fold, event.sources)))
    event.refresh_from_db()
    for actor, role, certainty in links:
        EventActor.of(event, actor, role=role, certainty=certainty).save()
    rollups.add([event.pk])
    event.refresh_from_db()
    return event


def make_actor(name, *aliases, slug=None, published=True):
    """An actor with its number and public names; with a page of its own unless `published` is False."""
    actor = Actor.objects.create(name=name, slug=slug or fold(name).replace(" ", "-"))
    number = ActorNumber.objects.create(actor=actor).number
    for each in (name, *aliases):
        PublicActorName.objects.create(actor=actor, name=each, folded=fold(each))
    if published:
        make_edition(Edition.ACTOR, number, actor.slug, {"id": number, "slug": actor.slug, "name": name})
    return actor


def make_unit(actor, unit, days=None):
    return ActorUnit.objects.create(actor=actor, unit=unit, valid=read_days(days) if days else None)


def make_edition(kind, subject, slug, document, number=1, **values):
    Edition.objects.filter(kind=kind, subject=subject).update(is_newest=False)
    row = {
        "dataset": make_dataset("annals", release=""),
        "sha256": f"{number:064d}",
        "published_at": MODIFIED,
        "reason": "First publication." if number == 1 else "A correction.",
    } | values
    return Edition.objects.create(kind=kind, subject=subject, slug=slug, number=number, document=document, **row)


def make_incident(slug="hospital-attack", number=None, editions=1, event=None, **document):
    """A published incident: its editions and its event row."""
    number = number or next(serial)
    for edition in range(1, editions + 1):
        told = {"id": number, "slug": slug, "title": f"{slug}, edition {edition}", **document}
        newest = make_edition(Edition.INCIDENT, number, slug, told, edition)
    make_event("annals", str(number), title=slug, **(event or {}))
    return newest


def make_part(edition, kind, key=None, **values):
    key = key or f"{kind}-{next(serial)}"
    if edition.kind == Edition.INCIDENT:
        values = {"incident": edition.subject, "incident_slug": edition.slug} | values
    body = {"key": key} | values.pop("body", {})
    return EditionPart.objects.create(edition=edition, kind=kind, key=key, body=body, **values)


def make_tombstone(dataset, source_id, **values):
    make_dataset(dataset)
    row = {"reason": "The source took it back.", "withdrawn_at": MODIFIED} | values
    return Tombstone.objects.create(dataset_id=dataset, source_id=source_id, **row)
