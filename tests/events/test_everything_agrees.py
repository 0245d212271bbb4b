"""One query layer: every way to read the events tells the same rows with the same figure, and the same sums."""

import csv
import io
import json

import pyarrow.parquet
import pytest
from django.core.management import call_command
from django.urls import reverse

from config import demo
from events.models import Event

pytestmark = pytest.mark.django_db(transaction=True)
SAMPLE = 1848


@pytest.fixture
def everything(settings, tmp_path):
    """The sample of a publisher, our own published incidents, and a release of both."""
    settings.RELEASES_DIR = tmp_path / "releases"
    demo.load_fixtures()
    demo.import_sample()
    demo.publish_incidents()
    call_command("release", "2026.1")
    return settings.RELEASES_DIR / "2026.1"


@pytest.fixture
def ways(everything, api, admin_client):
    """{how: {id: killed_best}} of whoever has rows."""

    def file(name: str) -> bytes:
        return api("events/", format=name).body

    return {
        "JSON": by_id(pages(api)),
        "CSV": of_csv(file("csv").decode()),
        "NDJSON": by_id(map(json.loads, file("ndjson").splitlines())),
        "GeoJSON": of_geojson(file("geojson")),
        "Parquet": of_parquet(file("parquet")),
        "events.csv of the release": of_csv((everything / "events.csv").read_text(encoding="utf-8")),
        "events.geojson of the release": of_geojson((everything / "events.geojson").read_bytes()),
        "events.parquet of the release": of_parquet((everything / "events.parquet").read_bytes()),
        "the admin": {event.public_id: event.killed_best for event in changelist(admin_client).queryset},
        "the table": {event.public_id: event.killed_best for event in Event.objects.all()},
    }


def by_id(rows) -> dict[str, int | None]:
    found = [(row["id"], row["killed_best"]) for row in rows]
    assert len(found) == len(dict(found)), "An id stands there twice."
    return dict(found)


def pages(api):
    page = api("events/", limit=700).json()
    while True:
        yield from page["results"]
        if page["next"] is None:
            return
        page = api(page["next"]).json()


def of_csv(text: str) -> dict[str, int | None]:
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return by_id(row | {"killed_best": int(row["killed_best"]) if row["killed_best"] else None} for row in rows)


def of_geojson(text: bytes) -> dict[str, int | None]:
    return by_id(feature["properties"] for feature in json.loads(text)["features"])


def of_parquet(data: bytes) -> dict[str, int | None]:
    return by_id(pyarrow.parquet.read_table(io.BytesIO(data), columns=["id", "killed_best"]).to_pylist())


def changelist(client):
    return client.get(reverse("admin:events_event_changelist")).context_data["cl"]


def test_whoever_tells_rows_counts_or_sums_tells_the_same(ways, everything, api, admin_client):
    rows = ways["the table"]
    killed = sum(filter(None, rows.values()))
    unknown = sum(number is None for number in rows.values())

    assert len(rows) > SAMPLE
    assert unknown
    assert {how: told == rows for how, told in ways.items()} == dict.fromkeys(ways, True)

    assert api("events/", count="exact", limit=1).json()["count"] == len(rows)
    assert changelist(admin_client).result_count == len(rows)
    sums = api("events/aggregate/", measure="count,killed_best", mentions="include").json()["results"]
    assert sum(cell["count"] for cell in sums) == len(rows)
    assert sum(cell["killed_best"] for cell in sums) == killed
    assert sum(cell["killed_best_missing"] for cell in sums) == unknown
