"""The releases of a dataset as their publisher orders them; the newest of them is what stands in the dataset now."""

from events.exchange.statements import fetch
from events.models import Dataset, Release, Revision
from events.models.release import position_of


class OlderRelease(ValueError):
    """The file belongs to the past of what is here; the message says which release is."""


def refuse_older(dataset: Dataset, name: str) -> None:
    if position_of(name) < position_of(dataset.release):
        raise OlderRelease(
            f"Release {name} of {dataset.key} is older than {dataset.release}, which is here."
            f" Expected {dataset.release} or a later one."
        )


def id_of_release(dataset: Dataset, name: str) -> int:
    """Also of one that is not kept yet."""
    known = Release.objects.filter(dataset=dataset.key, name=name).values_list("pk", flat=True).first()
    return known or fetch("SELECT nextval('events_release_id_seq')")[0][0]


def keep_release(dataset: Dataset, name: str, pk: int, revision: Revision, *, is_complete: bool = False) -> None:
    """As imported in this revision. One that was complete once is not called an extract for what comes later."""
    complete = {"is_complete": True} if is_complete else {}
    Release.objects.update_or_create(
        pk=pk,
        defaults={"revision": revision.number, "imported_at": revision.made_at, **complete},
        create_defaults={
            "dataset": dataset,
            "name": name,
            "revision": revision.number,
            "imported_at": revision.made_at,
            "coded_until": dataset.coded_until,
            **complete,
        },
    )
