"""UCDP's country-year table through its API: every column of the file, its filters, and nothing that is not public."""

import csv
import gzip
import io

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config.postgres.places import PROJECT
from events.models import Dataset
from tests.docs.shown import examples_in, is_shown
from tests.events.contracts.test_ucdp import HOW_TO, walk

pytestmark = pytest.mark.django_db
TABLE = "organizedviolencecy/25.1"
SHIPPED = gzip.decompress((PROJECT / "seeds/ucdp/organizedviolencecy_v25_1.csv.gz").read_bytes()).decode()
ROWS = list(csv.DictReader(io.StringIO(SHIPPED)))


@pytest.fixture
def table(tmp_path):
    """`table("482", "700")`: the rows of some states, with cells changed by their code."""

    def bring_in(*states, changes=None, version="25.1", without=()):
        rows = [row | {"version": version} for row in ROWS if row["country_id_cy"] in states]
        for row in rows:
            row.update((changes or {}).get(f"{row['country_id_cy']}-{row['year_cy']}", {}))
        path = tmp_path / "table.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            header = [column for column in ROWS[0] if column not in without]
            writer = csv.DictWriter(file, header, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        call_command("import_events", "ucdp-country-year", str(path), stdout=io.StringIO())

    return bring_in


def told(read, **query):
    answer = read(TABLE, pagesize="1000", **query)
    assert answer.status_code == 200, answer.content
    return [(row["country_id"], row["year"]) for row in answer.json()["Result"]]


def test_a_client_reads_a_table_page_by_page(read, table):
    states = [*sorted({row["country_id_cy"] for row in ROWS})[-20:], "482"]
    table(*states)
    there = [row for row in ROWS if row["country_id_cy"] in states]

    pages = walk(read, f"{TABLE}?pagesize=100")

    rows = [row for page in pages for row in page["Result"]]
    assert {(page["TotalCount"], page["TotalPages"]) for page in pages} == {(len(there), len(pages))}
    assert [list(map(str, row.values())) for row in rows] == [
        [row["country_cy"], row["country_id_cy"], *list(row.values())[2:]] for row in there
    ]
    ((path, shown),) = [each for each in examples_in(HOW_TO) if "organizedviolencecy" in each[0]]
    assert is_shown(shown, read(path.removeprefix("/api/"), headers={"Host": "127.0.0.1:8000"}).json())


def test_a_row_has_the_names_and_types_of_the_contract(read, table):
    table("700", changes={"700-2021": {"ns_total_deaths_low_cy": ""}})

    [row] = read(TABLE, Country="700", Year="2021").json()["Result"]

    assert list(row)[:5] == ["country", "country_id", "year", "region", "govt_name"]
    assert list(row)[-1] == "Version"
    assert len(row) == 74
    assert not [name for name in row if name.endswith("_cy") or "main_govt" in name]
    assert {"sb_intrastate_govt_inv_incomp", "os_govt_inv", "os_govt_killings_best"} <= set(row)
    assert (row["country"], row["country_id"], row["region"], row["Version"]) == ("Afghanistan", 700, "Asia", "25.1")
    assert (row["govt_name"], row["sb_exist"], row["sb_total_deaths_best"]) == ("Government of Afghanistan", 1, 35787)
    assert isinstance(row["sb_dyad_ids"], str)
    assert row["ns_total_deaths_low"] is None


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"Country": "482", "Year": "2001,2013"}, [(482, 2001), (482, 2013)]),
        ({"Country_Id": "482,700", "Year": "2013"}, [(700, 2013), (482, 2013)]),
        ({"Country": "central african republic", "Year": "2013"}, [(482, 2013)]),
        ({"Country": "Afghanistan", "Country_Id": "482"}, []),
        ({"country_ID": "482", "YEAR": "2013", "Key": "any"}, [(482, 2013)]),
        ({"Region": "Asia,Europe", "Year": "2013"}, [(700, 2013)]),
        ({"Govt_name": "Government of Afghanistan", "Year": "2013"}, [(700, 2013)]),
        ({"Year": "1950"}, []),
        ({"Country": "404"}, []),
        ({"Country": "9999"}, []),
        ({"Country_Id": "9999,482", "Year": "2013"}, [(482, 2013)]),
        ({"Country_Id": "999999999"}, []),
    ],
)
def test_filters_find_what_they_name(read, table, query, found):
    table("482", "700")

    assert told(read, **query) == found


@pytest.mark.parametrize("flag", ["Sb_exist", "Sb_intrastate_exist", "Sb_interstate_exist", "Ns_exist", "Os_exist"])
def test_what_there_was_of_violence_is_found_and_what_there_was_not(read, table, flag):
    table("482", "700")
    column = f"{flag.lower()}_cy"

    for asked in ("0", "1"):
        there = [row for row in ROWS if row["country_id_cy"] in ("482", "700") and row[column] == asked]
        assert told(read, **{flag: asked}) == [(int(row["country_id_cy"]), int(row["year_cy"])) for row in there]

    pages = walk(read, f"{TABLE}?{flag}=0&pagesize=7")
    assert sum(len(page["Result"]) for page in pages) == pages[0]["TotalCount"]


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ({"Contry": "482"}, ("Contry", "unknown_parameter")),
        ({"Country": "Atlantis"}, ("Country", "unknown")),
        ({"Country_Id": "Atlantis"}, ("Country_Id", "unknown")),
        ({"Year": "last"}, ("Year", "invalid")),
        ({"Region": "Oceania"}, ("Region", "unknown")),
        ({"Sb_exist": "yes"}, ("Sb_exist", "unknown")),
        ({"pagesize": "0"}, ("pagesize", "out_of_range")),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(read, table, query, fault):
    table("482")

    answer = read(TABLE, **query)

    assert answer.status_code == 400
    assert [(each["parameter"], each["code"]) for each in answer.json()["errors"]] == [fault]


def test_versions_stand_side_by_side(read, table):
    figure = "cumulative_total_deaths_in_orgvio_best_cy"
    table("482", version="24.1", changes={"482-2013": {figure: "1"}})
    table("482")

    old, new = (read(f"OrganizedViolenceCY/{version}", Year="2013").json()["Result"][0] for version in ("24.1", "25.1"))
    unknown = read("organizedviolencecy/23.1")

    assert old["cumulative_total_deaths_in_orgvio_best"] == 1 < new["cumulative_total_deaths_in_orgvio_best"]
    assert (old["Version"], new["Version"]) == ("24.1", "25.1")
    assert unknown.status_code == 404
    assert unknown.json()["detail"].endswith("Expected one of: 24.1, 25.1.")


def test_a_table_that_is_not_public_is_not_there(read, table):
    table("482")
    Dataset.objects.filter(key="ucdp-country-year").update(visibility="local_only")

    answer = read(TABLE)

    assert answer.status_code == 404
    assert "25.1" not in answer.json()["detail"].replace("“25.1”", "")


def test_a_version_whose_file_lacks_a_column_has_no_row_with_a_value_in_it(read, table):
    table("482", without=("main_govt_name_cy", "sb_exist_cy"))

    assert told(read, Govt_name="Government of Central African Republic") == []
    assert told(read, Sb_exist="1") == []
    assert told(read)


def test_a_separator_of_lines_within_a_cell_ends_no_row(read, table):
    name = "Central\u2028African\u0085Republic"
    table("482", changes={"482-2013": {"main_govt_name_cy": name}})

    assert name in [row["govt_name"] for row in read(TABLE, pagesize="1000").json()["Result"]]


def test_a_slash_at_the_end_of_the_address_changes_nothing(read, table):
    table("482")

    assert read(f"{TABLE}/", Year="2013").json() == read(TABLE, Year="2013").json()
    assert "not kept here" in read("dyadic/25.1/").json()["detail"]


@pytest.mark.parametrize("resource", ["battledeaths", "UcdpPrioConflict", "dyadic", "nonstate", "onesided"])
def test_other_tables_of_ucdp_are_said_not_to_be_here(read, resource):
    answer = read(f"{resource}/25.1")

    assert answer.status_code == 404
    assert answer.json()["detail"] == (
        f"“{resource}” of UCDP is not kept here. Expected gedevents or organizedviolencecy."
    )


@pytest.mark.django_db(transaction=True)
def test_what_only_the_cells_tell_is_read_once_until_the_data_change(read, table):
    table("482", "700")
    whole = read(TABLE, Os_exist="1", pagesize="1000").json()["Result"]

    with CaptureQueriesContext(connection) as queries:
        page = read(TABLE, Os_exist="1", pagesize="2", page="1").json()["Result"]

    assert page == whole[2:4]
    assert all("LIMIT" in query["sql"] or "IN (" in query["sql"] for query in queries if '"received"' in query["sql"])

    table("482", "700", changes={f"700-{row['year']}": {"os_exist_cy": "0"} for row in whole})
    assert {row["country_id"] for row in read(TABLE, Os_exist="1", pagesize="1000").json()["Result"]} == {482}
