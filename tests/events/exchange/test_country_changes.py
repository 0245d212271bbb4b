"""An id that was an event in another country before is told with its row, and kept as published."""

import csv

import pytest

from events.models import Event
from tests.events.exchange.running import imported, written
from tests.events.exchange.test_acled import ROW

pytestmark = pytest.mark.django_db
IRAQ = {"iso": "368", "country": "Iraq"}


def test_an_id_that_changes_country_is_warned_of_and_kept(tmp_path):
    imported("acled", written(tmp_path / "old.csv", [ROW, ROW | {"event_id_cnty": "AFG900002"}]))
    data = written(tmp_path / "new.csv", [ROW, ROW | {"event_id_cnty": "AFG900002"} | IRAQ])

    outcome = imported("acled", data, "--report", tmp_path / "report.csv")

    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        [told] = csv.DictReader(file)
    assert (told["row"], told["id"], told["outcome"]) == ("3", "AFG900002", "warned")
    assert (told["column"], told["value"]) == ("country", "IRQ")
    assert told["message"] == "This id was an event in AFG and is now one in IRQ. Is it the same event?"
    assert (outcome.counts()["changed"], outcome.counts()["warned"]) == (1, 1)
    assert Event.objects.get(source_id="AFG900002").country == "IRQ"


def test_a_country_that_was_not_known_before_is_no_change(tmp_path):
    imported("acled", written(tmp_path / "old.csv", [ROW]))
    Event.objects.update(country=None)

    outcome = imported("acled", written(tmp_path / "new.csv", [ROW | {"notes": "More is known."}]))

    assert (outcome.counts()["changed"], outcome.counts()["warned"]) == (1, 0)


def test_of_ucdp_it_is_told_too(run, ged):
    before = run(ged()).counts()["warned"]

    outcome = run(ged({900001: {"country_id": "436", "country": "Niger"}}), "--release", "24.1")

    assert (outcome.counts()["changed"], outcome.counts()["warned"]) == (1, before + 1)
