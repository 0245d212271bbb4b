"""Events added up by country and year, beside what their publisher adds up: where the two differ, and by how much.

Each is the sum of one release, so a difference between two releases is a revision, and one within a release a gap here.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Count, Sum
from django.db.models.functions import ExtractYear

from events.models import CountryYear, Dataset, Event
from events.models.country_year import ESTIMATES, TYPES

Place = tuple[str, int]  # country and year


class NothingToCompare(ValueError):
    """One of the two is not here; the message says which."""


@dataclass(frozen=True)
class Year:
    """A country in a year. `kinds` has of each type of violence what the events come to, and what the table says."""

    country: str
    year: int
    events: int
    here: int
    there: int
    kinds: dict[str, tuple[int, int]]

    @property
    def differs(self) -> bool:
        return self.here != self.there


@dataclass
class Reconciliation:
    """`years` of each country begin with the first one in which anybody has something, and end where the events are
    coded. What stands outside of them is counted and not compared.
    """

    events: Dataset
    table: Dataset
    release: str
    years: list[Year] = field(default_factory=list)
    without_country: int = 0
    without_figure: int = 0
    states_without_events: int = 0

    @property
    def differing(self) -> list[Year]:
        return [year for year in self.years if year.differs]

    @property
    def is_of_one_release(self) -> bool:
        return self.events.release == self.release


def reconcile(events: str, table: str, *, estimate: str = ESTIMATES[0], release: str = "") -> Reconciliation:
    """Of the current rows of `events`, and the table's current release unless another is given. Raises
    NothingToCompare.
    """
    sums, counted = _sums(events, f"killed_{estimate}")
    if not counted:
        raise NothingToCompare(f"There are no events of {events} here. Import them first.")
    datasets = Dataset.objects.in_bulk([events, table])
    wanted = release or (datasets[table].release if table in datasets else "")
    told = _told(table, wanted, estimate)
    if not told:
        raise NothingToCompare(f"There is no {table} {release} here. Import it first.".replace("  ", " "))
    found = Reconciliation(datasets[events], datasets[table], wanted)
    rows = Event.objects.filter(dataset=events)
    found.without_country = rows.filter(country=None).count()
    found.without_figure = rows.filter(**{f"killed_{estimate}": None}).count()
    countries = {country for country, _ in counted}
    found.states_without_events = len({country for country, _ in told} - countries)
    found.years = list(_years(countries, sums, counted, told, _last_year(found.events, counted)))
    return found


def _years(countries, sums, counted, told, last: int) -> Iterator[Year]:
    for country in sorted(countries):
        something = [year for place, year in counted if place == country]
        something += [year for (place, year), kinds in told.items() if place == country and any(kinds.values())]
        for year in range(min(something), last + 1):
            here, there = sums[country, year], told.get((country, year), {})
            kinds = {kind: (here.get(kind, 0), there.get(kind, 0)) for kind in (*TYPES, *here) if kind}
            of_all = there.get("all", 0)
            yield Year(country, year, counted[country, year], sum(here.values()), of_all, kinds)


def _last_year(events: Dataset, counted: dict[Place, int]) -> int:
    return events.coded_until.year if events.coded_until else max(year for _, year in counted)


def _sums(dataset: str, figure: str) -> tuple[dict[Place, dict[str, int]], dict[Place, int]]:
    """Killed by type of violence, and how many events, of each country in each year in which they began."""
    sums: dict[Place, dict[str, int]] = defaultdict(dict)
    counted: dict[Place, int] = defaultdict(int)
    rows = Event.objects.filter(dataset=dataset, date_start__isnull=False, country__isnull=False)
    rows = rows.values_list("country", ExtractYear("date_start"), "violence_type").order_by()
    for country, year, kind, killed, number in rows.annotate(killed=Sum(figure), number=Count("pk")):
        sums[country, year][kind or ""] = killed or 0
        counted[country, year] += number
    return sums, counted


def _told(dataset: str, release: str, estimate: str) -> dict[Place, dict[str, int]]:
    """Two states of one country today are one here."""
    rows = CountryYear.objects.filter(dataset=dataset, release=release).values_list("country", "year").order_by()
    figures = {"all": f"killed_{estimate}", **{kind: f"{kind}_{estimate}" for kind in TYPES}}
    told = rows.annotate(*(Sum(column) for column in figures.values()))
    return {(country, year): dict(zip(figures, (n or 0 for n in sums), strict=True)) for country, year, *sums in told}
