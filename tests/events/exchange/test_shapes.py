"""Files as their publishers write them, beyond CSV with a header in UTF-8: read, and written again to the byte."""

import io

import pytest
from django.core.management import call_command

from events.exchange import gdelt
from events.models import Event
from tests.events.exchange.conftest import as_csv, read_small
from tests.events.exchange.running import imported
from tests.events.exchange.test_gdelt import ROW as GDELT
from tests.events.exchange.test_gtd import KNOWN as GTD

pytestmark = pytest.mark.django_db


@pytest.fixture
def round_trip(tmp_path):
    """What comes of an import, after the file came out again as it was."""

    def take(dataset, data: bytes):
        file, again = tmp_path / "received", tmp_path / "again"
        file.write_bytes(data)
        outcome = imported(dataset, file)
        if not outcome.code:
            call_command("export_events", dataset, "--output", again, stdout=io.StringIO())
            assert again.read_bytes() == data
        return outcome

    return take


def tabs(*rows):
    return "".join("\t".join(row.values()) + "\n" for row in rows).encode()


def test_tabs_without_quotes_or_a_header(round_trip):
    other = {"GLOBALEVENTID": "900000002", "Actor1Name": 'THE "OLD" GUARD', "ActionGeo_FullName": 'He said "no'}

    assert round_trip("gdelt", tabs(GDELT, GDELT | other)).counts()["new"] == 2

    assert Event.objects.get(source_id="900000002").location == 'He said "no'


def test_a_row_of_tabs_that_is_too_short_is_named(round_trip):
    outcome = round_trip("gdelt", tabs(GDELT) + b"900000002\t20211102\n")

    assert outcome.code == 1
    assert "Row 2" in outcome.shown
    assert "The row has 2 cells" in outcome.shown


def test_a_file_that_is_not_of_this_shape_is_refused(round_trip):
    outcome = round_trip("gdelt", b"a,b\n1,2\n")

    assert "is separated by commas. Expected tabs." in outcome.said


@pytest.mark.parametrize(("encoding", "place"), [("utf-8", "Zémio"), ("cp1252", "Zémio “north”"), ("utf-8", "زاهدان")])
def test_each_encoding_that_was_used_is_read_as_what_it_is(round_trip, encoding, place):
    assert round_trip("gtd", as_csv([GTD | {"city": place}]).encode(encoding)).counts()["new"] == 1

    assert Event.objects.get(dataset="gtd").location == place


def test_a_file_in_two_encodings_is_told_cell_by_cell(round_trip):
    """0x81 stands for nothing in Windows-1252, and is no UTF-8 there."""
    good, bad = (as_csv([GTD | {"eventid": f"20210102000{nth}", "city": "Zémio"}]) for nth in (1, 2))
    data = good.encode() + bad.split("\r\n", 1)[1].encode("latin-1").replace(b"Z\xe9mio", b"Z\x81\xe9mio")

    outcome = round_trip("gtd", data)

    assert outcome.code == 1
    assert "Row 3, city:" in outcome.shown


def test_a_candidate_release_without_a_header(round_trip):
    whole = as_csv(read_small())
    assert whole.startswith("id,relid,")

    outcome = round_trip("ucdp-ged", whole.split("\r\n", 1)[1].encode())

    assert outcome.counts()["new"] == len(read_small())
    assert Event.objects.filter(dataset="ucdp-ged").count() == len(read_small())


def test_a_header_that_is_there_is_no_row(round_trip):
    header = "\t".join(gdelt.HEADER).encode() + b"\n"

    assert round_trip("gdelt", header + tabs(GDELT)).counts()["new"] == 1
