"""Every filter, alone and with others, gives the rows of a plain reading, in every order and by whichever way."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events import rollups
from events.api import throttling
from events.models import Event
from events.ordering import ORDERS
from events.query import estimates, running, ways
from events.query.running import TooSlow, fetch
from tests.events.factories import make_actor, make_dataset, make_event, make_unit
from tests.events.plain_reading import QUERIES, UNIT_DAYS, in_order, lets_through

pytestmark = pytest.mark.django_db(transaction=True)

RELEASES = {"annals": "", "gtd": "2020", "ucdp-ged": "23.1"}
SLUGS = ("taliban", "haqqani-network", "islamic-state", "is-k")
ROLES, CERTAINTIES = ("perpetrator", "target", "responder"), ("established", "claimed", "suspected")
FIGURE = st.sampled_from((None, 0, 1, 1, 5))
# The edges of the parts in which a small place is read, and of what floats tell apart, are among them.
DAYS = (
    *(None, "2021", "2021-03", "2021-11-02", "2021-11-02..2022-01-05", "2019-12-31..2020-01-01", "1969-12-31"),
    *("1001-01-01", "1740-12-31", "1741-01-01", "2099-12-31", "2100-01-01", "2150-06-01"),
)
POINTS = (
    *((34.53, 69.17), (34.5, 69.0), (0.0, 180.0), (0.0, -180.0), (-17.0, 179.0), (90.0, 0.0), (-89.5, 12.0)),
    *((None, None), (10.0, 10.0)),
)
ROWS = st.fixed_dictionaries(
    {
        "dataset": st.sampled_from((*RELEASES, "ucdp-ged", "secret")),
        "days": st.sampled_from(DAYS),
        "actors": st.dictionaries(
            st.tuples(st.sampled_from(SLUGS), st.sampled_from(ROLES)), st.sampled_from(CERTAINTIES), max_size=3
        ),
        "location": st.sampled_from(("Kabul city", "Bangui", "Zémio", None)),
        "admin1": st.sampled_from(("Kabul province", "Haut-Mbomou", "Kabul", None)),
        "country": st.sampled_from(("AFG", "CAF", None)),
        "point": st.sampled_from(POINTS),
        "location_precision": st.sampled_from(("settlement", "country", None)),
        "title": st.sampled_from(("Bomb at the military hospital", "Hospital bomb", "Hospital of the military", None)),
        "summary": st.sampled_from(("A hospital.", None)),
        "sources": st.sampled_from(([], ["AFP, “Attack”", "Kabul report"], ["AFP"], ["Bomb at the hospital"])),
        "claimed_by": st.sampled_from((None, ["is-k"], ["haqqani-network", "taliban"])),
        "violence_type": st.sampled_from(("state_based", "non_state", None)),
        "coding_depth": st.sampled_from(("full", "mention", None)),
        "tactic": st.sampled_from((["bombing"], ["bombing", "hijacking"], ["abduction"], None)),
        "modified_at": st.sampled_from([datetime(2024, 5, day, 12, 0, 0, day, tzinfo=UTC) for day in (1, 2)]),
        **dict.fromkeys(("killed_best", "killed_low", "killed_high", "injured_best"), FIGURE),
    }
)
ASKED = {
    "actor": ("taliban", "haqqani-network", "islamic-state", "taliban,is-k"),
    "exact_actor": ("taliban", "haqqani-network,is-k"),
    "role": ("perpetrator", "target,responder"),
    "certainty": ("claimed", "suspected,established"),
    "claimed_by": ("taliban", "islamic-state", "is-k"),
    "date_after": ("1500-01-01", "1741-01-01", "2020-01-01", "2021-11-02", "2022-01-05", "2100-01-01"),
    "date_before": ("1740-12-31", "2019-12-31", "2021-11-02", "2100-01-01", "9999-12-31"),
    "date_match": ("certain", "possible"),
    "country": ("AFG", "AFG,CAF", "FRA"),
    "admin1": ("kabul", "Kabul province", "haut mbomou,kabul"),
    "location": ("kabul", "Afghanistan", "zemio,bangui", "Haut-Mbomou"),
    "bbox": ("69,34.4,69.4,34.7", "69,34,70,35", "-180,-90,180,90", "170,-20,-170,10", "180,0,-180,0", "0,90,0,90"),
    "priogrid": ("179779", "179779,130320", "1105,144381,258841"),
    "country_gw": ("700", "700,482"),
    "near": ("34.53,69.17,20", "34.53,69.17,5", "0,179.9,30", "0,-179.9,3000", "89,100,200", "-90,0,100"),
    "violence_type": ("state_based", "state_based,non_state"),
    "coding_depth": ("full", "mention,outline"),
    "tactic": ("bombing", "hijacking,abduction"),
    "killed_min": ("0", "1"),
    "killed_max": ("1", "5"),
    "source": ("afp", "AFP, attack", "kabul report"),
    "modified_since": ("2024-05-02T00:00:00Z", "2024-05-02T12:00:00.000002Z"),
    "q": tuple(QUERIES),
    "dataset": ("gtd", "ucdp-ged,annals"),
    "release": ("2020", "23.1,2020"),
}


def is_straight(asked) -> bool:
    return asked.get("date_after", "") <= asked.get("date_before", "9999-12-31")


FILTERS = (
    st.lists(st.sampled_from(sorted(ASKED)), max_size=4, unique=True)
    .flatmap(lambda names: st.fixed_dictionaries({name: st.sampled_from(ASKED[name]) for name in names}))
    .filter(is_straight)
)
FEW = 2
QUESTIONS = st.tuples(FILTERS, st.sampled_from(sorted(ORDERS)), st.integers(2, 8))


@pytest.fixture
def cast():
    for key, release in RELEASES.items():
        make_dataset(key, release=release)
    taliban, haqqani, state, isk = (make_actor(slug, slug=slug) for slug in SLUGS)
    make_unit(taliban, haqqani, "..".join(map(str, UNIT_DAYS)))
    make_unit(state, isk)
    return dict(zip(SLUGS, (taliban, haqqani, state, isk), strict=True))


@pytest.fixture(params=["as it comes", "walked by the indexes", "gathered by windows of few rows"])
def way(request, monkeypatch):
    def give_way(statement, values, **more):
        if statement.startswith("SET LOCAL statement_timeout"):
            raise TooSlow(())
        return fetch(statement, values, **more)

    with connection.cursor() as cursor:
        if request.param == "walked by the indexes":
            monkeypatch.setattr(estimates, "rows_to_pass", lambda plan, limit: 0)
            cursor.execute("SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off")
        if request.param == "gathered by windows of few rows":
            monkeypatch.setattr(estimates, "rows_to_pass", lambda plan, limit: 1)
            monkeypatch.setattr(ways, "FIRST_WINDOW", FEW)
            monkeypatch.setattr(running, "fetch", give_way)
        yield
        cursor.execute("RESET enable_seqscan; RESET enable_sort; RESET enable_bitmapscan")


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=st.lists(ROWS, min_size=8, max_size=12), questions=st.lists(QUESTIONS, min_size=12, max_size=12))
def test_the_rows_are_those_of_a_plain_reading(client, cast, way, rows, questions):
    rollups.take_away("SELECT id FROM events_event")
    Event.objects.all().delete()
    for row in rows:
        write(row, cast)
    events = list(Event.objects.all())

    for asked, ordering, limit in questions:
        throttling.forget()
        right = [event for event in events if lets_through(event, asked, RELEASES)]
        expected = [event.public_id for event in in_order(right, ordering)]
        query = {**asked, "ordering": ordering, "limit": limit, "fields": "id"}

        forth = list(walk(client, client.get("/api/v1/events/", query).json(), "next"))
        back = list(walk(client, forth[-1], "previous"))
        exact = client.get("/api/v1/events/", {**query, "count": "exact"}).json()

        assert ids(forth) == expected
        assert ids(reversed(back)) == expected
        assert forth[0]["count"] == exact["count"] == len(expected)


def write(row, cast):
    actors = [(cast[slug], role, certainty) for (slug, role), certainty in row["actors"].items()]
    latitude, longitude = row["point"]
    places = [name for name in (row["location"], row["admin1"]) if name]
    columns = {name: value for name, value in row.items() if name not in ("actors", "point")}
    make_event(**columns, actors=actors, places=places, latitude=latitude, longitude=longitude)


def walk(client, page, direction):
    yield page
    while page[direction]:
        parts = urlsplit(page[direction])
        page = client.get(f"{parts.path}?{parts.query}").json()
        yield page


def ids(answers) -> list[str]:
    return [row["id"] for answer in answers for row in answer["results"]]
