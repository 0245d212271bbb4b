"""UCDP's country-year table: it comes in whole, to the publisher's sums, and goes out as it came."""

import pytest
from django.db.models import Sum

from events.exchange import ucdp_country_year
from events.exchange.tables.exporting import NotHere, export_table
from events.models import CountryYear, Dataset, Release, Revision, Table

pytestmark = pytest.mark.django_db

# Killed in the world, of UCDP's Country-Year Dataset 25.1 (CC BY 4.0): added up over the rows of each year outside this
# project. State-based, non-state, one-sided, best, low and high.
WORLD = """
    1989 55294 4225 8192 67711 60991 108463
    1990 80393 5287 10064 95744 91409 120398
    1991 70440 3999 9958 84397 81481 111747
    1992 53644 10553 11912 76109 71697 110545
    1993 45153 14825 14243 74221 69616 134313
    1994 38746 5416 779994 824156 396456 1703382
    1995 37007 4537 21297 62841 59305 90608
    1996 29071 4357 54572 88000 75826 113891
    1997 40492 4449 21533 66474 62380 123226
    1998 40420 3673 17550 61643 56026 86724
    1999 81210 6190 13706 101106 98493 139025
    2000 78821 6840 8674 94335 91165 114703
    2001 23795 5335 9202 38332 35737 60444
    2002 21289 6638 14123 42050 39195 56660
    2003 23360 3804 13793 40957 39685 77446
    2004 19893 4359 12573 36825 35056 72007
    2005 12533 2381 6127 21041 20256 26139
    2006 20373 3277 4704 28354 26941 39240
    2007 19469 4406 5238 29113 27359 37142
    2008 28922 6354 4715 39991 38897 50344
    2009 34791 9603 6217 50611 46831 61142
    2010 21323 8941 3876 34140 32727 43372
    2011 25289 8985 6977 41251 39701 52455
    2012 74287 9766 6706 90759 87511 104547
    2013 93701 9602 11828 115131 109059 133994
    2014 116224 19879 15527 151630 144737 172834
    2015 104738 16094 11074 131906 125905 150429
    2016 90929 17414 8196 116539 110827 135972
    2017 72436 31457 9552 113445 108890 129247
    2018 55394 28407 5422 89223 83547 103623
    2019 52880 19465 5950 78295 72482 92016
    2020 73498 21317 9379 104194 87048 125457
    2021 200197 22244 12405 234846 218216 265867
    2022 277232 20056 12348 309636 273771 411812
    2023 131275 18921 11041 161237 135504 249399
    2024 128621 17932 14347 160900 140031 225311
"""
IN_ALL = (2373140, 390988, 1193015, 3957143, 3294758, 5833924)
SUMS = ("state_based_best", "non_state_best", "one_sided_best", "killed_best", "killed_low", "killed_high")


def told(state, year, **release):
    return CountryYear.objects.get(country_gw=state, year=year, **release)


def exported(**of):
    return b"".join(export_table(ucdp_country_year, **of))


def test_the_world_comes_to_the_publishers_sums_and_the_file_out_again(run, whole):
    outcome = run("ucdp-country-year", whole)

    years = CountryYear.objects.values_list("year").annotate(*(Sum(name) for name in SUMS)).order_by("year")
    assert outcome.counts() == {"read": 6936, "new": 6936, "changed": 0, "unchanged": 0, "warned": 9, "refused": 0}
    assert [tuple(year) for year in years] == [tuple(map(int, line.split())) for line in WORLD.split("\n")[1:-1]]
    assert tuple(sum(column) for column in list(zip(*years, strict=True))[1:]) == IN_ALL
    assert exported() == whole.read_bytes()


def test_a_row_becomes_a_country_in_a_year(run, cut):
    run("ucdp-country-year", cut("700"))

    row = told(700, 2021)
    assert (row.dataset_id, row.release, row.country, row.country_name) == (
        "ucdp-country-year",
        "25.1",
        "AFG",
        "Afghanistan",
    )
    assert (row.region, row.state_based_best, row.non_state_best, row.one_sided_best) == ("Asia", 35787, 11, 588)
    assert (row.killed_best, row.killed_low, row.killed_high) == (36386, 34262, 41097)
    assert row.killed_best == row.fighters_killed_best + row.civilians_killed_best + row.unknown_killed_best


def test_a_row_keeps_what_was_received(run, cut):
    run("ucdp-country-year", cut("700"))

    received = told(700, 2021).row
    assert received.code == "700-2021"
    assert received.cells()["main_govt_name_cy"] == "Government of Afghanistan"
    assert len(received.cells()) == 74


@pytest.mark.parametrize(("ends", "mark"), [("\n", ""), ("\r\n", "\ufeff"), ("\n\n", "\ufeff")])
def test_line_ends_blank_lines_and_a_byte_order_mark_go_out_as_they_came(run, cut, ends, mark):
    path = cut("482", "700", ends=ends, mark=mark)

    outcome = run("ucdp-country-year", path)

    assert outcome.code == 0, outcome.said
    assert exported() == path.read_bytes()


def test_columns_are_found_by_name_wherever_they_stand(run, cut, tmp_path):
    lines = [line.split(",") for line in cut("482", years=("1995",)).read_text().splitlines()]
    turned = tmp_path / "turned.csv"
    turned.write_text("\n".join(",".join(reversed(line)) for line in lines))

    run("ucdp-country-year", turned)

    assert told(482, 1995).country == "CAF"
    assert exported() == turned.read_bytes()


def test_the_same_file_again_changes_nothing(run, cut):
    run("ucdp-country-year", cut("482"))
    revisions = Revision.objects.count()

    outcome = run("ucdp-country-year", cut("482"))

    assert outcome.counts()["unchanged"] == outcome.counts()["read"] == 2
    assert outcome.said == "Every row was here already, as it is."
    assert Revision.objects.count() == revisions


def test_another_file_of_the_release_takes_the_place_of_the_one_here(run, cut):
    run("ucdp-country-year", cut("482", "700"))

    path = cut("482", change={"482-2021": {"cumulative_total_deaths_in_orgvio_high_cy": "5000"}})
    outcome = run("ucdp-country-year", path)

    assert {name: outcome.counts()[name] for name in ("new", "changed", "unchanged")} == {
        "new": 0,
        "changed": 1,
        "unchanged": 1,
    }
    assert "2 rows of 25.1 that were here are not in the file, and go." in outcome.shown
    assert (told(482, 2021).killed_high, CountryYear.objects.count()) == (5000, 2)
    assert [release.is_complete for release in Release.objects.filter(dataset="ucdp-country-year")] == [True]
    assert exported() == path.read_bytes()


def test_releases_stand_side_by_side_and_the_newest_is_current(run, cut):
    later = {
        f"482-{year}": {"version": "26.1", "cumulative_total_deaths_in_orgvio_best_cy": "1"} for year in (2020, 2021)
    }
    run("ucdp-country-year", cut("482", change=later))

    run("ucdp-country-year", cut("482"))

    dataset = Dataset.objects.get(key="ucdp-country-year")
    assert (dataset.release, str(dataset.coded_until)) == ("26.1", "2025-12-31")
    assert (told(482, 2021, release="26.1").killed_best, told(482, 2021, release="25.1").killed_best) == (1, 1080)
    assert exported(release="25.1") == cut("482").read_bytes()


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_written(run, cut):
    wrong = {
        "482-2020": {"country_id_cy": "9999", "sb_total_deaths_best_cy": "-1"},
        "482-2021": {"version": "24.1"},
        "700-2021": {"year_cy": "2020", "ns_total_deaths_low_cy": "many"},
    }

    outcome = run("ucdp-country-year", cut("482", "700", change=wrong))

    assert (outcome.code, outcome.counts()["refused"]) == (1, 3)
    assert not Table.objects.exists()
    for sentence in (
        "Row 4, sb_total_deaths_best_cy: “-1” is not a count.",
        "country_id_cy: “9999” is not a Gleditsch–Ward number.",
        "version: “24.1” is another release than that of the first row, “25.1”.",
        "ns_total_deaths_low_cy: “many” is not a whole number.",
        "Row 3, country_id_cy: “700-2020” stands in row 2 already.",
    ):
        assert sentence in outcome.shown


def test_a_column_that_lacks_is_told_with_the_nearest_one(run, cut):
    path = cut("482")
    path.write_text(path.read_text().replace("os_total_deaths_low_cy", "os_total_deaths_lo_cy"))

    outcome = run("ucdp-country-year", path)

    assert "lacks the column “os_total_deaths_low_cy” (is it “os_total_deaths_lo_cy”?)" in outcome.said


def test_an_empty_figure_is_unknown_and_not_zero(run, cut):
    run("ucdp-country-year", cut("482", change={"482-2021": {"os_total_deaths_high_cy": ""}}))

    assert (told(482, 2021).one_sided_high, told(482, 2020).one_sided_high is None) == (None, False)


def test_what_does_not_add_up_is_warned_of_and_kept(run, cut, tmp_path):
    path = cut("482", change={"482-2021": {"cumulative_total_deaths_in_orgvio_best_cy": "7"}})
    report = tmp_path / "report.csv"

    outcome = run("ucdp-country-year", path, "--report", report)

    assert (outcome.code, outcome.counts()["warned"], told(482, 2021).killed_best) == (0, 1, 7)
    assert "It is not the sum of the three types of violence." in report.read_text()


def test_the_release_is_that_of_the_file(run, cut):
    outcome = run("ucdp-country-year", cut("482"), "--release", "24.1")

    assert "is of release “25.1”, as its column version says, not 24.1" in outcome.said


def test_a_dry_run_writes_nothing(run, cut):
    outcome = run("ucdp-country-year", cut("482"), "--dry-run")

    assert (outcome.counts()["new"], Table.objects.exists()) == (2, False)


def test_a_table_that_is_not_here_is_not_written_out(run, cut):
    run("ucdp-country-year", cut("482"))

    with pytest.raises(NotHere, match=r"“19.1” is no release of ucdp-country-year here. There is 25.1."):
        exported(release="19.1")
