from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codebook import precision as precision_terms
from codebook.days import BadDays, DayRange, parse_days, precision_of

DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2021-11-02", "2021-11-02", "2021-11-02", "day"),
        (" 2021-11-02 ", "2021-11-02", "2021-11-02", "day"),
        ("2 Nov 2021", "2021-11-02", "2021-11-02", "day"),
        ("02 november 2021", "2021-11-02", "2021-11-02", "day"),
        ("2021-11", "2021-11-01", "2021-11-30", "month"),
        ("Nov 2021", "2021-11-01", "2021-11-30", "month"),
        ("Sept. 2021", "2021-09-01", "2021-09-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2017", "2017-01-01", "2017-12-31", "year"),
        ("early Nov 2021", "2021-11-01", "2021-11-10", "month"),
        ("Mid-November 2021", "2021-11-11", "2021-11-20", "month"),
        ("late Feb 2021", "2021-02-21", "2021-02-28", "month"),
        ("2021-11-02..2021-11-05", "2021-11-02", "2021-11-05", "days_2_to_6"),
        ("2021-11-02 .. 2021-11-02", "2021-11-02", "2021-11-02", "day"),
        ("2021-11-01..2021-11-07", "2021-11-01", "2021-11-07", "week"),
        ("2021-10..2021-11", "2021-10-01", "2021-11-30", "year"),
        ("early Nov 2021..2021-11-12", "2021-11-01", "2021-11-12", "month"),
        ("1000", "1000-01-01", "1000-12-31", "year"),
        ("9999-12-31", "9999-12-31", "9999-12-31", "day"),
    ],
)
def test_days_are_read_as_people_write_them(text, start, end, precision):
    assert parse_days(text) == DayRange(date.fromisoformat(start), date.fromisoformat(end), precision)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("2021-13", "“2021-13” is not a month."),
        ("2021-00", "“2021-00” is not a month."),
        ("2021-1", "“2021-1” is not a month."),
        ("2021-02-30", "“2021-02-30” is not a day."),
        ("2021-1-5", "“2021-1-5” is not a day."),
        ("31 Nov 2021", "“31 Nov 2021” is not a day."),
        ("0999", "“0999” is not a year."),
        ("10000", "“10000” is not a year."),
        ("0000-00-00", "“0000-00-00” is not a day."),
        ("early Nov 0021", "“early Nov 0021” is not a month."),
        ("early 2 Nov 2021", "“early 2 Nov 2021” is not a date."),
        ("Novem 2021", "“Novem 2021” is not a date."),
        ("Nov 21", "“Nov 21” is not a date."),
        ("02/11/2021", "“02/11/2021” is not a date."),
        ("2021-11-02T00:00:00", "“2021-11-02T00:00:00” is not a date."),
        ("２０２１", "“２０２１” is not a date."),
        ("-2021", "“-2021” is not a date."),
        ("", "“” is not a date."),
        ("2021\x00", "“2021�” is not a date."),
        ("2021..", "“2021..” lacks one of its two ends."),
        ("2021..2022-13", "“2022-13” is not a month."),
        ("x" * 10_000, "“" + "x" * 60 + "…” is too long for a date."),
    ],
)
def test_what_is_no_date_is_refused_with_what_was_expected(text, complaint):
    with pytest.raises(BadDays) as caught:
        parse_days(text)

    assert str(caught.value) == f"{complaint} Expected YYYY-MM-DD, YYYY-MM or YYYY."


def test_a_range_that_runs_backwards_is_refused():
    with pytest.raises(
        BadDays, match=r"“2021-11-05[.]{2}2021-11-02” ends before it starts. Expected the earlier day first."
    ):
        parse_days("2021-11-05..2021-11-02")


@given(DAYS, DAYS)
def test_what_is_written_is_read_back(one, other):
    start, end = sorted((one, other))

    days = parse_days(f"{start}..{end}")

    assert (days.start, days.end) == (start, end)
    assert parse_days(str(days)) == days


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y", "%d %B %Y", "early %b %Y", "mid %b %Y", "late %B %Y"]))
def test_every_writing_has_a_shortest_form_that_means_the_same(day, form):
    days = parse_days(day.strftime(form))

    assert days.start <= days.end
    assert parse_days(str(days)) == days


@given(st.text())
def test_any_text_is_either_read_or_refused_in_one_printable_line(text):
    outcome = _read_or_refuse(text)

    assert outcome.isprintable()
    assert len(outcome) < 200


def _read_or_refuse(text: str) -> str:
    try:
        return str(parse_days(text))
    except BadDays as refusal:
        return str(refusal)


@pytest.mark.parametrize(
    ("length", "precision"),
    [(1, "day"), (2, "days_2_to_6"), (6, "days_2_to_6"), (7, "week"), (8, "month"), (31, "month"), (32, "year")],
)
def test_precision_follows_from_the_number_of_days(length, precision):
    start = date(2021, 3, 1)

    assert precision_of(start, start + timedelta(days=length - 1)) == precision
    assert precision in precision_terms.DATE_PRECISION
