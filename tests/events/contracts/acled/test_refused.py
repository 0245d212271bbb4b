"""`acled/read`: what cannot be asked is refused in the shape that clients read, all of it at once."""

import pytest
from django.test import Client

from accounts.tokens import Kind, make_token

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"contry": "Chad"}, "Did you mean"),
        ({"country": "Afganistan"}, "Did you mean afghanistan"),
        ({"fields": "county"}, "Did you mean"),
        ({"event_date": "2021-02-30"}, "event_date: “2021-02-30” is not a day"),
        ({"event_date": "2021-11-01", "event_date_where": "BETWEEN"}, "takes two values"),
        ({"event_date": "2021-11-01|2021-11-02", "event_date_where": ">"}, "takes one value"),
        ({"fatalities": "3|2", "fatalities_where": "BETWEEN"}, "none is between"),
        ({"event_date": "2021-11-01", "event_date_where": "LIKE"}, "is not compared by LIKE"),
        ({"event_date_where": ">"}, "no value of event_date"),
        ({"year": "two"}, "is not a whole number"),
        ({"country": "|"}, "is not a text"),
        ({"actor1": "\x00"}, "a character that is not text"),
        ({"tag": "crowd"}, "Did you mean tags"),
        ({"tags": "crowd", "tags_where": ">"}, "tags is not compared by >"),
        ({"population": "many"}, "population: “many” is not known here. Expected one of: TRUE, true, full."),
        ({"limit": "-1"}, "Expected a whole number"),
        ({"page": "0"}, "Expected a whole number"),
        ({"page": "2", "cursor": "0"}, "Give one of them"),
        ({"page": "2", "limit": "0"}, "no other pages"),
        ({"export_type": "triadic"}, "Expected one of: dyadic, monadic"),
        ({"_format": "xml"}, "Expected one of: json, csv"),
        ({"timestamp": "1..2"}, "seconds since 1970"),
    ],
)
def test_what_cannot_be_asked_is_refused(ask, query, sentence):
    answer = ask(**query)

    told = answer.json()
    assert (answer.status_code, told["status"], told["success"]) == (400, 400, False)
    assert sentence in told["message"]
    assert all(fault["message"] for fault in told["error"])


def test_all_that_is_wrong_is_told_at_once(ask):
    assert len(ask(year="two", iso="x", contry="Chad").json()["error"]) == 3


def test_posting_is_refused_in_the_same_shape(amina):
    client = Client(headers={"Authorization": f"Bearer {make_token(amina, Kind.ACCESS)}"})

    assert client.post("/api/acled/read").json()["error"][0]["status"] == 405
