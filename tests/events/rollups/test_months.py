"""A range of days is whole months and edges."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from events.rollups.months import whole_months


def test_a_year_is_its_twelve_months_and_what_reaches_into_it():
    months = whole_months(date(2021, 1, 1), date(2021, 12, 31), certain=False)

    assert (months.first, months.end, months.are_all) == (date(2021, 1, 1), date(2022, 1, 1), True)
    assert [edge.sign for edge in months.edges] == ["+"]


def test_what_lies_within_a_year_is_without_what_leaves_it():
    months = whole_months(date(2021, 1, 1), date(2021, 12, 31), certain=True)

    assert [edge.sign for edge in months.edges] == ["-"]


def test_broken_months_are_looked_at_row_by_row():
    months = whole_months(date(2021, 1, 15), date(2021, 3, 15), certain=False)

    assert (months.first, months.end, months.are_all) == (date(2021, 2, 1), date(2021, 3, 1), False)
    assert [edge.sign for edge in months.edges] == ["+", "+", "+"]


def test_a_part_of_a_month_has_no_whole_month():
    assert whole_months(date(2021, 1, 2), date(2021, 2, 27), certain=False) is None
    assert whole_months(date(2021, 1, 5), date(2021, 1, 5), certain=True) is None


def test_an_open_end_is_open():
    assert whole_months(None, None, certain=False).edges == ()
    assert whole_months(date(2021, 2, 1), None, certain=True).edges == ()
    assert whole_months(None, date(2021, 2, 28), certain=False).end == date(2021, 3, 1)


def test_the_last_days_of_the_calendar_have_no_end():
    assert whole_months(None, date.max, certain=False).end is None
    assert whole_months(date.max, None, certain=False) is None
    assert whole_months(date(9999, 12, 1), date.max, certain=True).first == date(9999, 12, 1)


@given(st.dates(), st.integers(0, 200), st.booleans())
def test_the_months_are_all_those_that_lie_in_the_range(after, length, certain):
    before = date.fromordinal(min(after.toordinal() + length, date.max.toordinal()))
    days = (after + timedelta(days=number) for number in range((before - after).days + 1))
    whole = [day for day in days if day.day == 1 and _last_of(day) <= before]

    months = whole_months(after, before, certain=certain)

    assert (months is None) == (not whole)
    if whole:
        assert months.first == whole[0]
        assert months.end == (None if _last_of(whole[-1]) == date.max else _last_of(whole[-1]) + timedelta(days=1))


def _last_of(first: date) -> date:
    ordinal = min(first.toordinal() + 31, date.max.toordinal())
    following = date.fromordinal(ordinal)
    return following if following.month == first.month else following.replace(day=1) - timedelta(days=1)
