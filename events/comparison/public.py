"""What anybody can have compared: datasets that are public and have two releases or more, and releases of this site."""

from dataclasses import dataclass

from codebook.quoting import quote
from events.comparison.pairs import CannotCompare, NotHere, Pair, pair_of, releases_of, site_pairs
from events.current import kept
from events.models import Dataset, FrozenRelease


@dataclass(frozen=True)
class Choice:
    """What has two releases or more. `key` is empty for the releases of this site."""

    key: str
    title: str
    names: list[str]

    @property
    def before(self) -> str:
        return self.names[-2]

    @property
    def after(self) -> str:
        return self.names[-1]


def choices() -> list[Choice]:
    return kept("what can be compared", _choices)


def public_pairs(before: str, after: str, *, dataset: str = "", within: str = "") -> list[Pair]:
    """Two releases of a dataset's publisher; or two of this site, one pair for each dataset, or for the one that
    `within` names. Raises CannotCompare.
    """
    if dataset and within:
        raise CannotCompare(
            "dataset= asks for releases of a publisher, within= for rows of one dataset in releases of this site."
            " Expected one of them.",
            parameter="within",
        )
    public = list(Dataset.objects.public().order_by("key"))
    key = dataset or within
    named = [each for each in public if each.key == key]
    if key and not named:
        raise NotHere(
            f"{quote(key)} is no dataset here. Expected one of: {', '.join(each.key for each in public)}.",
            parameter="dataset" if dataset else "within",
        )
    return [pair_of(named[0], before, after)] if dataset else site_pairs(before, after, named or public)


def _choices() -> list[Choice]:
    public = Dataset.objects.public().order_by("key")
    of_this_site = list(FrozenRelease.objects.order_by("revision", "pk").values_list("name", flat=True))
    every = [("", "This site: what the public could read", of_this_site)]
    every += [(dataset.key, dataset.title, releases_of(dataset)) for dataset in public]
    return [Choice(*each) for each in every if len(each[2]) > 1]
