"""However a request is put together, the database is busy with it for a bounded time."""

from contextlib import suppress
from itertools import count
from time import perf_counter

import pytest
from django.db import DataError, connection
from django.test.utils import CaptureQueriesContext

from events import ordering
from events.ordering import Part
from events.query import estimates, experience, patience, running
from events.query import statements as statements_of
from events.query.figures import BOUNDS
from events.query.running import TooSlow, fetch, fetch_within
from tests.events.factories import make_actor, make_event, make_unit

ADDRESS = "/api/v1/events/"


@pytest.fixture
def statements(client):
    """The statements of a request whose names and datasets have been asked for before; not so its number of rows."""

    def read(**query):
        client.get(ADDRESS, {**query, "count": "none"})
        with CaptureQueriesContext(connection) as queries:
            assert client.get(ADDRESS, query).status_code == 200
        return [query["sql"] for query in queries]

    return read


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"country": "AFG"},
        {"actor": "is-k"},
        {"actor": "is-k", "date_after": "2021"},
        {"q": "kabul"},
        {"bbox": "60,30,70,40"},
        {"ordering": "date_start"},
        {"country": "AFG", "q": "kabul", "actor": "is-k", "killed_max": "3"},
    ],
    ids=lambda query: " ".join(query) or "all",
)
def test_a_page_costs_one_statement(statements, query):
    actor, unit = make_actor("IS-K"), make_actor("Unit of it")
    make_unit(actor, unit)
    for _ in range(3):
        make_event(actors=[(actor, "perpetrator"), (unit, "perpetrator")], latitude=34.5, longitude=69.2, killed_best=1)

    asked = statements(**query, count="none", limit=2)

    assert len(asked) == 1, asked


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ordering", ["-date_start", "date_start"])
def test_rows_that_are_not_public_are_not_passed_one_by_one(statements, client, ordering):
    shown = [make_event(days=f"2021-01-0{number}").public_id for number in (1, 3)]
    for number in (1, 2, 4):
        make_event("secret", days=f"2021-01-0{number}")

    asked = statements(ordering=ordering, count="none")

    assert len(asked) == 1
    assert "unnest" in asked[0]
    found = client.get(ADDRESS, {"ordering": ordering, "limit": 1}).json()
    following = client.get(found["next"]).json()
    ids = [row["id"] for row in found["results"] + following["results"]]
    assert ids == (shown if ordering == "date_start" else shown[::-1])


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


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("query", [{"bbox": "60,30,70,40", "ordering": "killed_best"}, {"location": "X", "q": "kabul"}])
def test_what_lies_in_a_place_is_glanced_at_before_it_is_gathered(statements, query):
    """Statistics take what lies in two places for much less than it often is."""
    make_event(latitude=34.5, longitude=69.2, killed_best=1, title="Kabul")

    asked = statements(**query, count="none")

    assert f"SET LOCAL statement_timeout = {patience.A_GLANCE}; SET LOCAL enable_sort = off" in asked[0]


@pytest.mark.django_db(transaction=True)
def test_what_follows_from_a_bound_does_not_make_the_rows_expected_fewer(client):
    """PostgreSQL would take the two for independent, and a list in the order of the other figure for a rare one."""
    make_event(killed_best=30, killed_high=40)
    client.get(ADDRESS)  # so that the revision is known

    with CaptureQueriesContext(connection) as queries:
        client.get(ADDRESS, {"killed_min": 25, "role": "perpetrator", "ordering": "killed_high", "count": "none"})

    said = [query["sql"] for query in queries]
    (expected,) = [sql for sql in said if "EXPLAIN" in sql]
    (walked,) = [sql for sql in said if "enable_sort = off" in sql]
    assert "killed_high >=" in walked
    assert "killed_high >=" not in expected


@pytest.mark.django_db
@pytest.mark.parametrize("figure", list(BOUNDS))
def test_rows_whose_figures_are_out_of_order_are_found_by_their_own_index(figure):
    for _ in range(40):
        make_event(killed_low=1, killed_best=2, killed_high=3)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE events_event; SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {BOUNDS[figure].value}", {"asked": 1})
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "event_figures_not_in_order" in plan


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
def test_a_list_that_is_one_page_is_counted_without_a_statement(statements, client):
    make_event(killed_best=3)

    assert len(statements(killed_min=1)) == 1
    assert {"count": 1, "count_is": "exact"}.items() <= client.get(ADDRESS, {"killed_min": 1}).json().items()


@pytest.mark.django_db(transaction=True)
def test_what_takes_longer_than_a_request_may_says_how_to_ask_for_less(client):
    make_event()
    somebody_else = connection.copy()
    with somebody_else.cursor() as busy, connection.cursor() as cursor:
        busy.execute("BEGIN; LOCK TABLE events_event")
        cursor.execute("SET statement_timeout = '50ms'")
        answer = client.get(ADDRESS, {"killed_min": 1, "country": "AFG"})
        cursor.execute("SET statement_timeout = 0")
        busy.execute("ROLLBACK")
    somebody_else.close()

    assert answer.status_code == 503
    assert answer["Content-Type"] == "application/problem+json"
    assert (
        "Add one of actor, date_after, date_before, bbox together with country, killed_min" in answer.json()["detail"]
    )
    assert client.get(ADDRESS).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_count_goes_on_where_it_is_asked_to(client, monkeypatch):
    for _ in range(3):
        make_event(killed_best=7)
    monkeypatch.setattr("events.query.counts.EXACT_UP_TO", 2)

    asked = {"killed_min": 1, "limit": 1}
    assert {"count": 2, "count_is": "at_least"}.items() <= client.get(ADDRESS, asked).json().items()
    assert {"count": 3, "count_is": "exact"}.items() <= client.get(ADDRESS, asked | {"count": "exact"}).json().items()


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
