"""The countries' years as anybody reads them."""

import pytest

from events.models import CountryYear, Dataset, Table, TableRow

RELEASES = ("25.1", "26.1")


@pytest.fixture
def years(db):
    """Two states in two years, in two releases of which the later one is current."""
    dataset = Dataset.objects.create(
        key="ucdp-country-year", title="Country-Year", licence="CC-BY-4.0", visibility="public", release="26.1"
    )
    for release in RELEASES:
        table = Table.objects.create(dataset=dataset, release=release)
        for place, (code, gw, year) in enumerate([("AFG", 700, 2020), ("AFG", 700, 2021), ("CAF", 482, 2021)]):
            row = TableRow.objects.create(table=table, place=place, code=f"{gw}-{year}")
            CountryYear.objects.create(
                row=row,
                dataset=dataset,
                release=release,
                country=code,
                country_gw=gw,
                country_name=code,
                year=year,
                killed_best=int(release[:2]),
            )
    return dataset


def found(answer):
    assert answer.status_code == 200, answer.content
    return [(row["release"], row["country"], row["year"]) for row in answer.json()["results"]]


def test_only_the_current_release_is_listed_unless_another_is_asked_for(api, years):
    assert found(api("country-years/")) == [("26.1", "AFG", 2020), ("26.1", "AFG", 2021), ("26.1", "CAF", 2021)]
    assert found(api("country-years/", release="25.1", country="CAF")) == [("25.1", "CAF", 2021)]
    assert len(found(api("country-years/", release="25.1,26.1"))) == 6


def test_countries_by_code_or_name_and_years(api, years):
    assert found(api("country-years/", country="af", year="2021")) == [("26.1", "AFG", 2021)]
    assert len(found(api("country-years/", country="Afghanistan,CAF", year="2020,2021"))) == 3


def test_a_row_says_what_is_known_and_null_for_what_is_not(api, years):
    row = api("country-years/", country="CAF").json()["results"][0]

    assert (row["killed_best"], row["killed_low"], row["region"]) == (26, None, None)
    assert (row["dataset"], row["country_gw"], row["licence"]) == ("ucdp-country-year", 482, "CC-BY-4.0")


def test_pages_lead_on_to_the_end(api, years):
    first = api("country-years/", limit=2).json()
    second = api(first["next"]).json()

    assert (first["count"], len(first["results"]), len(second["results"]), second["next"]) == (3, 2, 1, None)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"state": "AFG"}, "unknown_parameter"),
        ({"country": "Atlantis"}, "unknown"),
        ({"release": "19.1"}, "unknown"),
        ({"year": "twenty"}, "invalid"),
        ({"year": "1066"}, "out_of_range"),
    ],
)
def test_what_is_not_understood_is_refused(api, years, query, code):
    answer = api("country-years/", **query)

    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (400, code)


def test_a_table_of_this_site_alone_is_nowhere(api, years):
    Dataset.objects.update(visibility="local_only")

    assert found(api("country-years/")) == []
    answer = api("country-years/", release="25.1")
    assert (answer.status_code, "26.1" in answer.content.decode()) == (400, False)
