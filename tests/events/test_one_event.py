"""One event by its id: here, withdrawn, merged away, or never there."""

import pytest

from tests.events.factories import make_event, make_tombstone

pytestmark = pytest.mark.django_db


def test_one_event_by_its_id(api):
    make_event("ucdp-ged", "CAR/2013:7", killed_best=3)

    answer = api("events/ucdp-ged:CAR/2013:7/")

    assert answer.status_code == 200
    assert answer.json()["killed_best"] == 3


def test_an_event_that_never_was_is_not_found(api):
    make_event("secret", "1")

    for public_id in ("ucdp-ged:1", "secret:1", "1"):
        response = api(f"events/{public_id}/")
        assert response.status_code == 404
        assert response["Content-Type"] == "application/problem+json"


def test_a_withdrawn_event_is_gone_with_reason_and_day(api):
    make_tombstone("ucdp-ged", "5", reason="The publisher took it back.")

    response = api("events/ucdp-ged:5/")

    assert response.status_code == 410
    assert response.json()["detail"] == "The publisher took it back."
    assert response.json()["withdrawn_at"] == "2024-05-01T12:00:00Z"


def test_a_merged_event_leads_to_the_survivor(api):
    make_tombstone("ucdp-ged", "5", merged_into="6")

    response = api("events/ucdp-ged:5/")

    assert response.status_code == 301
    assert "must-revalidate" in response["Cache-Control"]
    assert response["Location"] == "/api/v1/events/ucdp-ged:6/"


def test_a_withdrawn_event_of_a_dataset_that_is_not_public_is_not_told(api):
    make_tombstone("secret", "5")

    assert api("events/secret:5/").status_code == 404
