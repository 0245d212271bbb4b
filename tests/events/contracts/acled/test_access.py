"""`acled/read`: who may read, and that nothing is read which is not public."""

import pytest
from django.test import Client

from accounts.models import User
from accounts.tokens import Kind, make_token
from events.models import Dataset
from tests.events.factories import make_actor, make_edition, make_event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["acled/read", "deleted/read"])
@pytest.mark.parametrize("header", [None, "Basic YTpi", "Bearer", "Bearer made.up.token"])
def test_without_a_token_nothing_is_read(path, header):
    headers = {"Authorization": header} if header else {}

    answer = Client(headers=headers).get(f"/api/{path}")

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json()["success"] is False
    assert answer.json()["error"][0]["message"] == answer.json()["message"]


def test_a_token_ends_with_the_account(ask, amina):
    User.objects.update(is_active=False)

    assert ask().status_code == 401


def test_a_refresh_token_reads_nothing(amina):
    client = Client(headers={"Authorization": f"Bearer {make_token(amina, Kind.REFRESH)}"})

    assert client.get("/api/acled/read").status_code == 401


def test_answers_are_kept_by_nobody_on_the_way(ask):
    assert "no-store" in ask()["Cache-Control"]


def test_clients_that_send_the_old_login_as_well_are_read(read):
    assert read(key="token", email="a@example.org", terms="accept")["count"] == 0


@pytest.mark.parametrize("query", [{}, {"limit": "0"}, {"export_type": "monadic"}, {"event_id_cnty": "secret:1"}])
def test_rows_that_are_not_public_are_never_served(read, query):
    make_event("secret", source_id="1")

    told = read(with_total="true", **query)

    assert (told["data"], told["total_count"]) == ([], 0)


def test_actors_of_datasets_that_are_not_public_tell_nothing_of_theirs(read):
    actor = make_actor("Hidden", published=False)
    make_event(source_id="1", actors=[(actor, "perpetrator")])
    hidden = {"slug": "hidden", "kinds": [{"kind": "state_forces", "valid": None}], "relations": [], "identifiers": []}
    make_event("secret")
    make_edition("actor", 99, "hidden", hidden, dataset=Dataset.objects.get(key="secret"))

    (row,) = read()["data"]

    assert (row["actor1"], row["inter1"]) == ("Hidden", None)
