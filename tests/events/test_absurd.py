"""Cursors that nobody was given, and requests without measure: refused with the bound, or answered within it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.signing import Signer
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.api.pagination import SIGNER
from events.filters.faults import MOST_MENDED
from events.models import Event
from events.ordering import ORDERS
from tests.events.factories import make_actor, make_event, make_incident, make_part

pytestmark = pytest.mark.django_db

FOREIGN = "It belongs to another list, or to other filters. Start this list anew."
NO_CURSOR = "It is not a cursor of this site. Follow the `next` link of a list."
BOX = "5,5,15,15"


@pytest.fixture
def rows(db):
    actor = make_actor("IS-K")
    for day in ("2021-01-01", "2021-01-02", "2021-01-03", None):
        make_event(days=day, actors=[(actor, "perpetrator")], latitude=10, longitude=10, killed_best=1, country="AFG")
    for name in ("one", "two"):
        make_part(make_incident(name, event={"latitude": 10, "longitude": 10}), "source", name)
        make_actor(name)


@pytest.fixture
def cursor_of(api, rows):
    """The cursor that leads on from the first page of a list."""

    def read(path, **query):
        return parse_qs(urlsplit(api(path, limit="1", **query).json()["next"]).query)["cursor"][0]

    return read


@pytest.fixture
def refused(api):
    """Every fault that a request is refused with, by its parameter."""

    def read(path, **query):
        answer = api(path, **query)
        assert answer.status_code == 400, answer.body
        assert answer["Content-Type"] == "application/problem+json"
        return {fault["parameter"]: fault["detail"] for fault in answer.json()["errors"]}

    return read


def tampered(cursor):
    value, _, signature = cursor.rpartition(":")
    return [
        f"{value[:-1]}{'A' if value[-1] != 'A' else 'B'}:{signature}",
        f"{value}:{signature[:-1]}",
        f"{value}:{signature.swapcase()}",
        value,
        f":{signature}",
        f"{cursor}:{signature}",
        cursor[: len(cursor) // 2],
        Signer(salt="something else").sign_object({"list": "", "part": 0, "values": [1], "backwards": False}),
        Signer(key="x" * 50, salt="events.api.pagination").sign_object({"list": ""}),
        "null:",
        "' OR 1=1; --",
        "ۥ:é",
        "1",
    ]


def test_a_cursor_that_was_tampered_with_is_none(cursor_of, refused):
    for cursor in tampered(cursor_of("events/")):
        assert refused("events/", cursor=cursor) == {"cursor": NO_CURSOR}, cursor


@pytest.mark.parametrize("told", ["text", 1, None, [], {}, {"list": "0"}, [["list"]]])
def test_what_is_signed_but_is_no_cursor_is_none(refused, rows, told):
    assert refused("events/", cursor=SIGNER.sign_object(told)).keys() == {"cursor"}


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("events/", {"country": "AFG"}),
        ("events/", {"ordering": "date_start"}),
        ("events/", {"ordering": "-killed_best"}),
        ("events/", {"bbox": BOX}),
        ("events/", {"actor": "IS-K"}),
        ("incidents/", {}),
        ("actors/", {}),
        ("sources/", {}),
        ("datasets/", {}),
    ],
)
def test_a_cursor_of_another_list_is_refused(cursor_of, refused, path, query):
    assert refused(path, **query, cursor=cursor_of("events/")) == {"cursor": FOREIGN}
    assert refused("events/", cursor=cursor_of(path, **query)) == {"cursor": FOREIGN}


def test_page_size_columns_and_count_may_change_on_the_way(api, cursor_of):
    cursor = cursor_of("events/", country="AFG")

    for more in ({"limit": "7"}, {"fields": "id"}, {"count": "none"}, {"count": "exact"}):
        assert api("events/", country="AFG", cursor=cursor, **more).status_code == 200


def test_a_cursor_of_what_was_another_order_is_refused(cursor_of, refused, monkeypatch):
    """Earlier software may have listed it otherwise, and its positions mean something else here."""
    cursor = cursor_of("events/", ordering="killed_best")

    monkeypatch.setitem(ORDERS, "killed_best", ORDERS["-killed_best"])

    assert refused("events/", ordering="killed_best", cursor=cursor) == {"cursor": FOREIGN}


def test_a_list_whose_rest_was_taken_away_ends(api, cursor_of):
    cursor = cursor_of("events/")
    Event.objects.all().delete()

    answer = api("events/", cursor=cursor).json()

    assert (answer["results"], answer["next"], answer["previous"]) == ([], None, None)


@pytest.mark.parametrize(
    ("query", "parameter", "bound"),
    [
        ({"q": " ".join(f"word{number}" for number in range(5_000))}, "q", "longer than 500 characters"),
        ({"q": " ".join("abcdefghijklmnopqrstu")}, "q", "at most 20 words and phrases"),
        ({"q": " or ".join("abcdefghijklmnopqrstu")}, "q", "at most 20 words and phrases"),
        ({"near": "0,0,40000"}, "near", "up to 20040 km"),
        ({"near": "0,0,1e9"}, "near", "Expected lat,lon,km"),
        ({"bbox": "-1000,-90,1000,90"}, "bbox", "outside −180 to 180"),
        ({"limit": "100000"}, "limit", "from 1 to 1000"),
        ({"limit": "9" * 400}, "limit", "from 1 to 1000"),
        ({"killed_min": "9" * 11}, "killed_min", "from 0 to 2000000000"),
        ({"country": ["AFG"] * 101}, "country", "at most 100 values, not 101"),
        ({"country": ",".join(["AFG"] * 101)}, "country", "at most 100 values, not 101"),
        ({"fields": ",".join(["id"] * 101)}, "fields", "at most 100 values, not 101"),
        ({"source": ["AFP"] * 101}, "source", "at most 100 values, not 101"),
        ({"actor": ["IS-K"] * 101}, "actor", "at most 100 values, not 101"),
        ({"actor": ["IS-K,one,two"] * 40}, "actor", "at most 100 values, not 120"),
        ({"actor": ["," * 99] * 2}, "actor", "at most 100 values, not 200"),
        ({"ordering": ["date_start", "-date_start"]}, "ordering", "more than once"),
        ({"q": ["a"] * 1_000}, "q", "more than once"),
        ({"cursor": "x" * 501}, "cursor", "longer than 500 characters"),
    ],
    ids=lambda value: f"{value}"[:40],
)
def test_what_has_no_measure_is_refused_with_the_bound(refused, rows, query, parameter, bound):
    told = refused("events/", **query)

    assert told.keys() == {parameter}
    assert bound in told[parameter]


@pytest.mark.parametrize("query", [{"country": ["AFG"] * 1_001}, {f"unknown_{number}": "1" for number in range(1_001)}])
def test_more_parameters_than_anybody_needs_are_refused(api, query):
    answer = api("events/", **query)

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "text",
    [
        '"',
        '"""',
        '"attack',
        'attack"',
        '-"',
        "--attack",
        "- attack",
        "or",
        "or or or",
        "attack or",
        "or attack",
        "-or",
        '"or"',
        "attack | & ! <-> ( : *",
        "((((((((((",
        "'attack'",
        "attack':A <-> 'x",
        "\\",
        "\\'; DROP TABLE events_event; --",
        "%s %(q)s %%",
        "{0} {q} $1 $$",
        "(a+)+$",
        ".*",
        "[a-z]{1000}",
        "a" * 500,
        "a-" * 250,
        "\u0301" * 500,
        "\ufdfa" * 500,
        "\uff07\uff3c" * 200,
        "𐀀" * 500,
        "\u202e\u200d\ufeff",
    ],
    ids=ascii,
)
def test_garbage_finds_nothing_or_is_refused(api, rows, text):
    make_event(title="Attack", days="2021")

    for name in ("q", "source", "location", "admin1", "country", "actor", "exact_actor", "claimed_by"):
        answer = api("events/", **{name: text})
        assert answer.status_code in (200, 400), name
    for path, name in (("actors/", "q"), ("statements/", "q"), ("casualties/", "speaker"), ("sources/", "incident")):
        assert api(path, **{name: text}).status_code in (200, 400), (path, name)
    assert api("events/").json()["count"] > 0


@pytest.mark.parametrize("place", [{"bbox": "-180,-90,180,90"}, {"near": "0,0,20040"}])
def test_the_whole_world_is_read_like_any_list(api, rows, place):
    make_event()
    answer = api("events/", **place, limit="2").json()

    assert answer["count"] == 6
    assert len(answer["results"]) == 2


def test_only_the_first_names_that_nobody_has_are_looked_for_among_similar_ones(refused, rows):
    make_actor("Somebody")
    names = [f"Somebod {number}" for number in range(50)]

    with CaptureQueriesContext(connection) as queries:
        refused("events/", actor=names)

    assert len([query for query in queries if "similarity" in query["sql"].lower()]) <= MOST_MENDED


@pytest.mark.parametrize(
    ("path", "name"),
    [("actors/", "incident"), ("sources/", "source"), ("statements/", "speaker"), ("events/", "dataset")],
)
def test_only_the_first_unknown_values_are_compared_with_known_ones(api, rows, monkeypatch, path, name):
    compared = []
    monkeypatch.setattr("events.filters.faults.get_close_matches", lambda *given, **more: compared.append(given) or [])

    answer = api(path, **{name: [f"unknown-{number}" for number in range(50)]})

    assert len(answer.json()["errors"]) == 50
    assert len(compared) == MOST_MENDED
