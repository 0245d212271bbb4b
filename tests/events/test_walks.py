"""A list is walked in its order as long as that pays, by what a sample and the last time say, and gathered if not."""

from contextlib import suppress
from itertools import count
from time import perf_counter

import pytest
from django.db import DataError

from events import ordering
from events.ordering import Part
from events.query import estimates, experience, patience, running
from events.query import statements as statements_of
from events.query.running import TooSlow, fetch, fetch_within
from tests.events.factories import make_actor, make_event

ADDRESS = "/api/v1/events/"


@pytest.mark.django_db(transaction=True)
def test_a_walk_that_takes_too_long_gives_way_to_gathering(client, monkeypatch):
    found = [make_event(killed_best=number, days=f"2021-01-0{number + 1}").public_id for number in range(5)]
    client.get(ADDRESS)  # so that the revision is known, and no walk is gone twice
    walks = []

    def fetch_or_wait(statement, values, **more):
        if statement.startswith("SET LOCAL statement_timeout"):
            walks.append(statement)
            statement = statement.replace("; ", "; SELECT pg_sleep(9); ", 1)
        return fetch(statement, values, **more)

    monkeypatch.setattr(patience, "A_WALK", 20)
    monkeypatch.setattr(running, "fetch", fetch_or_wait)
    answer = client.get(ADDRESS, {"killed_min": 1, "limit": 2, "count": "none", "ordering": "date_start"}).json()
    following = client.get(answer["next"]).json()

    assert len(walks) == 2
    assert [row["id"] for row in answer["results"] + following["results"]] == found[1:]


IN_ORDER = [
    # backwards, where the page goes on after, what is before the first row from AFG
    (False, None, 1),
    (True, None, 2),
    (False, 2, 0),
    (False, 4, 0),
    (True, 6, 1),
]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(("backwards", "after", "before"), IN_ORDER)
def test_a_sample_tells_how_many_are_asked_for_and_how_many_come_before(
    descending, backwards, after, before, monkeypatch
):
    countries = ("CAF", "AFG", "AFG", "AFG", "AFG", "CAF", "CAF")
    for place, country in enumerate(countries, start=1):
        make_event(killed_high=-place + 10 if descending else place, country=country)
    part = Part(("killed_high", "sort_key"), descending, "event.killed_high IS NOT NULL")
    way = {"backwards": backwards, "goes_on": after is not None}
    at = {"at_killed_high": after and (10 - after if descending else after), "at_sort_key": ordering.BEHIND}
    if descending != backwards:
        at["at_sort_key"] = ordering.AHEAD
    monkeypatch.setattr(estimates, "COUNTED_IN_ALL", "SELECT 14")

    seen = estimates.seen_in_a_sample(statements_of.sampling("event.country = 'AFG'", part, **way), at)

    # Those equal to where the page goes on are still to come: nothing else distinguishes them here.
    here = [place for place in range(1, 8) if after is None or (place <= after if backwards else place >= after)]
    assert seen == estimates.Seen(2 * sum(countries[place - 1] == "AFG" for place in here), 2 * before)


@pytest.fixture
def walks(client, monkeypatch):
    """Milliseconds that walks were given, each of which ends without a page, and what a sample is then asked."""
    tried = []

    def give_way(statement, values, **more):
        if statement.startswith("SET LOCAL statement_timeout"):
            tried.append(int(statement.partition(";")[0].rpartition(" ")[2]))
            raise TooSlow(())
        return fetch(statement, values, **more)

    make_event(killed_best=1, killed_high=2, latitude=34.5, longitude=69.2)
    client.get(ADDRESS)  # so that the revision is known
    monkeypatch.setattr(running, "fetch", give_way)
    return tried


IN_A_BOX = {"bbox": "60,30,70,40", "killed_max": 9, "count": "none", "limit": 1}
IN_A_SMALL_BOX = {"bbox": "69,34,70,35", "count": "none", "limit": 1}
LONG = patience.SCATTERED_GATHERED_IN_A_MILLISECOND * 1_000


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("asked", "seen", "tried"),
    [
        (IN_A_BOX | {"ordering": "killed_high"}, estimates.Seen(LONG, 0), [patience.A_GLANCE, 1_000]),
        (IN_A_BOX | {"ordering": "-modified_at"}, estimates.Seen(LONG, 0), [patience.A_GLANCE, 1_000]),
        (IN_A_BOX | {"ordering": "killed_high"}, estimates.Seen(LONG, 10**8), [patience.A_GLANCE]),
        (IN_A_BOX | {"ordering": "killed_high"}, estimates.NOTHING_SEEN, [patience.A_GLANCE]),
        (IN_A_SMALL_BOX, estimates.Seen(LONG, 10**8), [patience.FROM_THE_NEAREST, 1_000]),
    ],
    ids=["many", "many changed", "far away", "none", "the nearest"],
)
def test_what_a_sample_has_many_of_is_walked_again_unless_it_is_far_away(
    client, walks, monkeypatch, asked, seen, tried
):
    monkeypatch.setattr(estimates, "seen_in_a_sample", lambda *given: seen)

    answer = client.get(ADDRESS, asked).json()

    assert walks == tried
    assert len(answer["results"]) == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("seconds", "tried"),
    [
        (0.4, [patience.A_GLANCE, 1_000, 100, patience.A_GLANCE, patience.A_GLANCE]),
        (0.09, [patience.A_GLANCE, 1_000, patience.A_GLANCE, patience.A_GLANCE, patience.A_GLANCE]),
    ],
    ids=["long", "not long"],
)
def test_what_took_long_to_gather_is_walked_longer_the_next_time_and_only_then(
    client, walks, monkeypatch, seconds, tried
):
    clock = count(step=seconds)
    monkeypatch.setattr(experience, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(estimates, "seen_in_a_sample", lambda *given: estimates.Seen(LONG, 0))

    for _ in range(4):
        assert len(client.get(ADDRESS, IN_A_BOX | {"ordering": "killed_high"}).json()["results"]) == 1

    assert walks == tried


@pytest.mark.django_db(transaction=True)
def test_what_is_common_is_walked_for_a_moment_however_quickly_it_was_gathered(client, walks, monkeypatch):
    monkeypatch.setattr(estimates, "expected_rows", lambda plan: 50_000)
    monkeypatch.setattr(estimates, "rows_by_year", lambda: [(2021, 100_000)])
    seconds = count(step=0.01)
    monkeypatch.setattr(experience, "perf_counter", lambda: next(seconds))

    for _ in range(3):
        client.get(ADDRESS, {"violence_type": "one_sided", "limit": 1, "count": "none"})

    assert walks == [patience.A_WALK_FOR_FEW, patience.A_SHORT_WALK, patience.A_SHORT_WALK]


@pytest.mark.django_db(transaction=True)
def test_what_took_long_to_gather_says_nothing_of_another_order(client, walks, monkeypatch):
    monkeypatch.setattr(estimates, "seen_in_a_sample", lambda *given: estimates.NOTHING_SEEN)
    monkeypatch.setattr(experience, "LONG", 0)  # so that anything takes long

    for order in ("killed_high", "-killed_high"):
        client.get(ADDRESS, IN_A_BOX | {"ordering": order})

    assert walks == [patience.A_GLANCE] * 2


@pytest.mark.django_db(transaction=True)
def test_a_sample_that_takes_too_long_is_done_without(client, walks):
    assert len(client.get(ADDRESS, IN_A_BOX | {"ordering": "killed_high"}).json()["results"]) == 1
    assert walks == [patience.A_GLANCE, estimates.A_SAMPLE]


@pytest.mark.django_db(transaction=True)
def test_a_list_in_the_order_of_days_needs_no_sample(client, walks):
    assert client.get(ADDRESS, {"location": "Kabul", "admin1": "X", "count": "none"}).status_code == 200
    assert walks == [patience.A_GLANCE]


@pytest.mark.django_db(transaction=True)
def test_a_walk_takes_no_longer_than_a_request_may(client, walks, settings):
    settings.STATEMENT_SECONDS = 0.005

    client.get(ADDRESS, IN_A_BOX | {"ordering": "killed_high"})

    assert walks == [5, 5]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("statement", ["SELECT 1", "SELECT 1 / 0", "SELECT pg_sleep(5)"])
def test_the_time_of_a_walk_ends_with_it(statement):
    ((before,),) = fetch("SHOW statement_timeout", {})

    with suppress(TooSlow, DataError):
        fetch(f"SET LOCAL statement_timeout = 20; {statement}", {})

    assert fetch("SHOW statement_timeout", {}) == [(before,)]


@pytest.mark.django_db(transaction=True)
def test_a_statement_is_not_ended_for_the_time_of_the_one_before():
    """A timer may go off while PostgreSQL clears away what a statement has used, after its last look at timers."""
    heavy = "SELECT number FROM generate_series(1, 200000) number LIMIT 1"
    begin = perf_counter()
    fetch(heavy, {})
    taken = 1_000 * (perf_counter() - begin)

    for turn in range(120):
        with suppress(TooSlow):
            fetch_within(max(1, round(taken * (0.6 + turn / 200))), heavy, {})
        assert fetch("SELECT %(turn)s::int", {"turn": turn}) == [(turn,)]


@pytest.mark.django_db(transaction=True)
def test_a_walk_that_came_to_its_end_may_take_longer_as_long_as_it_does(client, monkeypatch):
    """Here and along the links of an actor: on a busy machine, what is given up is done twice."""
    isk = make_actor("IS-K")
    make_event(killed_best=1, killed_high=1, latitude=35, longitude=65, actors=[(isk, "perpetrator")])
    client.get(ADDRESS)  # so that the revision is known
    given, is_busy = [], []

    def told(milliseconds, *statement, **more):
        given.append(milliseconds)
        if is_busy:
            raise TooSlow([])
        return fetch_within(milliseconds, *statement, **more)

    monkeypatch.setattr("events.query.ways.fetch_within", told)
    for asked in (IN_A_BOX | {"ordering": "killed_high"}, IN_A_BOX | {"actor": "IS-K"}):
        first = given_for(client, asked, given)
        assert given_for(client, asked, given) == [experience.LONGEST_WALK]
        assert given_for(client, asked | {"limit": 2}, given)[0] == first[0]
        is_busy.append(True)
        assert given_for(client, asked, given)[0] == experience.LONGEST_WALK
        assert given_for(client, asked, given)[0] == first[0] < experience.LONGEST_WALK
        is_busy.clear()


def given_for(client, asked, given):
    given.clear()
    assert len(client.get(ADDRESS, asked).json()["results"]) == 1
    return list(given)
