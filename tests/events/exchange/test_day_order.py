"""Days with slashes in copies of WHO's list: who imports them is told where nothing says what comes first."""

import csv
from datetime import date

import pytest

from events.models import Event
from tests.events.exchange.running import imported, written
from tests.events.exchange.test_who_ssa import ROW
from tests.events.exchange.workbooks import table, workbook

pytestmark = pytest.mark.django_db

QUESTION = (
    "ssa.csv, Attack Date: no day is over 12, so nothing tells whether “3/4/21 09:20” begins with the month or the day."
    " It was read with the month first. If that is right, --dates month-first says so; if not, import the file again"
    " with --dates day-first."
)


@pytest.fixture
def take(tmp_path):
    """`take("3/4/21 09:20", "--dates", "day-first")`: imports a file with these days, and what stands after them."""

    def import_days(*days, options=()):
        rows = [ROW | {"Attack ID": f"AFG{900001 + nth}", "Attack Date": day} for nth, day in enumerate(days)]
        return imported("who-ssa", written(tmp_path / "ssa.csv", rows), *options)

    return import_days


def days():
    return list(Event.objects.order_by("source_id").values_list("date_start", flat=True))


def test_where_no_day_tells_the_order_somebody_is_asked(take):
    outcome = take("5/5/21 09:20", "3/4/21 09:20", "2021-11-20 10:00:00")

    assert QUESTION in outcome.shown
    assert outcome.code == 0
    assert days()[1] == date(2021, 3, 4)


def test_the_question_is_in_the_file_of_warnings_too(take, tmp_path):
    take("3/4/21 09:20", options=("--report", tmp_path / "report.csv"))

    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        (line,) = csv.DictReader(file)
    assert (line["row"], line["outcome"], line["column"]) == ("", "warned", "Attack Date")
    assert line["message"] == QUESTION


def test_a_file_that_is_here_already_is_asked_of_again(take):
    take("3/4/21 09:20")

    assert QUESTION in take("3/4/21 09:20").shown


@pytest.mark.parametrize(
    "told", [("3/4/21 09:20", "1/13/21 09:20"), ("5/5/21 09:20",), ("2021-03-04 09:20:00",)], ids=["13", "5/5", "ISO"]
)
def test_nobody_is_asked_where_the_days_tell(take, told):
    outcome = take(*told)

    assert outcome.code == 0
    assert "--dates" not in outcome.shown


@pytest.mark.parametrize(("order", "read_as"), [("month-first", date(2021, 3, 4)), ("day-first", date(2021, 4, 3))])
@pytest.mark.parametrize("cell", ["3/4/21 09:20", "03/04/2021 09:20:00", "3/4/2021", "2021-13-04"])
def test_who_says_the_order_is_not_asked(take, order, read_as, cell):
    cell = cell.replace("2021-13-04", f"{read_as} 09:20:00")

    outcome = take(cell, options=("--dates", order))

    assert outcome.code == 0
    assert "--dates" not in outcome.shown
    assert days() == [read_as]


def test_the_same_file_is_read_again_in_another_order(take):
    take("3/4/21 09:20", "5/5/21 09:20")

    outcome = take("3/4/21 09:20", "5/5/21 09:20", options=("--dates", "day-first"))

    assert (outcome.counts()["changed"], outcome.counts()["unchanged"]) == (1, 1)
    assert days() == [date(2021, 4, 3), date(2021, 5, 5)]


@pytest.mark.parametrize(
    ("order", "cell", "sentence"),
    [
        (
            "day-first",
            "3/13/21 09:20",
            "has no month 13. Expected day/month/year, as in 2/11/2021 for 2 November 2021,",
        ),
        ("day-first", "3/13/21 09:20", "It was said that the day comes first, with --dates day-first."),
        ("month-first", "13/3/21 09:20", "It was said that the month comes first, with --dates month-first."),
        ("day-first", "30/2/21 09:20", "“30/2/21 09:20” is not a day. Expected day/month/year"),
        ("day-first", "3/4/1921", "“3/4/1921” is in 1921, and the list begins in 2017."),
        ("day-first", "3/4/021", "“3/4/021” is not a day as copies of the list write it."),
    ],
)
def test_a_day_that_does_not_fit_what_was_said(take, order, cell, sentence):
    outcome = take(cell, options=("--dates", order))

    assert outcome.code == 1
    assert sentence in outcome.shown
    assert not Event.objects.exists()


def test_a_workbook_is_asked_of_as_well(tmp_path):
    outcome = imported("who-ssa", workbook(tmp_path / "ssa.xlsx", table([ROW | {"Attack Date": "3/4/21 09:20"}])))

    assert QUESTION.replace("ssa.csv", "ssa.xlsx") in outcome.shown


def test_a_publisher_that_writes_days_in_one_way_has_no_order(tmp_path):
    outcome = imported("ucdp-ged", tmp_path / "ged.csv", "--dates", "day-first")

    assert outcome.code == 1
    assert outcome.said == (
        "--dates is no option of ucdp-ged: its days are written in one way only, or as its mapping says."
    )
