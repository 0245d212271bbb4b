"""Makes histories: releases that bring in, change and withdraw rows, and our own incidents that are published,
corrected and withdrawn, each step a revision of its own.
"""

from collections.abc import Mapping

from django.db import transaction

from events import rollups
from events.models import Dataset, Event, EventActor, EventVersion, Release, Tombstone
from events.models.release import position_of
from events.versions import keep_versions, this_revision
from tests.events.factories import make_dataset, make_event, make_tombstone

GED = "ucdp-ged"
Rows = Mapping[str, dict]


def row(title: str, **values) -> dict:
    return {"title": title, "days": "2020-05-04", **values}


def bring_in_two_releases() -> None:
    """23.1, and 24.1 in which one row is changed, one gone and one new. A title has a sign of HTML in it."""
    make_dataset(GED, release="", title="Events of UCDP")
    bring_in("23.1", {"1": row("Raid", killed_best=3), "2": row("Gone <b>", killed_best=None)})
    bring_in("24.1", {"1": row("Raid, corrected", killed_best=1_200), "3": row("New", days="2022", killed_best=0)})


def forget_everything() -> None:
    rollups.take_away("SELECT id FROM events_event")
    for model in (EventActor, Event, EventVersion, Tombstone, Release):
        model.objects.all().delete()


@transaction.atomic
def bring_in(name: str, rows: Rows, dataset: str = GED) -> int:
    """A complete release; the number of its revision."""
    revision = this_revision()
    release, _ = Release.objects.update_or_create(
        dataset_id=dataset, name=name, defaults={"revision": revision.number, "imported_at": revision.made_at}
    )
    there = {event.source_id: event for event in Event.objects.filter(dataset=dataset)}
    for source_id in there.keys() - rows.keys():
        withdraw(source_id, dataset=dataset, until=release)
    for source_id, row in rows.items():
        if source_id not in there or there[source_id].title != row["title"]:
            write(source_id, row, dataset=dataset, release=release)
    Dataset.objects.filter(key=dataset).update(release=name)
    assert position_of(name) == release.position
    return revision.number


@transaction.atomic
def write(source_id: str, row: dict, *, dataset: str, release: Release | None = None) -> int:
    """New or changed."""
    revision = this_revision()
    earlier = Event.objects.filter(dataset=dataset, source_id=source_id).first()
    own = {"id": earlier.pk} if earlier else {}
    if earlier:
        take_away(earlier, "changed", until=release)
    Tombstone.objects.filter(dataset=dataset, source_id=source_id).delete()
    make_event(dataset, source_id, **row, **own, first_release=release, modified_at=revision.made_at)
    return revision.number


@transaction.atomic
def withdraw(
    source_id: str, *, dataset: str, until: Release | None = None, merged_into: str = "", reason: str = "It was wrong."
) -> int:
    event = Event.objects.get(dataset=dataset, source_id=source_id)
    take_away(event, "merged" if merged_into else "withdrawn", until=until)
    make_tombstone(dataset, source_id, merged_into=merged_into, reason=reason)
    return this_revision().number


def take_away(event: Event, because: str, *, until: Release | None) -> None:
    keep_versions([event.pk], because, until_release=until.pk if until else None)
    rollups.take_away([event.pk])
    EventActor.objects.filter(event=event).delete()
    Event.objects.filter(pk=event.pk).delete()
