"""Rollups and rows give the same numbers, whatever is asked of whatever rows."""

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from events import rollups
from events.aggregate import MEASURES
from events.aggregate.statements import from_rollups, from_rows
from events.api.aggregate import asked_for
from events.filters.aggregate import AggregateFilters
from events.filters.days import FirstDay, LastDay
from events.models import Event, MonthInCountry, MonthInCountryOfType, MonthOfActor, MonthOfDataset
from events.query import plan
from events.query.counts import count_all
from events.query.running import fetch
from events.rollups.counts import exact_count
from tests.events.factories import make_actor, make_dataset, make_event, make_unit

NAMES = ("one", "other", "unit")
DAYS = (
    None,
    "2020",
    "2020-12-31",
    "2021-01-01",
    "2021-01-15",
    "2021-01-31",
    "2021-01-20..2021-02-10",
    "2021-01-31..2021-03-01",
    "2021-02",
    "2021-02-14..2021-02-16",
    "2021-12-30..2022-01-02",
    "2020-06-01..2022-06-01",
)


def in_order(date_after="2020", date_before="2030", **others):
    return FirstDay().read(date_after) <= LastDay().read(date_before)


FIGURES = st.one_of(st.none(), st.integers(0, 5))
ROWS = st.fixed_dictionaries(
    {
        "dataset": st.sampled_from(["ucdp-ged", "gtd", "secret"]),
        "days": st.sampled_from(DAYS),
        "country": st.sampled_from(["AFG", "SYR", None]),
        "admin1": st.sampled_from(["Kabul", None]),
        "violence_type": st.sampled_from(["state_based", "one_sided", None]),
        "event_type": st.sampled_from(["battle", None]),
        "coding_depth": st.sampled_from(["full", "mention", None]),
        "killed_best": FIGURES,
        "injured_low": FIGURES,
        "parts": st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(["perpetrator", "target"])), max_size=3),
    }
)
BOUNDS = ("2020", "2021", "2021-01", "2021-01-10", "2021-02", "2021-02-15", "2021-12-31", "2022-01")
ASKED = {
    "dataset": ("ucdp-ged", "gtd,ucdp-ged"),
    "release": ("23.1",),
    "country": ("AFG", "AFG,SYR"),
    "violence_type": ("one_sided", "one_sided,state_based"),
    "event_type": ("battle",),
    "coding_depth": ("mention", "full", "full,mention"),
    "actor": ("one", "other", "one,other"),
    "exact_actor": ("one", "unit"),
    "role": ("target",),
    "date_after": BOUNDS,
    "date_before": BOUNDS,
    "date_match": ("certain", "possible"),
    "killed_min": ("1",),
}
FILTERS = (
    st.sets(st.sampled_from(sorted(ASKED)), max_size=4)
    .flatmap(lambda names: st.fixed_dictionaries({name: st.sampled_from(ASKED[name]) for name in sorted(names)}))
    .filter(lambda filters: in_order(**filters))
)
WAYS = st.fixed_dictionaries(
    {},
    optional={
        "by": st.lists(
            st.sampled_from(["year", "month", "country", "violence_type", "event_type", "actor", "dataset", "admin1"]),
            min_size=1,
            max_size=3,
        ).map(",".join),
        "measure": st.lists(st.sampled_from(MEASURES), min_size=1, max_size=3).map(",".join),
        "mentions": st.just("include"),
    },
)
# Without the phase that explains a failure, which runs for minutes.
PHASES = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]
NOTHING_SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.fixture
def actors(db):
    """`unit` belongs to `other`; `one` has no units."""
    make_dataset("gtd"), make_dataset("ucdp-ged")
    actors = {name: make_actor(name) for name in NAMES}
    make_unit(actors["other"], actors["unit"])
    return actors


@settings(max_examples=60, deadline=None, phases=PHASES, suppress_health_check=NOTHING_SLOW)
@given(rows=st.lists(ROWS, min_size=1, max_size=8), queries=st.lists(st.tuples(FILTERS, WAYS), min_size=5, max_size=5))
def test_rollups_and_rows_give_the_same_numbers(actors, rows, queries):
    write(rows, actors)

    for filters, way in queries:
        asked = asked_for(read(filters | way))
        kept = from_rollups(asked)
        event("from rows only" if kept is None else "from rollups")
        if kept is not None:
            told = from_rows(asked)
            assert kept.columns == told.columns
            assert fetch(kept.sql, kept.values) == fetch(told.sql, told.values), filters | way


@settings(max_examples=60, deadline=None, phases=PHASES, suppress_health_check=NOTHING_SLOW)
@given(rows=st.lists(ROWS, min_size=1, max_size=8), queries=st.lists(FILTERS, min_size=5, max_size=5))
def test_counts_that_rollups_tell_are_those_of_the_rows(actors, rows, queries):
    write(rows, actors)

    for filters in queries:
        asked = plan(read(filters))
        told = exact_count(asked)
        assert told is None or (told, "exact") == count_all(asked), filters


@pytest.mark.parametrize(
    ("query", "rollup"),
    [
        ({}, MonthOfDataset),
        ({"by": "month", "date_after": "2021", "date_before": "2021", "date_match": "certain"}, MonthOfDataset),
        ({"by": "year,country", "coding_depth": "mention"}, MonthInCountry),
        ({"country": "AFG", "dataset": "gtd", "release": "23.1"}, MonthInCountry),
        ({"by": "country", "violence_type": "one_sided"}, MonthInCountryOfType),
        ({"by": "event_type"}, MonthInCountryOfType),
        ({"by": "month,year"}, MonthOfDataset),
        ({"by": "actor,month"}, MonthOfActor),
        ({"actor": "one", "by": "year"}, MonthOfActor),
        ({"exact_actor": "other"}, MonthOfActor),
    ],
    ids=str,
)
def test_what_rollups_know_comes_from_them(actors, query, rollup):
    found = from_rollups(asked_for(read(query)))

    assert rollup._meta.db_table in found.sql
    assert fetch(found.sql, found.values) == []


@pytest.mark.parametrize(
    "query",
    [
        {"actor": "other"},
        {"actor": "one,unit"},
        {"actor": "one", "exact_actor": "one"},
        {"actor": "one", "role": "target"},
        {"actor": "one", "country": "AFG"},
        {"actor": "one", "by": "actor"},
        {"by": "actor,country"},
        {"by": "admin1"},
        {"coding_depth": "full"},
        {"killed_min": "1"},
        {"date_after": "2021-01-02", "date_before": "2021-01-30"},
    ],
    ids=str,
)
def test_what_they_do_not_know_comes_from_the_rows(actors, query):
    assert from_rollups(asked_for(read(query))) is None


def write(rows, actors):
    """These rows, and no others."""
    rollups.take_away("SELECT id FROM events_event")
    Event.objects.all().delete()
    for row in rows:
        values = {name: value for name, value in row.items() if name != "parts"}
        make_event(actors=[(actors[name], role) for name, role in row["parts"]], **values)


def read(query):
    given = QueryDict(mutable=True)
    given.update(query)
    return AggregateFilters.read(given)
