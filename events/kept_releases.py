"""The releases of the public datasets, past and current: what can be asked for."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from events.current import kept
from events.models import Dataset, Release
from events.rows_at import EVENTS, ROWS_AT


@dataclass(frozen=True)
class KeptRelease:
    """`first_revision`: in which it came here."""

    pk: int
    name: str
    position: str
    first_revision: int
    coded_until: date | None


@dataclass(frozen=True)
class KeptDataset:
    """A public dataset: its current release, empty where it has none, and all that are kept, in its publisher's order.
    The current one is not among them where it never came in a file. `rows_at`: the list of the API that has its rows.
    """

    release: str
    kept: tuple[KeptRelease, ...]
    rows_at: str = EVENTS

    @property
    def names(self) -> list[str]:
        """The oldest first."""
        names = [release.name for release in self.kept]
        return names if self.release in ("", *names) else [*names, self.release]

    def at(self, revision: int) -> str:
        """Which one was current."""
        if not self.kept:
            return self.release
        then = [release.name for release in self.kept if release.first_revision <= revision]
        return then[-1] if then else ""


def kept_datasets() -> dict[str, KeptDataset]:
    """The public ones by key, with their releases."""
    return kept("kept_datasets", _kept_datasets)


def kept_event_datasets() -> dict[str, KeptDataset]:
    """The same without publishers' tables, in which no event can be looked for."""
    return {key: dataset for key, dataset in kept_datasets().items() if dataset.rows_at == EVENTS}


def kept_dataset(dataset: Dataset) -> KeptDataset:
    """The same of any one that has events, public or not."""
    return KeptDataset(dataset.release, tuple(_releases(Release.objects.filter(dataset=dataset)).get(dataset.key, ())))


def _releases(releases: QuerySet[Release]) -> dict[str, list[KeptRelease]]:
    of_each: dict[str, list[KeptRelease]] = {}
    columns = ("dataset", "pk", "name", "position", "first_revision", "coded_until")
    for key, *release in releases.order_by("position").values_list(*columns):
        of_each.setdefault(key, []).append(KeptRelease(*release))
    return of_each


def _kept_datasets() -> dict[str, KeptDataset]:
    of_each = _releases(Release.objects.all())
    datasets = Dataset.objects.public().order_by("key").values_list("key", "release", ROWS_AT)
    return {key: KeptDataset(release, tuple(of_each.get(key, ())), rows_at) for key, release, rows_at in datasets}
