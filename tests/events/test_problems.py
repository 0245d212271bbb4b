import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.api.root import RESOURCES
from events.formats import FILES
from tests.events.factories import make_dataset, make_event

pytestmark = pytest.mark.django_db


def test_a_problem_has_the_members_of_rfc_9457(api):
    response = api("events/", date_after="2021-13", country="Afganistan")

    told = response.json()

    assert response["Content-Type"] == "application/problem+json"
    assert told["type"].startswith("http")
    assert (told["title"], told["status"]) == ("Bad request", 400)
    assert told["errors"][0] == {
        "parameter": "date_after",
        "code": "invalid",
        "detail": "“2021-13” is not a month. Expected YYYY-MM-DD, YYYY-MM or YYYY.",
    }
    assert "Did you mean afghanistan" in told["errors"][1]["detail"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/",
        "/api/v1/nothing/",
        "/api/v1/nothing",
        "/api/v2/events/",
        "/api/v1/events/x/",
        "/api/v1/events/annals:%00/",
        "/api/v1/incidents/%00/",
        "/api/v1/incidents/a%00/editions/1/",
        "/api/v1/actors/%00/",
    ],
)
def test_an_address_that_is_not_there_is_told_in_json(client, path):
    response = client.get(path)

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == 404


def test_a_missing_slash_is_added(client):
    response = client.get("/api/v1/events?limit=1")

    assert response.status_code == 301
    assert response["Location"] == "/api/v1/events/?limit=1"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_only_read(client, method):
    response = getattr(client, method)("/api/v1/events/")

    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert "GET" in response["Allow"]


@pytest.mark.parametrize("path", ["/api/v1/nothing/", "/api/v1/events"])
def test_writing_to_an_address_that_is_not_there_is_told_in_json(path):
    response = Client(enforce_csrf_checks=True).post(path)

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


def test_a_format_that_is_not_served_is_refused_with_those_that_are(client):
    response = client.get("/api/v1/events/", headers={"Accept": "application/pdf"})

    assert response.status_code == 406
    assert response.json()["detail"] == (
        "None of the formats in the Accept header is served here."
        f" Expected one of: application/json, {', '.join(module.MEDIA_TYPE for module in FILES.values())}, text/html."
    )


def test_too_many_requests_are_told_when_to_go_on(api, settings):
    settings.REQUESTS_A_MINUTE = 1
    api("datasets/")

    response = api("datasets/")

    assert response.status_code == 429
    assert response["Content-Type"] == "application/problem+json"
    assert 0 < int(response["Retry-After"]) <= 60


def test_too_many_parameters_are_a_bad_request(client):
    response = client.get("/api/v1/events/?" + "&".join(f"a{number}=1" for number in range(2000)))

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_an_error_of_ours_is_told_without_its_insides(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("events.api.datasets.read_list", lambda *of_a_request: 1 / 0)

    response = client.get("/api/v1/datasets/")

    assert response.status_code == 500
    assert response["Content-Type"] == "application/problem+json"
    assert "division" not in response.content.decode()


def test_the_start_leads_to_every_resource(api):
    for name, resource in api("").json().items():
        assert name in RESOURCES
        assert api(resource["url"]).status_code == 200, name


def test_a_dataset_that_has_no_rows_yet_has_none_and_not_null(api):
    make_dataset("ucdp-ged")

    assert [each["events"] for each in api("datasets/").json()["results"]] == [0]


def test_datasets_tell_release_licence_and_size(api):
    make_dataset("ucdp-ged", coded_until="2022-12-31")
    make_event("ucdp-ged")
    make_event("secret")

    (dataset,) = api("datasets/").json()["results"]

    assert dataset["key"] == "ucdp-ged"
    assert dataset["events"] == 1
    assert dataset["coded_until"] == "2022-12-31"


def test_datasets_cost_the_same_however_many(api):
    for number in range(5):
        make_dataset(f"dataset-{number}")
    with CaptureQueriesContext(connection) as few:
        api("datasets/")
    for number in range(50):
        make_dataset(f"another-{number}")

    with CaptureQueriesContext(connection) as many:
        assert len(api("datasets/").json()["results"]) == 55

    assert len(many) == len(few)
