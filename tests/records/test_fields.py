"""`fields` on dossiers and actors' pages, and that every key of theirs is described."""

import pytest

from events.document_keys import ACTOR, DOSSIER


@pytest.mark.parametrize(
    ("address", "described"),
    [("incidents/kabul-military-hospital-attack-2021/", DOSSIER), ("actors/islamic-state-khorasan/", ACTOR)],
)
def test_every_key_is_described_and_can_be_asked_for(api, address, described):
    whole = api(address)

    assert set(whole) == set(described)
    for key in described:
        assert list(api(address, fields=key)) == [key]


def test_only_the_keys_asked_for_are_given_in_that_order(api):
    page = api("incidents/", fields="slug,id")

    assert list(page["results"][0]) == ["slug", "id"]


def test_an_unknown_key_is_refused_with_the_nearest(client, published):
    answer = client.get("/api/v1/incidents/?fields=casualtys")

    assert answer.status_code == 400
    assert "Did you mean casualties or" in answer.json()["errors"][0]["detail"]
