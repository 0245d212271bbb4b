"""UCDP's API as its clients use it: address, names, envelope, paging, and nothing that is not public."""

import csv
import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from actors.models import ActorIdentifier
from config.postgres.places import PROJECT
from events.contracts.ucdp import pages
from events.exchange.profiles.ged import COLUMNS
from events.models import Dataset, Event
from tests.docs.shown import examples_in, is_shown
from tests.events.factories import make_actor, make_dataset, make_event

pytestmark = pytest.mark.django_db
GED = "gedevents/23.1"
HOW_TO = (PROJECT / "docs/how-to/read-with-ucdp-clients.md").read_text(encoding="utf-8")
SAMPLE = PROJECT / "seeds/ucdp/ged231_central_african_republic.csv"


def shipped():
    """The rows of the sample by their ids; this export has no point in words."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        rows = [{name: cell.strip() for name, cell in row.items()} for row in csv.DictReader(file)]
    return {int(row["id"]): row | {"geom_wkt": ""} for row in rows}


def as_shipped(event):
    """The cells of a row, from what the API tells."""
    cells = {name: "" if value is None else str(value) for name, value in event.items()}
    return cells | {"geom_wkt": "", "active_year": str(int(event["active_year"]))}


@pytest.fixture
def ids(read):
    def ids(**query):
        answer = read(GED, **query)
        assert answer.status_code == 200, answer.content
        return [each["id"] for each in answer.json()["Result"]]

    return ids


def walk(read, url):
    """As clients do it: until the address of the next page is an empty text."""
    told = []
    while url:
        told.append(read(url).json())
        url = told[-1]["NextPageUrl"]
    return told


def test_the_envelope_has_empty_texts_at_its_ends(read):
    for number in range(1, 6):
        make_event(source_id=str(number), days=f"2013-01-0{number}")

    first, second, last = walk(read, f"{GED}?pagesize=2")

    assert list(first) == ["TotalCount", "TotalPages", "PreviousPageUrl", "NextPageUrl", "Result"]
    assert [each["TotalCount"] for each in (first, second, last)] == [5, 5, 5]
    assert first["TotalPages"] == 3
    assert (first["PreviousPageUrl"], last["NextPageUrl"]) == ("", "")
    assert second["PreviousPageUrl"] == "http://testserver/api/gedevents/23.1?pagesize=2&page=0"
    assert [each["id"] for page in (first, second, last) for each in page["Result"]] == [5, 4, 3, 2, 1]


def test_a_page_beyond_the_last_is_empty_and_leads_back(read):
    make_event()

    body = read(GED, page="7").json()

    assert (body["TotalCount"], body["TotalPages"], body["Result"]) == (1, 1, [])
    assert body["NextPageUrl"] == ""
    assert body["PreviousPageUrl"].endswith("page=0")


def test_nothing_found_has_no_pages(read):
    make_dataset()

    body = read(GED).json()

    assert (body["TotalCount"], body["TotalPages"], body["Result"]) == (0, 0, [])
    assert (body["PreviousPageUrl"], body["NextPageUrl"]) == ("", "")


def test_an_event_has_the_columns_and_types_of_the_contract(read):
    make_event(
        source_id="244657",
        days="2010-05-13",
        title="Government of Central African Republic - LRA",
        violence_type="state_based",
        date_precision="day",
        country="CAF",
        country_name="Central African Republic",
        latitude=4.5,
        longitude=18.5,
        killed_best=3,
        killed_low=1,
    )

    (event,) = read(GED).json()["Result"]

    assert tuple(event) == COLUMNS
    assert list(event)[-5:-2] == ["best", "high", "low"]
    assert event["id"] == 244657
    assert event["date_start"] == event["date_end"] == "2010-05-13T00:00:00"
    assert (event["type_of_violence"], event["country_id"], event["country"]) == (1, 482, "Central African Republic")
    assert (event["best"], event["high"], event["low"]) == (3, None, 1)
    assert event["dyad_name"] == "Government of Central African Republic - LRA"
    kept_nowhere = (
        "deaths_a",
        "active_year",
        "conflict_new_id",
        "dyad_new_id",
        "source_headline",
        "gwnoa",
        "event_clarity",
    )
    assert {event[column] for column in kept_nowhere} == {None}


@pytest.mark.parametrize("resource", ["gedevents", "GEDEvents", "GedEvents"])
def test_names_are_read_in_any_capitals(read, resource):
    make_event(source_id="1", country="CAF")
    make_event(source_id="2", country="TCD")

    body = read(f"{resource}/23.1", COUNTRY="482", PageSize="1").json()

    assert [each["id"] for each in body["Result"]] == [1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"Id": "1,3"}, [3, 1]),
        ({"Id": "99"}, []),
        ({"Country": "482"}, [2, 1]),
        ({"Country": "482,483"}, [3, 2, 1]),
        ({"Country": "482,9999"}, [2, 1]),
        ({"Country": "9999"}, []),
        ({"Country": "9999,9998", "Actor": "116"}, []),
        ({"Geography": "4 18,5 19"}, [1]),
        ({"Geography": "4,18,5,19"}, [1]),
        ({"TypeOfViolence": "1"}, [1]),
        ({"TypeOfViolence": "2,3"}, [3, 2]),
        ({"TypeOfViolence": "3,4"}, [3]),
        ({"TypeOfViolence": "4"}, []),
        ({"StartDate": "2013-02-04"}, [3, 2]),
        ({"StartDate": "2013-02-05"}, [3]),
        ({"EndDate": "2013-02-03"}, [1]),
        ({"EndDate": "2013-02-04"}, [2, 1]),
        ({"StartDate": "2013-01-01", "EndDate": "2013-12-31"}, [3, 2, 1]),
        ({"Actor": "116"}, [3, 1]),
        ({"Actor": "116,1168", "EndDate": "2013-02-28"}, [2, 1]),
        ({"Actor": "404404"}, []),
        ({"Actor": "116", "Country": "483", "Key": "any"}, [3]),
        ({"Dyad": "735"}, [1]),
        ({"Dyad": "735,736"}, [2, 1]),
        ({"Conflict": "333"}, [2, 1]),
        ({"Conflict": "333", "Dyad": "736", "Country": "482"}, [2]),
        ({"Dyad": "404404"}, []),
    ],
)
def test_filters_find_what_they_name(ids, query, found):
    government, rebels = make_actor("Government"), make_actor("LRA")
    for actor, code in ((government, "116"), (rebels, "1168")):
        ActorIdentifier.objects.create(actor=actor, dataset="ucdp", code=code)
    side = "opposing_party"
    make_event(
        source_id="1",
        days="2013-02-01",
        country="CAF",
        violence_type="state_based",
        latitude=4.5,
        longitude=18.5,
        actors=[(government, side)],
        conflict_id=333,
        dyad_id=735,
    )
    make_event(
        source_id="2",
        days="2013-02-02..2013-02-04",
        country="CAF",
        violence_type="non_state",
        latitude=7.0,
        longitude=18.5,
        actors=[(rebels, side)],
        conflict_id=333,
        dyad_id=736,
    )
    make_event(
        source_id="3", days="2013-03-01", country="TCD", violence_type="one_sided", actors=[(government, "perpetrator")]
    )

    assert ids(**query) == found


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ({"Contry": "482"}, ("Contry", "unknown_parameter")),
        ({"Country": "CAF"}, ("Country", "invalid")),
        ({"TypeOfViolence": "state-based"}, ("TypeOfViolence", "invalid")),
        ({"Geography": "1 2,3"}, ("Geography", "invalid")),
        ({"Geography": "95 2,96 3"}, ("Geography", "out_of_range")),
        ({"StartDate": "yesterday"}, ("StartDate", "invalid")),
        ({"Dyad": "LRA"}, ("Dyad", "invalid")),
        ({"Conflict": "99999999999"}, ("Conflict", "out_of_range")),
        ({"pagesize": "1001"}, ("pagesize", "out_of_range")),
        ({"page": "-1"}, ("page", "out_of_range")),
        ({"page": "0", "Page": "1"}, ("page", "repeated")),
        ({"Id": "1;2"}, ("Id", "invalid")),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(read, query, fault):
    make_dataset()

    answer = read(GED, **query)

    assert answer.status_code == 400
    assert [(each["parameter"], each["code"]) for each in answer.json()["errors"]] == [fault]


def test_a_country_that_no_row_can_have_is_an_empty_answer(read):
    make_event(country="CAF")

    body = read(GED, Country="9999", pagesize="10").json()

    assert body == {"TotalCount": 0, "TotalPages": 0, "PreviousPageUrl": "", "NextPageUrl": "", "Result": []}


def test_the_most_rows_of_a_page_are_named(read):
    make_dataset()

    assert "from 1 to 1000" in read(GED, pagesize="1001").json()["detail"]
    assert read(GED, pagesize="1000").status_code == 200


@pytest.mark.parametrize("resource", ["gedevents", "GedEvents"])
def test_a_slash_at_the_end_of_the_address_changes_nothing(read, resource):
    for number in (1, 2):
        make_event(source_id=str(number))

    told = walk(read, f"{resource}/23.1/?pagesize=1")

    assert told[0]["NextPageUrl"] == f"http://testserver/api/{resource}/23.1/?pagesize=1&page=1"
    assert [each["Result"] for each in told] == [each["Result"] for each in walk(read, f"{resource}/23.1?pagesize=1")]
    assert read(f"{resource}/22.1/").status_code == read(f"{resource}/23.1//").status_code == 404


def test_a_number_that_was_given_to_another_actor_stays_that_of_its_rows(read, ids):
    """As by fixtures that are loaded over an import."""
    call_command("import_events", "ucdp-ged", SAMPLE, stdout=io.StringIO())
    before = ids(Actor="488", pagesize="1000")
    assert before

    ActorIdentifier.objects.filter(dataset="ucdp", code="488").update(actor=make_actor("Another"))

    told = read(GED, Actor="488", pagesize="1000").json()["Result"]
    assert [each["id"] for each in told] == before
    assert all(488 in (each["side_a_new_id"], each["side_b_new_id"]) for each in told)


def test_a_version_that_is_not_here_does_not_exist(read):
    make_event()

    answer = read("gedevents/22.1")

    assert answer.status_code == 404
    assert "23.1" in answer.json()["detail"]


def test_what_is_not_public_is_in_no_answer(read):
    make_event("annals", source_id="1")
    make_event("secret", source_id="2")
    make_event(source_id="3")

    assert [each["id"] for each in read(GED).json()["Result"]] == [3]

    Dataset.objects.filter(key="ucdp-ged").update(visibility="local_only")
    answer = read(GED)
    assert answer.status_code == 404
    assert "Expected" not in answer.json()["detail"]


def test_any_page_is_found_from_the_milestone_before_it(read, monkeypatch):
    monkeypatch.setattr(pages, "STEP", 4)
    for number in range(1, 24):
        make_event(source_id=str(number), days=f"2013-01-{number:02}" if number > 2 else None)

    for size in (1, 3, 4, 7, 30):
        told = [each["id"] for page in walk(read, f"{GED}?pagesize={size}") for each in page["Result"]]
        assert told == [*range(23, 2, -1), 2, 1], size


def test_a_page_far_back_costs_as_many_queries_as_the_first(read, monkeypatch):
    monkeypatch.setattr(pages, "STEP", 4)
    for _ in range(20):
        make_event(country="CAF")
    asked = []
    for page in ("0", "4"):
        with CaptureQueriesContext(connection) as queries:
            read(GED, pagesize="4", page=page, Country="482")
        asked.append(len(queries))

    assert asked[0] == asked[1]


@pytest.mark.django_db(transaction=True)
def test_an_answer_that_is_known_is_not_sent_again(read):
    make_event()
    etag = read(GED)["ETag"]

    assert read(GED, headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.django_db(transaction=True)
def test_a_client_reads_the_whole_sample_page_by_page(read):
    call_command("import_events", "ucdp-ged", str(SAMPLE), stdout=io.StringIO())

    told = walk(read, f"{GED}?pagesize=500")

    events = [event for page in told for event in page["Result"]]
    assert told[0]["TotalCount"] == 1_848
    assert len({event["id"] for event in events}) == len(events) == 1_848 == Event.objects.count()
    assert [sum(event[figure] for event in events) for figure in ("best", "low", "high")] == [14_948, 13_721, 17_760]
    there = shipped()
    differing = {
        (name, cell, there[event["id"]][name])
        for event in events
        for name, cell in as_shipped(event).items()
        if cell != there[event["id"]][name]
    }
    assert differing == set()

    ((path, shown),) = [each for each in examples_in(HOW_TO) if "gedevents" in each[0]]
    assert is_shown(shown, read(path.removeprefix("/api/"), headers={"Host": "127.0.0.1:8000"}).json())
