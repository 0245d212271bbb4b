"""What clients and proxies may keep, and until when."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Dataset, PublicActorName
from tests.events.factories import make_actor, make_dataset, make_event, make_tombstone

ADDRESS = "/api/v1/events/?country=AFG"
CHANGES = {
    "a dataset": lambda: Dataset.objects.update(visibility="local_only"),
    "a new dataset": lambda: make_dataset("gtd"),
    "an actor's page": lambda: make_actor("Somebody"),
    "an actor's names": lambda: PublicActorName.objects.all().delete(),
    "a stone": lambda: make_tombstone("ucdp-ged", "9"),
}


@pytest.mark.django_db(transaction=True)
def test_an_answer_holds_until_the_data_change(client):
    event = make_event()
    first = client.get(ADDRESS)
    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert first["ETag"].startswith('"')

    again = client.get(ADDRESS, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert again["Last-Modified"] == first["Last-Modified"]

    event.title = "Something else"
    event.save()
    changed = client.get(ADDRESS, headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]
    assert changed.json()["results"][0]["title"] == "Something else"


@pytest.mark.django_db(transaction=True)
def test_a_client_that_has_it_costs_one_look(client):
    make_event()
    etag = client.get(ADDRESS)["ETag"]

    with CaptureQueriesContext(connection) as queries:
        assert client.get(ADDRESS, headers={"If-None-Match": f'"other", {etag}'}).status_code == 304

    assert len(queries) == 1
    assert "events_revision" in queries[0]["sql"]


@pytest.mark.django_db(transaction=True)
def test_whether_anything_changed_is_asked_along_with_the_rows(client):
    make_event()
    client.get(f"{ADDRESS}&count=none")

    with CaptureQueriesContext(connection) as queries:
        client.get(f"{ADDRESS}&count=none&limit=1")

    (asked,) = [query["sql"] for query in queries]
    assert "events_revision" in asked
    assert "events_event" in asked


@pytest.mark.django_db(transaction=True)
def test_a_list_is_counted_once_for_all_its_pages(client):
    make_event(summary="A bridge")
    make_event(summary="A bridge")
    first = client.get("/api/v1/events/?q=bridge&limit=1").json()

    with CaptureQueriesContext(connection) as queries:
        second = client.get(first["next"]).json()

    assert (first["count"], second["count"]) == (2, 2)
    assert [query["sql"] for query in queries if "count(*)" in query["sql"]] == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("path", ["datasets/", "events/", "events/ucdp-ged:1/"])
def test_what_changed_since_the_last_request_is_seen_by_the_next_one(client, path):
    event = make_event(source_id="1")
    address = f"/api/v1/{path}"
    first, again = client.get(address), client.get(address)
    assert (again.content, again["ETag"]) == (first.content, first["ETag"])

    Dataset.objects.filter(key="ucdp-ged").update(title="Another title")
    event.killed_best = event.killed_high = 77
    event.save()
    changed, same = client.get(address), client.get(address)

    assert (changed.content, changed["ETag"]) == (same.content, same["ETag"])
    assert changed["ETag"] != first["ETag"]
    assert changed.content != first.content


@pytest.mark.django_db
def test_addresses_formats_and_hosts_have_their_own_etag(client, settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    make_event()
    answers = [
        client.get(ADDRESS, headers={"host": "one.example"}),
        client.get(f"{ADDRESS}&limit=1", headers={"host": "one.example"}),
        client.get(ADDRESS, headers={"host": "two.example"}),
        client.head(ADDRESS, headers={"host": "one.example", "accept": "application/x-ndjson"}),
    ]

    assert len({answer["ETag"] for answer in answers}) == 4


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("query", ["", "&format=csv", "&format=parquet", "&format=csv&limit=1"])
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_what_a_client_has_already_is_said_to_depend_on_the_same(client, query, coding):
    """What a proxy keeps takes over what an answer without rows says."""
    make_event()
    asked = {"accept-encoding": coding}

    whole = client.get(f"{ADDRESS}{query}", headers=asked)
    b"".join(whole)
    again = client.get(f"{ADDRESS}{query}", headers=asked | {"If-None-Match": whole["ETag"]})

    assert again.status_code == 304
    assert {each.strip() for each in whole["Vary"].split(",")} == {"Accept", "Accept-Encoding"}
    assert again["Vary"] == whole["Vary"]


@pytest.mark.django_db
def test_errors_are_kept_by_nobody(client):
    answer = client.get("/api/v1/events/?country=nowhere")

    assert answer.status_code == 400
    assert "ETag" not in answer


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_the_public_reads_makes_a_revision(client, change):
    make_event(actors=[(make_actor("Anybody"), "target")])
    etag = client.get(ADDRESS)["ETag"]

    change()

    assert client.get(ADDRESS)["ETag"] != etag


@pytest.mark.django_db(transaction=True)
def test_what_is_kept_in_memory_goes_with_the_revision(client):
    make_event()
    assert len(client.get(ADDRESS).json()["results"]) == 1

    Dataset.objects.update(visibility="local_only")

    assert client.get(ADDRESS).json()["results"] == []


@pytest.mark.django_db
@pytest.mark.parametrize("accept", ["application/json", "text/html"])
def test_an_answer_that_anybody_may_keep_does_not_depend_on_who_asks(client, admin_client, accept):
    make_event()

    stranger, again, editor = (each.get(ADDRESS, headers={"accept": accept}) for each in (client, client, admin_client))

    assert stranger.content == again.content == editor.content
    assert [answer["Vary"] for answer in (stranger, editor)] == ["Accept, Accept-Encoding"] * 2
    assert not stranger.cookies
    assert not editor.cookies


@pytest.mark.django_db(transaction=True)
def test_no_session_is_looked_at(admin_client):
    make_event()
    admin_client.get(ADDRESS)

    with CaptureQueriesContext(connection) as queries:
        admin_client.get(f"{ADDRESS}&count=none")

    assert [query["sql"] for query in queries if "session" in query["sql"] or "accounts" in query["sql"]] == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["SITE_URL", "SECRET_KEY"])
def test_a_site_that_moved_has_other_answers(client, settings, name):
    make_event()
    etag = client.get(ADDRESS)["ETag"]

    setattr(settings, name, "https://elsewhere.example")

    assert client.get(ADDRESS, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "status"), [("events/ucdp-ged:none/", 404), ("events/?limit=0", 400)])
def test_nothing_is_not_unchanged(client, path, status):
    assert client.get(f"/api/v1/{path}", headers={"If-None-Match": "*"}).status_code == status
