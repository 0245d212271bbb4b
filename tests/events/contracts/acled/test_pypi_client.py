"""The client that is on PyPI as `acled`, unchanged, over the network."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from accounts.models import User
from tests.events.factories import make_event, make_tombstone

PASSWORD = "correct horse battery"
SCRIPT = Path(__file__).with_name("pypi_client.py")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def run(live_server):
    """What the client came to for the password of Amina, or for whatever is given."""
    User.objects.create_user("amina", password=PASSWORD)

    def run(*queries, **more):
        asked = {"username": "amina", "password": PASSWORD, "queries": queries} | more
        environment = os.environ | {"ACLED_API_HOST": f"{live_server.url}/api", "ACLED_MAX_RETRIES": "1"}
        done = subprocess.run(
            [sys.executable, SCRIPT, live_server.url],
            input=json.dumps(asked),
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])  # the client logs before it

    return run


@pytest.fixture
def rows():
    for day in range(1, 8):
        make_event(source_id=str(day), days=f"2021-11-{day:02}", killed_low=day, latitude=34.5, longitude=69.1)
    make_event(source_id="chad", days="2021-11-03", country="TCD", country_name="Chad")
    make_event("secret", source_id="hidden", days="2021-11-03")


def ids(rows):
    return [row["event_id_cnty"].partition(":")[2] for row in rows]


def test_a_country_in_a_range_of_dates_page_by_page(run, rows):
    range_ = {"event_date": "2021-11-02|2021-11-06", "query_params": {"event_date_where": "BETWEEN"}}

    done = run(
        *({"country": "Afghanistan", "limit": 2, "page": page} | range_ for page in (1, 2, 3, 4)), {"country": "Chad"}
    )

    assert list(map(ids, done["rows"])) == [["6", "5"], ["4", "3"], ["2"], [], ["chad"]]


def test_values_are_read_as_what_they_are(run, rows):
    first = run({"limit": 1})["rows"][0][0]

    assert (first["event_date"], first["year"], first["iso"], first["fatalities"]) == ("2021-11-07", 2021, 4, 7)
    assert (first["latitude"], first["longitude"], first["tags"]) == (34.5, 69.1, None)
    assert first["timestamp"] == "2024-05-01 12:00:00+00:00"


def test_only_the_fields_that_are_asked_for_come(run, rows):
    done = run({"fields": "country|event_date|fatalities", "country": "Chad"})

    assert done["rows"] == [[{"country": "Chad", "event_date": "2021-11-03", "fatalities": None}]]


def test_a_wrong_password_is_told(run):
    assert "400 Client Error" in run(password="wrong")["error"]


def test_what_cannot_be_asked_is_told(run):
    assert "400 Client Error" in run({"year": "two"})["error"]


@pytest.mark.parametrize("more", [{}, {"query_params": {"tags_where": "LIKE"}}])
def test_a_column_that_no_row_has_gives_no_rows_and_no_error(run, rows, more):
    assert run({"tags": "crowd size=no report"} | more)["rows"] == [[]]


def test_an_expired_token_is_refreshed_before_it_is_used(run, rows):
    done = run({"country": "Chad"}, is_expired=True)

    assert (ids(done["rows"][0]), done["refreshed"]) == (["chad"], 1)


def test_a_token_that_is_refused_is_refreshed(run, rows):
    done = run({"country": "Chad"}, token="1.of.yesterday")

    assert (ids(done["rows"][0]), done["refreshed"]) == (["chad"], 1)


def test_what_is_gone_is_told_to_who_keeps_a_copy(run, rows):
    make_tombstone("ucdp-ged", "9")
    make_tombstone("secret", "10")

    done = run(deleted={"deleted_timestamp": "2024-05-01"})

    assert done["deleted"] == [{"event_id_cnty": "ucdp-ged:9", "deleted_timestamp": 1714564800}]
