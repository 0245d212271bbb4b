"""A read of data that brings no cookie goes past sessions and accounts, and every other request through them."""

import pytest

from config.middleware import LONGEST_KEPT, MOST_KEPT, _found, _view_at

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


@pytest.mark.parametrize("path", [READ, "/ogc/collections", "/api/v1/problems/"])
def test_its_answer_says_how_long_it_is(client, path):
    answer = client.get(path)

    assert answer["Content-Length"] == str(len(answer.content))


def test_where_there_is_nothing_the_slash_at_the_end_is_still_added(client):
    assert client.get("/health")["Location"] == "/health/"
    assert client.get("/ogc/none").status_code == 404


def test_a_host_that_is_not_the_sites_is_refused(client, settings):
    settings.ALLOWED_HOSTS = ["annals.example"]

    assert client.get("/ogc/conformance", headers={"host": "elsewhere.example"}).status_code == 400
    assert client.get("/ogc/conformance", headers={"host": "annals.example"}).status_code == 200


def test_addresses_are_found_once_and_no_more_of_them_kept_than_a_few(client):
    for number in range(MOST_KEPT + 10):
        _view_at(f"{READ}ucdp-ged:{number}/")
    _view_at(f"{READ}{'x' * LONGEST_KEPT}/")

    assert _found.cache_info().currsize == MOST_KEPT
    assert _view_at(f"{READ}ucdp-ged:5/").kwargs == {"public_id": "ucdp-ged:5"}


def test_a_page_for_people_at_an_address_of_data_needs_nobody_either(client):
    assert client.get(READ, headers={"accept": "text/html"}).status_code == 200
