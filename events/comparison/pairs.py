"""Finds the two releases that are to be compared, or says in a sentence why they cannot be."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef

from codebook.quoting import quote
from events.comparison.subjects import Subject, country_years, events
from events.kept_releases import kept_dataset
from events.models import CountryYear, Dataset, FrozenRelease, Release, Table
from events.models.release import position_of
from events.query.past import rows_at, rows_in
from events.rows_at import holds_events

NEVER = 2**62  # no revision has this number
EXTRACT_AFTER = (
    "{after} was imported as an extract, so absence is no withdrawal: a row that its files lack is taken to stand there"
    " as it stood before."
)
EXTRACT_BEFORE = "{before} was imported as an extract: what is added since may have stood in it without being imported."


class CannotCompare(ValueError):
    """A sentence for the person who can act. `advice`: another one, for who runs the site. `parameter`: what of that
    which was asked is wrong.
    """

    def __init__(self, sentence: str, advice: str = "", *, parameter: str = "before"):
        super().__init__(sentence)
        self.advice, self.parameter = advice, parameter


class NotHere(CannotCompare):
    """One of the two, or the dataset, is not here."""


@dataclass(frozen=True)
class Pair:
    """Two releases of a dataset, the earlier one first. `asked`: the parameters by which the API reads the rows of
    each. `remarks` say what the comparison cannot tell.
    """

    dataset: Dataset
    before: str
    after: str
    subject: Subject
    asked: tuple[str, str]
    remarks: tuple[str, ...] = ()
    is_of_this_site: bool = False

    @property
    def not_there(self) -> str:
        """Why a row is gone of which nobody says so."""
        return f"It does not stand in {self.after}."


def releases_of(dataset: Dataset) -> list[str]:
    """What can be compared, the oldest first: nothing of a table that has no figures."""
    return kept_dataset(dataset).names if holds_events(dataset) else _releases_of_table(dataset)


def pair_of(dataset: Dataset, before: str, after: str) -> Pair:
    """Two of its publisher's releases. Raises CannotCompare."""
    names, is_table = releases_of(dataset), not holds_events(dataset)
    if not names and is_table:
        raise CannotCompare(
            f"{dataset.key} is a table without figures by country and year, and is not compared here.",
            f"./annals export_events {dataset.key} --release {after} writes a release of it as it was received.",
            parameter="dataset",
        )
    for parameter, name in (("before", before), ("after", after)):
        if name not in names:
            here = f"Expected one of: {', '.join(names)}." if names else "None of it is here yet."
            told = f"{quote(name)} is no release of {dataset.key} here. {here}"
            raise NotHere(told, _other_way(dataset, name, names), parameter=parameter)
    _check_order(before, after, names, f"releases of {dataset.key}")
    asked = urlencode({"release": before}), urlencode({"release": after})
    if is_table:
        return Pair(dataset, before, after, country_years(dataset.key, before, after), asked)
    kept = {dataset.key: kept_dataset(dataset)}
    then, now = (rows_in({dataset.key: name}, kept) for name in (before, after))
    last = Release.objects.filter(dataset=dataset, name=after).values_list("revision", flat=True).first()
    subject = events(dataset.key, then, now, until=NEVER if last is None else last)
    return Pair(dataset, before, after, subject, asked, tuple(_remarks(dataset, before, after)))


def site_pairs(before: str, after: str, datasets: Sequence[Dataset]) -> list[Pair]:
    """Two releases of this site: one pair for each of these datasets that is in both. Raises CannotCompare."""
    first, last = _frozen(before, after)
    told = {key: _in_one_alone(key, first, last) for key in {*first.datasets, *last.datasets}}
    alone = tuple(sentence for _, sentence in sorted(told.items()) if sentence)
    then, now = rows_at(first.revision), rows_at(last.revision)
    asked = f"as_of={first.revision}", f"as_of={last.revision}"
    pairs = []
    for dataset in datasets:
        if dataset.key in first.datasets and dataset.key in last.datasets:
            subject = events(dataset.key, then, now, until=last.revision)
            held = [kept_dataset(dataset).at(release.revision) for release in (first, last)]
            moved = (f"{before} holds {dataset.key} {held[0]}, {after} {held[1]}.",) if held[0] != held[1] else ()
            pairs.append(Pair(dataset, before, after, subject, asked, (*moved, *alone), is_of_this_site=True))
    if not pairs:
        raise NotHere(f"{before} and {after} have no dataset in common that can be read here.")
    return pairs


def _frozen(before: str, after: str) -> tuple[FrozenRelease, FrozenRelease]:
    here = {release.name: release for release in FrozenRelease.objects.order_by("revision", "pk")}
    for parameter, name in (("before", before), ("after", after)):
        if name not in here:
            known = f"Expected one of: {', '.join(here)}." if here else "None was made yet."
            raise NotHere(f"{quote(name)} is no release of this site. {known}", parameter=parameter)
    _check_order(before, after, list(here), "releases of this site")
    return here[before], here[after]


def _in_one_alone(key: str, first: FrozenRelease, last: FrozenRelease) -> str:
    if key not in last.datasets:
        return f"{key} is in {first.name} and not in {last.name}, so it is not compared."
    return (
        f"{key} is in {last.name} and not in {first.name}, so it is not compared." if key not in first.datasets else ""
    )


def _check_order(before: str, after: str, names: list[str], what: str) -> None:
    if before == after:
        raise CannotCompare(f"Both are {before}. Expected two of the {what}: {', '.join(names)}.")
    if names.index(before) > names.index(after):
        raise CannotCompare(f"{before} comes after {after}. Expected the earlier one first: {after} {before}.")


def _other_way(dataset: Dataset, name: str, names: list[str]) -> str:
    """The publisher's sums of a release whose rows are not here may be."""
    tables = CountryYear.objects.filter(release=name, dataset__publisher=dataset.publisher).exclude(dataset=dataset)
    table = tables.values_list("dataset", flat=True).first()
    if not table or not names:
        return ""
    return (
        f"Of {name} the sums by country and year are here:"
        f" ./annals reconcile {dataset.key} {table} --release {name} tells which of them differ."
    )


def _releases_of_table(dataset: Dataset) -> list[str]:
    with_figures = Exists(CountryYear.objects.filter(row__table=OuterRef("pk")))
    tables = Table.objects.filter(with_figures, dataset=dataset)
    return sorted(tables.values_list("release", flat=True), key=position_of)


def _remarks(dataset: Dataset, before: str, after: str) -> list[str]:
    complete = dict(Release.objects.filter(dataset=dataset).values_list("name", "is_complete"))
    told = {"before": before, "after": after}
    return [
        sentence.format(**told)
        for name, sentence in ((after, EXTRACT_AFTER), (before, EXTRACT_BEFORE))
        if complete.get(name) is False
    ]
