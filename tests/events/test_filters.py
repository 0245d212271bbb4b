import pytest

from tests.events.factories import make_actor, make_event, make_unit

pytestmark = pytest.mark.django_db


def fault(response):
    assert response.status_code == 400, response.content
    assert response["Content-Type"] == "application/problem+json"
    (only,) = response.json()["errors"]
    return only


def test_rows_of_datasets_that_are_not_public_are_nowhere(ids):
    make_event("secret", "1")
    shown = make_event("ucdp-ged", "2")

    assert ids() == [shown.public_id]


def test_an_actor_is_found_by_id_slug_and_any_name(ids):
    isk = make_actor("Islamic State-Khorasan", "IS-K", "ISIS-K", "داعش خراسان")
    event = make_event(actors=[(isk, "perpetrator")])
    make_event(actors=[(make_actor("Taliban"), "perpetrator")])

    for text in (
        str(isk.number_row.number),
        "islamic-state-khorasan",
        "IS-K",
        "isis-k",
        "islamic state khorasan",
        "داعش خراسان",
    ):
        assert ids(actor=text) == [event.public_id], text


def test_an_actor_includes_its_units_in_their_days(ids):
    taliban, haqqani = make_actor("Taliban"), make_actor("Haqqani network")
    make_unit(taliban, haqqani, "2021-08-15..2022-01-01")
    make_event(days="2020-01-01", actors=[(haqqani, "perpetrator")])
    during = make_event(days="2021-11-02", actors=[(haqqani, "responder")])

    assert ids(actor="taliban") == [during.public_id]
    assert ids(exact_actor="taliban") == []


def test_role_and_certainty_are_those_of_the_actor_asked_for(ids):
    isk, taliban = make_actor("IS-K"), make_actor("Taliban")
    event = make_event(actors=[(isk, "perpetrator", "claimed"), (taliban, "responder", "confirmed")])

    assert ids(actor="IS-K", role="perpetrator", certainty="claimed") == [event.public_id]
    assert ids(actor="IS-K", role="responder") == []
    assert ids(actor="Taliban", certainty="claimed") == []
    assert ids(role="responder") == [event.public_id]


def test_dates_match_possibly_or_certainly(ids):
    event = make_event(days="2017")
    march = {"date_after": "2017-03", "date_before": "2017-03"}

    assert ids(**march) == [event.public_id]
    assert ids(**march, date_match="certain") == []
    assert ids(date_after="2017", date_before="2017", date_match="certain") == [event.public_id]


def test_an_unknown_parameter_is_refused_with_the_nearest(api):
    told = fault(api("events/", contry="AFG"))

    assert told["code"] == "unknown_parameter"
    assert told["parameter"] == "contry"
    assert "Did you mean country" in told["detail"]
