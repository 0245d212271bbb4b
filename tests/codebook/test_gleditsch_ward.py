from datetime import date
from itertools import pairwise

import pytest

from codebook import countries
from codebook.gleditsch_ward import PERIODS, countries_of, number_of


@pytest.mark.parametrize(
    ("alpha3", "day", "number"),
    [
        ("AFG", "2021-11-02", 700),
        ("SSD", "2011-07-08", 625),
        ("SSD", "2011-07-09", 626),
        ("HRV", "1991-09-01", 345),
        ("HRV", "1992-04-27", 344),
        ("SRB", "2023-01-01", 345),
        ("BGD", "1971-12-15", 770),
        ("AGO", "1974-01-01", None),
        ("DEU", "1980-01-01", None),
        ("DDR", "1995-01-01", None),
        ("PSE", "2020-01-01", None),
    ],
)
def test_a_country_has_the_number_of_the_state_that_it_was_on_the_day(alpha3, day, number):
    assert number_of(alpha3, date.fromisoformat(day)) == number


def test_nothing_is_told_without_a_day_or_a_country():
    assert number_of("AFG", None) is None
    assert number_of(None, date(2021, 11, 2)) is None


def test_periods_of_a_country_follow_one_another():
    for one, other in pairwise(PERIODS):
        assert one.alpha3 <= other.alpha3
        assert one.alpha3 != other.alpha3 or one.end < other.start


def test_every_number_of_the_table_of_countries_has_its_days_and_no_other_country():
    for country in countries.COUNTRIES:
        own = [period for period in PERIODS if period.alpha3 == country.alpha3]

        assert bool(own) == (country.gw is not None)
        assert not own or own[-1].number == country.gw


def test_the_countries_that_a_state_was_are_found():
    assert countries_of(625) == ["SDN", "SSD"]
    assert {"SRB", "HRV", "XKX"} <= set(countries_of(345))
    assert countries_of(999) == []
