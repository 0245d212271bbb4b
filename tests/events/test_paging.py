"""Paging through a table that is being written: a row whose place stayed is met exactly once, in every order."""

from datetime import UTC, date, datetime
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.models import Event
from events.ordering import ORDERS
from events.query import estimates, patience, ways
from tests.events.factories import make_event

DAYS = st.sampled_from(["2021-11-02", "2021-11-02", "2020-01-01", "1950-06-01", "1740-01-01", "2150-01-01", None])
FIGURES = st.one_of(st.none(), st.integers(0, 3))
MOMENTS = st.sampled_from([datetime(2024, 5, day, tzinfo=UTC) for day in (1, 2, 3)])
ROWS = st.fixed_dictionaries(
    {
        "days": DAYS,
        "killed_best": FIGURES,
        "killed_low": FIGURES,
        "killed_high": FIGURES,
        "injured_best": FIGURES,
        "modified_at": MOMENTS,
        "latitude": st.sampled_from([10.0, 50.0]),
        "longitude": st.just(10.0),
    }
)
CHANGES = st.tuples(st.sampled_from(["add", "take away", "move"]), st.integers(0, 30), ROWS)
FILTERS = st.sampled_from([{}, {"bbox": "5,5,15,15"}, {"date_after": "2020"}, {"location": "Kabul"}])
COUNTED = """
    SELECT extract(year FROM date_start)::int, count(*) FROM events_event
    WHERE date_start IS NOT NULL GROUP BY 1 ORDER BY 1
"""
NOTHING_SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.fixture(autouse=True)
def narrow_windows(monkeypatch):
    """So that a handful of rows is looked for in several of them."""
    monkeypatch.setattr(ways, "FIRST_WINDOW", 2)
    monkeypatch.setattr(estimates, "rows_to_pass", lambda plan, limit: 1)
    monkeypatch.setattr(patience, "WALKED", 0)
    monkeypatch.setattr(estimates, "COUNTED", COUNTED)


@pytest.mark.django_db
@settings(max_examples=25, deadline=None, suppress_health_check=NOTHING_SLOW)
@given(
    rows=st.lists(ROWS, min_size=1, max_size=8),
    changes=st.lists(CHANGES, max_size=5),
    ordering=st.sampled_from(sorted(ORDERS)),
    asked=FILTERS,
    limit=st.integers(1, 4),
)
def test_a_row_that_stays_in_its_place_is_met_once(client, rows, changes, ordering, asked, limit):
    Event.objects.all().delete()
    for row in rows:
        make_event(**row)
    query = {**asked, "ordering": ordering, "limit": limit, "count": "none", "fields": "id"}
    staying = ids_in(client, {**query, "limit": 1000})
    met, waiting = [], list(changes)

    page = client.get("/api/v1/events/", query).json()
    while True:
        met += [row["id"] for row in page["results"]]
        if waiting:
            gone = write(*waiting.pop())
            staying = [each for each in staying if each != gone]
        if not page["next"]:
            break
        page = follow(client, page["next"])

    assert [each for each in met if each in staying] == staying


@pytest.mark.django_db
@settings(max_examples=12, deadline=None, suppress_health_check=NOTHING_SLOW)
@given(
    rows=st.lists(ROWS, min_size=1, max_size=8),
    ordering=st.sampled_from(sorted(ORDERS)),
    asked=FILTERS,
    limit=st.integers(1, 4),
)
def test_back_is_the_same_way(client, rows, ordering, asked, limit):
    Event.objects.all().delete()
    for row in rows:
        make_event(**row)
    query = {**asked, "ordering": ordering, "limit": limit, "count": "none", "fields": "id"}

    page = client.get("/api/v1/events/", query).json()
    forth = [page["results"]]
    while page["next"]:
        page = follow(client, page["next"])
        forth.append(page["results"])
    back = [page["results"]]
    while page["previous"]:
        page = follow(client, page["previous"])
        back.append(page["results"])

    assert [row for part in reversed(back) for row in part] == [row for part in forth for row in part]


def write(kind, number, row) -> str | None:
    """Does it to the table; the id of the row that no longer stands where it stood."""
    events = list(Event.objects.order_by("id"))
    if kind == "add" or not events:
        make_event(**row)
        return None
    event = events[number % len(events)]
    told = event.public_id
    if kind == "take away":
        event.delete()
        return told
    event.date_start = event.date_end = date(1990, 1, 1 + number % 28)
    for name in ("killed_best", "killed_low", "killed_high", "injured_best", "modified_at"):
        setattr(event, name, row[name])
    event.save()
    return told


def ids_in(client, query) -> list[str]:
    return [row["id"] for row in client.get("/api/v1/events/", query).json()["results"]]


def follow(client, link):
    parts = urlsplit(link)
    return client.get(f"{parts.path}?{parts.query}").json()
