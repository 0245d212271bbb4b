"""A read of data that brings no cookie goes past sessions and accounts, and every other request through them."""

import pytest

pytestmark = pytest.mark.django_db

OF_PEOPLE = ("session", "user", "_messages")
READ = "/api/v1/events/"


@pytest.mark.parametrize("path", [READ, "/ogc/collections"])
@pytest.mark.parametrize("method", ["get", "head"])
def test_nobody_is_looked_for_behind_a_read_without_a_cookie(client, path, method):
    answer = getattr(client, method)(path)

    assert answer.status_code == 200
    assert not [name for name in OF_PEOPLE if getattr(answer.wsgi_request, name, None)]
    assert not answer.cookies
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("method", "path", "cookies"),
    [("get", "/", {}), ("get", "/admin/login/", {}), ("post", READ, {}), ("get", READ, {"sessionid": "any"})],
    ids=["a page", "the desk", "a write", "with a cookie"],
)
def test_every_other_request_may_be_somebodys(client, method, path, cookies):
    client.cookies.load(cookies)

    request = getattr(client, method)(path).wsgi_request

    assert all(hasattr(request, name) for name in OF_PEOPLE)


def test_a_page_for_people_at_an_address_of_data_needs_nobody_either(client):
    assert client.get(READ, headers={"accept": "text/html"}).status_code == 200


def test_an_answer_for_anybody_takes_no_cookie_away(client):
    client.cookies.load({"sessionid": "one-that-is-over"})

    answer = client.get(READ)

    assert "public" in answer["Cache-Control"]
    assert not answer.cookies
    assert client.get("/admin/").cookies["sessionid"]["max-age"] == 0
