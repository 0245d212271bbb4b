"""Whole lists as files: which rows, in which order, how they go out, and what becomes of those that break off."""

import csv
import gzip
import io
import socket
import time
import zipfile
import zlib

import psycopg
import pyarrow
import pytest
import zstandard
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from events.api.codings import preferred
from events.api.downloads import written
from events.columns import COLUMNS
from events.formats import FILES
from events.models import Event
from events.query.copying import copy_out
from events.query.turns import DOWNLOADS
from tests.events.factories import make_event
from tests.events.test_formats import READERS

pytestmark = pytest.mark.django_db
ALL = ["events_event event WHERE TRUE"]


def begin(name):
    return written(name, COLUMNS, FILES[name].copied(COLUMNS, ALL), {}, {})


def ids_in(response):
    assert response.status_code == 200, response.body
    return [row["id"] for row in READERS["csv"](response.body)]


def test_the_accept_header_chooses_the_format(client):
    make_event()

    file = client.get("/api/v1/events/", headers={"Accept": "text/csv"})
    assert b"".join(file).startswith(b"id,dataset,")
    assert file["Content-Type"].startswith("text/csv")
    assert client.get("/api/v1/events/", headers={"Accept": "*/*"})["Content-Type"] == "application/json"
    refused = client.get("/api/v1/events/", headers={"Accept": "application/pdf"})
    assert refused.status_code == 406
    assert refused["Content-Type"] == "application/problem+json"


def test_a_download_has_all_rows_and_a_page_of_one_says_where_it_goes_on(api):
    for year in range(2000, 2005):
        make_event(source_id=str(year), days=str(year))

    assert sorted(ids_in(api("events/", format="csv"))) == [f"ucdp-ged:{year}" for year in range(2000, 2005)]
    page = api("events/", format="csv", limit=2)
    assert ids_in(page) == ["ucdp-ged:2004", "ucdp-ged:2003"]
    assert 'rel="next"' in page["Link"]


def test_a_download_has_the_rows_that_the_filters_let_through(api):
    make_event(source_id="1", killed_best=3)
    make_event(source_id="2", killed_best=30)
    make_event("secret", killed_best=300)

    assert ids_in(api("events/", format="csv", killed_min=10)) == ["ucdp-ged:2"]


@pytest.mark.parametrize("ordering", ["-date_start", "date_start", "-killed_best", "killed_best", "modified_at"])
def test_a_download_is_in_the_order_of_the_list_when_one_is_asked_for(api, ids, ordering):
    for number, (days, killed) in enumerate([("2020", 3), (None, 1), ("2022", None), ("2021", 3), (None, None)]):
        make_event(source_id=str(number), days=days, killed_best=killed)

    assert ids_in(api("events/", format="csv", ordering=ordering)) == ids(ordering=ordering)


@pytest.mark.parametrize("query", ["?format=csv", "?format=parquet", "aggregate/?by=year&format=csv"])
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_the_head_of_a_file_says_what_the_file_does(client, query, coding):
    """A length of 0 would tell that it is empty."""
    asked = {"path": f"/api/v1/events/{query}", "headers": {"accept-encoding": coding}}

    file = client.get(**asked)
    b"".join(file)
    head = client.head(**asked)

    assert (head.status_code, b"".join(head)) == (200, b"")
    assert dict(head.items()) == dict(file.items())


def test_the_head_of_a_file_reads_no_rows(client):
    make_event()

    with CaptureQueriesContext(connection) as asked:
        response = client.head("/api/v1/events/?format=csv")

    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv"
    assert not any("events_event" in query["sql"] for query in asked.captured_queries)


UNPACKED = {
    "gzip": gzip.decompress,
    "zstd": lambda packed: zstandard.ZstdDecompressor().decompressobj().decompress(packed),
}


@pytest.mark.parametrize("coding", UNPACKED)
@pytest.mark.parametrize("name", ["csv", "ndjson", "geojson"])
def test_a_file_is_compressed_for_a_client_that_asks_for_it(client, name, coding):
    for _ in range(3):
        make_event()
    plain = b"".join(client.get("/api/v1/events/", {"format": name}))

    response = client.get("/api/v1/events/", {"format": name}, headers={"Accept-Encoding": coding})

    assert response["Content-Encoding"] == coding
    assert "Accept-Encoding" in response["Vary"]
    assert UNPACKED[coding](b"".join(response)) == plain


def test_parquet_is_compressed_within_and_not_again(client):
    response = client.get("/api/v1/events/", {"format": "parquet"}, headers={"Accept-Encoding": "gzip"})

    assert READERS["parquet"](b"".join(response)) == []
    assert "Content-Encoding" not in response
    assert "Accept-Encoding" in response["Vary"]


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", None),
        ("identity", None),
        ("br, deflate", None),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("GZIP;q=0.8, zstd; q=0.3", "gzip"),
        ("gzip;q=0", None),
        ("gzip;q=many", None),
        ("*", None),
    ],
)
def test_the_coding_is_the_one_that_the_client_prefers(accepted, coding):
    assert preferred(accepted) == coding


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_the_database_cut_short_cannot_be_read(name, monkeypatch):
    make_event()
    whole = b"".join(begin(name))

    def cut(statement, values, listener):
        with connection.cursor() as cursor, cursor.copy(statement, values) as copy:
            yield b"".join(copy)
        raise DatabaseError("gone")

    monkeypatch.setattr("events.api.downloads.copy_out", cut)
    told = io.BytesIO()
    with pytest.raises(DatabaseError):
        told.writelines(begin(name))

    assert len(READERS[name](whole)) == 1
    with pytest.raises((ValueError, pyarrow.ArrowException, csv.Error, zipfile.BadZipFile)):
        READERS[name](told.getvalue())


def test_a_compressed_file_that_was_cut_short_cannot_be_unpacked(client, monkeypatch):
    for _ in range(200):
        make_event(summary="word " * 100)
    response = client.get("/api/v1/events/", {"format": "csv"}, headers={"Accept-Encoding": "gzip"})
    packed = b"".join(response)

    with pytest.raises((EOFError, zlib.error)):
        gzip.decompress(packed[:-20])


def test_a_download_that_is_given_up_ends_its_transaction(db):
    make_event(summary="word " * 100_000)
    make_event(summary="word " * 100_000)
    open_before = list(connection.savepoint_ids)

    file = begin("ndjson")
    next(file)
    assert connection.savepoint_ids != open_before
    file.close()

    assert connection.savepoint_ids == open_before
    assert Event.objects.count() == 2


def test_a_client_that_goes_away_while_the_database_is_silent_is_noticed(db):
    server, client = socket.socketpair()
    client.close()

    begun = time.monotonic()
    with server, pytest.raises(ConnectionResetError):
        next(copy_out("COPY (SELECT pg_sleep(60)) TO STDOUT", {}, server))

    assert time.monotonic() - begun < 2
    assert Event.objects.count() == 0


def test_a_fault_before_the_first_row_is_told_as_one(client, monkeypatch):
    def broken(*arguments):
        raise DatabaseError("gone")
        yield

    monkeypatch.setattr("events.api.downloads.copy_out", broken)
    client.raise_request_exception = False

    assert client.get("/api/v1/events/", {"format": "csv"}).status_code == 500


def test_a_download_may_take_longer_than_a_request(client):
    make_event()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '7s'")

    with CaptureQueriesContext(connection) as asked:
        b"".join(client.get("/api/v1/events/", {"format": "csv"}))

    assert any("SET LOCAL statement_timeout = 0" in query["sql"] for query in asked.captured_queries)


def test_more_downloads_than_may_be_are_told_to_wait(client, settings):
    settings.DOWNLOADS_AT_ONCE = 1
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as elsewhere:
        elsewhere.execute("SELECT pg_advisory_lock(%s, 1)", [DOWNLOADS])

        response = client.get("/api/v1/events/", {"format": "csv"})

    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert "1 downloads are under way" in response.json()["detail"]
    assert b"".join(client.get("/api/v1/events/", {"format": "csv"})).startswith(b"id,")
