"""Of what a release is: which datasets, in which revision, under which licence and name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from codebook.licences import LICENCES, Licence, why_not
from events.models import Dataset, Event, Revision


class CannotRelease(ValueError):
    """A sentence for the person who can act."""


@dataclass(frozen=True)
class Moment:
    """`as_of` is when the revision was made: nothing in the files tells when they were written."""

    name: str
    revision: int
    as_of: datetime
    licence: Licence
    datasets: tuple[Dataset, ...]

    @property
    def keys(self) -> list[str]:
        return [dataset.key for dataset in self.datasets]

    @property
    def publishers(self) -> list[str]:
        """Each once."""
        return list(dict.fromkeys(dataset.publisher for dataset in self.datasets))

    @property
    def title(self) -> str:
        return f"Annals, release {self.name}"

    @property
    def address(self) -> str:
        return f"{settings.SITE_URL}/releases/{self.name}/"


def this_moment(name: str, keys: Sequence[str], licence: str) -> Moment:
    """Of the public datasets with these keys, or of all that are public and have events: publishers' tables have none.
    Raises CannotRelease.
    """
    newest = Revision.objects.order_by("-number").first()
    public = [each for each in Dataset.objects.public().order_by("key") if _has_events(each)]
    if newest is None or not public:
        raise CannotRelease("Nothing is public here yet, so there is nothing to release.")
    if missing := set(keys) - {dataset.key for dataset in public}:
        known = ", ".join(dataset.key for dataset in public)
        named = ", ".join(sorted(missing))
        raise CannotRelease(f"{named}: no public dataset of that key has events. Expected one of {known}.")
    chosen = tuple(dataset for dataset in public if not keys or dataset.key in keys)
    refuse_unfit(chosen, licence)
    return Moment(name, newest.number, newest.made_at, LICENCES[licence], chosen)


def _has_events(dataset: Dataset) -> bool:
    return Event.objects.filter(dataset=dataset.key).exists()


def refuse_unfit(datasets: Sequence[Dataset], licence: str) -> None:
    """Raises CannotRelease with every dataset whose licence forbids it."""
    if licence not in LICENCES:
        raise CannotRelease(f"{licence} is no licence known here. Expected one of {', '.join(LICENCES)}.")
    refused = [
        f"{dataset.key} cannot stand in it: {reason}."
        for dataset in datasets
        if (reason := why_not(dataset.licence, licence))
    ]
    if refused:
        raise CannotRelease(
            f"A release under {licence} was not made. {' '.join(refused)} Name the datasets that may stand in it with"
            " --dataset, or another licence with --licence."
        )
