import csv
import io
import json

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from events.api.downloads import written
from events.columns import COLUMNS
from events.formats import FORMATS
from events.keyset import read_all
from events.models import Event
from events.ordering import NEWEST
from events.rows import fields_of
from tests.events.factories import make_actor, make_event

pytestmark = pytest.mark.django_db
NAMES = [column.name for column in COLUMNS]
READERS = {
    "json": json.loads,
    "geojson": json.loads,
    "ndjson": lambda written: [json.loads(line) for line in written.splitlines()],
    "csv": lambda written: list(csv.reader(io.StringIO(written.decode(), newline=""), strict=True)),
}


def body(response):
    assert response.status_code == 200, response.body
    return response.body


def read_csv(response):
    return list(csv.DictReader(io.StringIO(body(response).decode(), newline="")))


def test_a_csv_has_every_column_and_empty_cells_for_unknown(api):
    make_event(killed_best=0, tactic=["bombing", "suicide"], actors=[(make_actor("IS-K"), "perpetrator")])

    response = api("events/", format="csv")
    (row,) = read_csv(response)

    assert list(row) == NAMES
    assert row["killed_best"] == "0"
    assert row["killed_low"] == ""
    assert row["tactic"] == "bombing; suicide"
    assert row["actors"] == "IS-K (perpetrator)"
    assert row["date_start"] == "2021-11-02"
    assert row["modified_at"] == "2024-05-01T12:00:00Z"
    assert response["Content-Disposition"] == 'attachment; filename="events.csv"'


def test_cells_with_line_breaks_commas_and_quotes_come_back(api):
    text = 'He said: "no",\nthen =SUM(A1) – ünïcode, الأحمر'
    make_event(summary=text)

    assert read_csv(api("events/", format="csv"))[0]["summary"] == text


def test_ndjson_has_one_event_a_line(api):
    for _ in range(3):
        make_event()

    lines = body(api("events/", format="ndjson")).splitlines()

    assert len(lines) == 3
    assert list(json.loads(lines[0])) == NAMES


def test_geojson_has_a_point_or_null(api):
    make_event(days="2021", latitude=34.5, longitude=69.2)
    make_event(days="2020")

    collection = json.loads(body(api("events/", format="geojson")))

    assert collection["type"] == "FeatureCollection"
    here, nowhere = collection["features"]
    assert here["geometry"] == {"type": "Point", "coordinates": [69.2, 34.5]}
    assert nowhere["geometry"] is None
    assert here["id"] == here["properties"]["id"]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json"])
def test_an_empty_download_is_a_whole_file(api, name):
    written = body(api("events/", format=name))

    if name == "geojson":
        assert json.loads(written)["features"] == []
    if name == "csv":
        assert written.decode().strip().split(",") == NAMES
    if name == "ndjson":
        assert written == b""


def test_every_format_tells_the_same_rows(api):
    for year in range(2000, 2012):
        make_event(days=str(year), killed_best=year - 2000, title=f"In {year}", latitude=1.5, longitude=-0.25)
    listed = api("events/").json()["results"]

    assert [json.loads(line) for line in body(api("events/", format="ndjson")).splitlines()] == listed
    features = json.loads(body(api("events/", format="geojson")))["features"]
    assert [feature["properties"] for feature in features] == listed
    for row, cells in zip(listed, read_csv(api("events/", format="csv")), strict=True):
        for name, value in row.items():
            if not isinstance(value, list):
                assert cells[name] == ("" if value is None else str(value)), name


def test_the_accept_header_chooses_the_format(client):
    make_event()

    file = client.get("/api/v1/events/", headers={"Accept": "text/csv"})
    assert file["Content-Type"].startswith("text/csv")
    assert b"".join(file).startswith(b"id,dataset,")
    browser = "text/html,application/xhtml+xml,*/*;q=0.8"
    assert client.get("/api/v1/events/", headers={"Accept": browser})["Content-Type"] == "application/json"
    refused = client.get("/api/v1/events/", headers={"Accept": "application/pdf"})
    assert refused.status_code == 406
    assert refused["Content-Type"] == "application/problem+json"


def test_a_download_has_all_rows_and_a_page_of_one_says_where_it_goes_on(api, monkeypatch):
    monkeypatch.setattr("events.api.downloads.CHUNK", 2)
    for _ in range(5):
        make_event()

    assert len(read_csv(api("events/", format="csv"))) == 5
    page = api("events/", format="csv", limit=2)
    assert len(read_csv(page)) == 2
    assert 'rel="next"' in page["Link"]


def test_parquet_is_refused_with_the_formats_there_are(api):
    response = api("events/", format="parquet")

    (fault,) = response.json()["errors"]
    assert fault["parameter"] == "format"
    assert "json, csv, ndjson, geojson" in fault["detail"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_the_database_cut_short_cannot_be_read(name):
    make_event()
    raw = Event.objects.values_list(*fields_of(COLUMNS)).get()

    def rows():
        yield raw
        raise DatabaseError("gone")

    file = io.BytesIO()
    with pytest.raises(DatabaseError):
        file.writelines(written(FORMATS[name], rows(), COLUMNS))

    with pytest.raises((csv.Error, json.JSONDecodeError)):
        READERS[name](file.getvalue())


def test_a_download_that_is_given_up_ends_its_transaction(db):
    make_event()
    make_event()
    open_before = list(connection.savepoint_ids)

    file = written(FORMATS["ndjson"], read_all(Event.objects.all(), NEWEST, fields_of(COLUMNS), 1), COLUMNS)
    next(file)
    assert connection.savepoint_ids != open_before
    file.close()

    assert connection.savepoint_ids == open_before
    assert Event.objects.count() == 2


def test_the_head_of_a_file_reads_no_rows(client):
    make_event()

    with CaptureQueriesContext(connection) as asked:
        response = client.head("/api/v1/events/?format=csv")

    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv"
    assert not any("events_event" in query["sql"] for query in asked.captured_queries)


def test_an_address_on_this_site_is_made_whole_when_it_is_read(api, settings):
    make_event("annals", "7", url="/api/v1/incidents/7/")
    make_event("ucdp-ged", "8", url="https://ucdp.uu.se/event/8")
    settings.SITE_URL = "https://annals.example.org"

    told = {row["id"]: row["url"] for row in api("events/", fields="id,url").json()["results"]}

    assert told == {
        "annals:7": "https://annals.example.org/api/v1/incidents/7/",
        "ucdp-ged:8": "https://ucdp.uu.se/event/8",
    }
