"""Files for people who open them in a spreadsheet, beside those for programs, which are never changed."""

import csv
import io

import pytest
from django.core.management import CommandError, call_command

from events.exchange.profiles.spreadsheets import defused
from tests.events.factories import make_event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\rx", "-1-1", "+1 (555)"])
def test_a_text_that_would_be_a_formula_gets_an_apostrophe(text):
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("value", ["-12.5", "+3", "-1e-7", -2.5, 0, None, "", "#date", "a=b", "'=1"])
def test_numbers_and_harmless_texts_stay_as_they_are(value):
    assert defused(value) == value


def rows(tmp_path, *options):
    told, output = io.StringIO(), tmp_path / "out.csv"
    call_command("export_events", "ucdp-ged", "--as", "ged", "--output", output, *options, stderr=told)
    with output.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file)), told.getvalue()


def test_only_a_file_for_spreadsheets_is_changed_and_it_says_so(tmp_path):
    make_event(sources=['=HYPERLINK("x")'], latitude=-12.5, longitude=17.0)

    (plain,), told = rows(tmp_path)
    assert (plain["source_article"], plain["latitude"]) == ('=HYPERLINK("x")', "-12.5")
    assert "apostrophe" not in told

    (changed,), told = rows(tmp_path, "--for-spreadsheets")
    assert (changed["source_article"], changed["latitude"]) == ('\'=HYPERLINK("x")', "-12.5")
    assert "For spreadsheets, 1 cells were given an apostrophe at their beginning." in told


def test_a_file_as_it_was_received_is_not_changed_for_a_spreadsheet():
    with pytest.raises(CommandError, match="a file as it was received is never changed"):
        call_command("export_events", "ucdp-ged", "--for-spreadsheets")
