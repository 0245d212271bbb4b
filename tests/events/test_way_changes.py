"""A list that is read along another way from one page to the next goes on where it was, in every order."""

from urllib.parse import urlsplit

import pytest

from events.current import current
from events.ordering import ORDERS
from tests.events.factories import make_actor, make_event, make_unit

pytestmark = pytest.mark.django_db(transaction=True)

BOX = "5,5,15,15"
DAYS = ("2150-01-01", "2021-11-02", "2021-11-02", "2020-01-01", "1740-01-01", None)
FIGURES = (3, None, 0)


@pytest.fixture
def actor(db):
    """Takes part in rows of a small place on days of every kind, whose figures are known or not."""
    actor = make_actor("IS-K", slug="is-k")
    for nth, days in enumerate(DAYS):
        figure = FIGURES[nth % 3]
        figures = dict.fromkeys(("killed_best", "killed_low", "killed_high", "injured_best"), figure)
        make_event(days=days, actors=[(actor, "perpetrator")], latitude=10, longitude=10, **figures)
    return actor


@pytest.mark.parametrize("ordering", ORDERS)
def test_rows_of_a_moment_go_on_when_something_is_published_meanwhile(client, actor, ordering):
    asked = {"bbox": BOX, "ordering": ordering, "as_of": current().number}
    whole = ids(client.get("/api/v1/events/", asked).json())
    pages = [client.get("/api/v1/events/", {**asked, "limit": 1}).json()]

    while pages[-1]["next"]:
        make_event(days="2021-11-02", latitude=10, longitude=10, killed_best=1)
        pages.append(follow(client, pages[-1]["next"]))

    assert [each for page in pages for each in ids(page)] == whole
    assert ids(follow(client, pages[1]["previous"])) == whole[:1]


@pytest.mark.parametrize("ordering", ["date_start", "-date_start"])
def test_rows_of_an_actor_go_on_when_it_gets_a_unit_meanwhile(client, actor, ordering):
    asked = {"bbox": BOX, "ordering": ordering, "actor": "is-k"}
    whole = ids(client.get("/api/v1/events/", asked).json())
    first = client.get("/api/v1/events/", {**asked, "limit": 2}).json()

    make_unit(actor, make_actor("Branch", slug="branch"), days="2021")
    make_event(days="1990-01-01")  # what changes makes a revision

    second = follow(client, first["next"])
    rest = client.get(f"{second['next']}&limit=1000".replace("limit=2&", "")).json()
    assert ids(first) + ids(second) + ids(rest) == whole


def ids(page) -> list[str]:
    return [row["id"] for row in page["results"]]


def follow(client, link):
    parts = urlsplit(link)
    return client.get(f"{parts.path}?{parts.query}").json()
