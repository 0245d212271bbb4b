"""A publisher's table holds no events: who asks the events for it is told so, and never that there were none."""

import pytest
from django.core.management import CommandError, call_command

from events.models import Dataset
from tests.events.exchange.conftest import SMALL
from tests.events.factories import make_event

pytestmark = pytest.mark.django_db
YEARS = (
    "“ucdp-country-year” is a table of its publisher and holds no events. Its rows are at /api/v1/country-years/.",
    "no_events",
)
ACTORS = (
    "“ucdp-actors” is a table of its publisher and holds no events. The actors that it names are at /api/v1/actors/.",
    "no_events",
)


@pytest.fixture
def tables(run, cut):
    """Both of UCDP's tables, beside an event."""
    make_event(source_id="1", killed_best=3)
    assert run("ucdp-country-year", cut("700")).code == 0
    assert run("ucdp-actors", SMALL.with_name("ucdp_actors_small.csv")).code == 0


@pytest.fixture
def get(client):
    return lambda address, **query: client.get(address, query)


def faults(answer):
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    return [(each["parameter"], each["detail"], each["code"]) for each in answer.json()["errors"]]


@pytest.mark.parametrize("asked", ["", "aggregate/", "changes/"])
@pytest.mark.parametrize(("key", "told"), [("ucdp-country-year", YEARS), ("ucdp-actors", ACTORS)])
def test_who_asks_the_events_for_a_table_is_told_where_its_rows_are(get, tables, asked, key, told):
    assert faults(get(f"/api/v1/events/{asked}", dataset=key)) == [("dataset", *told)]


@pytest.mark.parametrize("query", [{"format": "csv"}, {"as_of": "1"}, {"count": "none"}])
def test_so_it_is_in_files_and_in_the_past(get, tables, query):
    assert faults(get("/api/v1/events/", dataset="ucdp-country-year", **query)) == [("dataset", *YEARS)]


def test_each_of_several_is_told(get, tables):
    found = faults(get("/api/v1/events/", dataset="ucdp-ged,ucdp-actors,ucdp-country-years"))

    assert [code for _, _, code in found] == ["no_events", "unknown"]
    assert found[1][1].endswith("Expected one of: ucdp-ged.")


def test_a_release_of_a_table_alone_is_no_release_of_events(get, tables):
    """The events are of 23.1, the table is of 25.1."""
    assert [code for _, _, code in faults(get("/api/v1/events/", release="25.1"))] == ["unknown"]
    assert get("/api/v1/country-years/", release="25.1").json()["count"] == 2


def test_a_table_for_this_site_alone_is_not_told_of(get, tables):
    Dataset.objects.filter(key="ucdp-country-year").update(visibility="local_only")

    [(_, detail, code)] = faults(get("/api/v1/events/", dataset="ucdp-country-year"))

    assert (code, "country-years/" in detail) == ("unknown", False)


def test_a_table_is_no_collection_of_features(get, tables):
    collections = get("/ogc/collections").json()["collections"]

    assert [each["id"] for each in collections] == ["ucdp-ged"]
    for path in ("", "/items", "/items/ucdp-country-year:1"):
        assert get(f"/ogc/collections/ucdp-country-year{path}").status_code == 404


def test_a_file_names_no_table_among_those_whose_rows_it_has(get, tables):
    file = b"".join(get("/api/v1/events/", format="parquet").streaming_content)

    assert b"ucdp-ged" in file
    assert b"ucdp-country-year" not in file


def test_the_list_of_datasets_says_where_their_rows_are_and_counts_no_events_of_tables(get, tables):
    told = get("/api/v1/datasets/").json()["results"]

    assert [(each["key"], each["events"], each["rows_url"]) for each in told] == [
        ("ucdp-actors", None, "http://testserver/api/v1/actors/"),
        ("ucdp-country-year", None, "http://testserver/api/v1/country-years/"),
        ("ucdp-ged", 1, "http://testserver/api/v1/events/?dataset=ucdp-ged"),
    ]
    assert [get(each["rows_url"]).status_code for each in told] == [200, 200, 200]


def test_the_lists_that_have_them_go_on_to_do_so(get, tables):
    assert get("/api/v1/actors/", dataset="ucdp-actors").status_code == 200


@pytest.mark.parametrize("key", ["ucdp-actors", "ucdp-country-year"])
def test_a_table_is_not_written_in_columns_of_events(tables, key):
    for how in (("--as", "ged"), ("--format", "csv")):
        with pytest.raises(CommandError, match=f"{key} is a table and holds no events."):
            call_command("export_events", key, *how)


def test_who_mistypes_a_dataset_to_write_is_told_of_no_table(tables):
    with pytest.raises(CommandError, match=r"is no dataset with events here\. Expected one of: ucdp-ged\.$"):
        call_command("export_events", "ucdp-gid", "--as", "ged")


def test_the_front_page_leads_to_the_rows_and_counts_no_events_of_tables(get, tables):
    page = get("/").content.decode()

    for rows, number in (("country-years/", "–"), ("actors/", "–"), ("events/?dataset=ucdp-ged", "1")):
        row = page.partition(f'<a href="/api/v1/{rows}">')[2].partition("</tr>")[0]
        assert f'<td class="number">{number}</td>' in row
