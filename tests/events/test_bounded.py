"""However a request is put together, the database is busy with it for a bounded time."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.query import patience
from events.query.figures import BOUNDS
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
@pytest.mark.parametrize("query", [{"bbox": "60,30,70,40", "ordering": "killed_best"}, {"location": "X", "q": "kabul"}])
def test_what_lies_in_a_place_is_glanced_at_before_it_is_gathered(client, query):
    """Statistics take what lies in two places for much less than it often is."""
    make_event(latitude=34.5, longitude=69.2, killed_best=1, title="Kabul")
    client.get(ADDRESS)  # so that the revision is known

    with CaptureQueriesContext(connection) as queries:
        client.get(ADDRESS, {**query, "count": "none"})

    (walked,) = [query["sql"] for query in queries if "enable_sort = off" in query["sql"]]
    assert f"SET LOCAL statement_timeout = {patience.A_GLANCE}; SET LOCAL enable_sort = off" in walked


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
