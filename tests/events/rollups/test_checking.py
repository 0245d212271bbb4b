"""The operator can compare the rollups with the rows, and have them counted anew."""

import pytest
from django.core.management import CommandError, call_command

from events.models import Event, MonthInCountry, MonthOfActor
from tests.events.factories import make_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def check(capsys):
    def run(*options):
        call_command("check_rollups", *options)
        return capsys.readouterr().out

    return run


def test_all_is_well(check):
    make_event()
    make_event(days=None, country=None)

    assert check() == "All sums are those of the rows.\n"
    assert check("--rebuild") == "All sums are those of the rows.\n"


def test_rows_that_somebody_changed_by_hand_are_told(check, capsys):
    make_event("gtd")
    make_event(killed_best=3, country="SYR")
    Event.objects.filter(country="SYR").update(country="AFG")
    MonthOfActor.objects.filter(dataset="gtd").delete()

    with pytest.raises(CommandError, match="--rebuild") as error:
        check()

    assert error.value.returncode == 1
    assert capsys.readouterr().out.splitlines() == [
        "ucdp-ged: 2 cells of MonthInCountry differ from the rows.",
        "ucdp-ged: 2 cells of MonthInCountryOfType differ from the rows.",
        "gtd: 1 cells of MonthOfActor differ from the rows.",
    ]


def test_they_are_counted_anew(check):
    make_event(killed_best=3)
    MonthInCountry.objects.update(killed_best=30)

    assert check("--rebuild").endswith("They have been counted anew.\n")

    assert MonthInCountry.objects.get().killed_best == 3
    assert check() == "All sums are those of the rows.\n"


def test_sums_of_rows_that_are_gone_go(check):
    make_event()
    Event.objects.all().delete()

    check("--rebuild")

    assert not MonthInCountry.objects.exists()
