"""Whatever a client sends gets an answer or a sentence about what is wrong with it."""

import pytest
from django.core.cache import cache
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.urls import version_1
from tests.events.factories import make_actor, make_event, make_incident, make_part

pytestmark = pytest.mark.django_db

LISTS = {
    str(each.pattern): each.callback.cls.parameters.base_filters
    for each in version_1
    if "<" not in str(each.pattern) and hasattr(each.callback.cls, "parameters")
}
EVERY_PARAMETER = [(path, name) for path, filters in LISTS.items() for name in filters]
HOSTILE = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "x" * 10_000,
    "'; DROP TABLE events_event; --",
    "%",
    "\ud7ff\uffff",
    "-1",
    "1e999",
]
GARBAGE = ["", "\x00", "x" * 10_000]


@pytest.fixture
def rows(db):
    isk = make_actor("IS-K")
    make_event(actors=[(isk, "perpetrator")], latitude=34.5, longitude=69.2, killed_best=3, sources=["AFP"])
    make_part(make_incident("one"), "statement", speaker="somebody", about=["is-k"])


@pytest.mark.parametrize(("path", "name"), EVERY_PARAMETER)
def test_hostile_values_are_answered_or_refused(api, rows, path, name):
    for value in HOSTILE:
        response = api(path, **{name: value})

        assert response.status_code in (200, 400), (value[:20], response.status_code)
        if value in GARBAGE:
            assert response.status_code == 400, value[:20]
            assert {fault["parameter"] for fault in response.json()["errors"]} == {name}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"date_after": "2021-12", "date_before": "2021-11"}, "date_after"),
        ({"killed_min": "5", "killed_max": "4"}, "killed_min"),
        ({"killed_min": "-1"}, "killed_min"),
        ({"killed_min": "٣"}, "killed_min"),
        ({"bbox": "1,2,3"}, "bbox"),
        ({"bbox": "0,50,10,40"}, "bbox"),
        ({"bbox": "0,-91,10,40"}, "bbox"),
        ({"bbox": "0,0,181,40"}, "bbox"),
        ({"bbox": "nan,0,1,1"}, "bbox"),
        ({"near": "91,0,10"}, "near"),
        ({"near": "0,0,0"}, "near"),
        ({"near": "0,0,-5"}, "near"),
        ({"near": "0,0,20041"}, "near"),
        ({"limit": "0"}, "limit"),
        ({"limit": "1001"}, "limit"),
        ({"limit": "ten"}, "limit"),
        ({"count": "all"}, "count"),
        ({"fields": "title,titel"}, "fields"),
        ({"ordering": "title"}, "ordering"),
        ({"format": "xml"}, "format"),
        ({"date_match": "maybe"}, "date_match"),
        ({"date_after": ["2020", "2021"]}, "date_after"),
        ({"modified_since": "yesterday"}, "modified_since"),
        ({"dataset": "secret"}, "dataset"),
        ({"weapon": "small_arms,bow"}, "weapon"),
        ({"q": "-"}, "q"),
        ({"q": " ".join("abcdefghijklmnopqrstuvwxyz")}, "q"),
        ({"actor": "IS-K,nobody at all"}, "actor"),
        ({"country": ["AFG", ""]}, "country"),
        ({"country": "+"}, "country"),
        ({"location": "..."}, "location"),
        ({"admin1": "%"}, "admin1"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(api, rows, query, parameter):
    make_event("secret")

    response = api("events/", **query)

    assert response.status_code == 400
    assert [fault["parameter"] for fault in response.json()["errors"]] == [parameter]


def test_all_faults_are_told_at_once(api):
    response = api("events/", contry="AFG", weapon="bow", killed_min="many", date_after="2021", date_before="2020")

    told = [(fault["parameter"], fault["code"]) for fault in response.json()["errors"]]

    assert told == [
        ("contry", "unknown_parameter"),
        ("weapon", "unknown"),
        ("killed_min", "invalid"),
        ("date_after", "reversed"),
    ]
    assert response.json()["detail"] == "4 things are wrong with the parameters."


@pytest.mark.parametrize(("path", "filters"), LISTS.items())
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=st.data())
def test_nothing_that_a_client_sends_is_our_error(api, path, filters, data):
    cache.clear()
    names = st.sampled_from([*filters, "unknown"])
    likely = st.sampled_from(
        ["AFG", "2021-11-02", "1,2,3,4", "1,2,3", "10", "annals", "IS-K", '"a b" or -c', "csv", "id"]
    )
    query = data.draw(st.dictionaries(names, st.one_of(st.text(max_size=40), likely), max_size=4))

    assert api(path, **query).status_code in (200, 400)
