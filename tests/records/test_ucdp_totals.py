"""The shipped UCDP rows give the publisher's totals, whichever way they are asked for."""

import csv
import io
import json

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from config.demo import import_sample

pytestmark = pytest.mark.django_db

ROWS = 1848
TOTALS = {"killed_best": 14948, "killed_low": 13721, "killed_high": 17760}


@pytest.fixture(scope="module")
def sample(published, django_db_blocker):
    """Imported once, beside the attack, in a transaction that is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        import_sample()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def read(sample, db):
    """The body of an answer about the UCDP rows."""
    cache.clear()  # the count of requests made

    def body(path, **query):
        response = Client().get(path, {"dataset": "ucdp-ged", **query} if path.startswith("/") else None)
        assert response.status_code == 200, response.content
        return b"".join(response.streaming_content) if response.streaming else response.content

    return body


def totals_of(rows):
    """Added up from rows as a reader of the file would."""
    return {measure: sum(int(row[measure]) for row in rows) for measure in TOTALS}


def test_the_aggregate_adds_up_to_the_publisher_s_totals(read):
    (cell,) = json.loads(read("/api/v1/events/aggregate/", measure=",".join(("count", *TOTALS))))["results"]

    assert cell["count"] == ROWS
    assert {measure: cell[measure] for measure in TOTALS} == TOTALS
    assert {cell[f"{measure}_missing"] for measure in TOTALS} == {0}


@pytest.mark.parametrize("by", ["year", "month", "country", "violence_type"])
def test_the_cells_add_up_however_they_are_cut(read, by):
    cells = json.loads(read("/api/v1/events/aggregate/", by=by, measure=",".join(("count", *TOTALS))))["results"]

    assert sum(cell["count"] for cell in cells) == ROWS
    assert totals_of(cells) == TOTALS


def test_the_list_read_page_by_page_has_the_same_totals(read):
    answer = json.loads(read("/api/v1/events/", limit=1000))
    assert (answer["count"], answer["count_is"]) == (ROWS, "exact")
    rows = answer["results"]
    while answer["next"]:
        answer = json.loads(read(answer["next"]))
        rows += answer["results"]

    assert len({row["id"] for row in rows}) == len(rows) == ROWS
    assert totals_of(rows) == TOTALS


def test_the_csv_has_the_same_totals(read):
    rows = list(csv.DictReader(io.StringIO(read("/api/v1/events/", format="csv").decode("utf-8-sig"))))

    assert len(rows) == ROWS
    assert totals_of(rows) == TOTALS


def test_the_ndjson_has_the_same_totals(read):
    rows = [json.loads(line) for line in read("/api/v1/events/", format="ndjson").splitlines()]

    assert len(rows) == ROWS
    assert totals_of(rows) == TOTALS


def test_the_geojson_has_the_same_totals(read):
    collection = json.loads(read("/api/v1/events/", format="geojson"))

    rows = [feature["properties"] for feature in collection["features"]]
    assert len(rows) == ROWS
    assert totals_of(rows) == TOTALS
