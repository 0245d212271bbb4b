"""A complete file withdraws what it has no more, an extract does not."""

import pytest

from events.models import Event, EventVersion, Release, Tombstone
from events.rollups.checking import find_differences
from tests.events.exchange.conftest import as_csv, read_small
from tests.events.exchange.running import imported

# What was changed twice in one transaction leaves no trace of what it was between.
pytestmark = pytest.mark.django_db(transaction=True)

ROWS = read_small()
ALL = [str(int(float(row["id"]))) for row in ROWS]


def ids():
    return sorted(Event.objects.filter(dataset="ucdp-ged").values_list("source_id", flat=True))


@pytest.fixture
def take(tmp_path):
    def import_rows(rows, *options):
        file = tmp_path / "ged.csv"
        file.write_text(as_csv(rows), newline="")
        return imported("ucdp-ged", file, *options)

    return import_rows


def test_what_a_complete_file_has_no_more_is_withdrawn(take, client):
    take(ROWS, "--release", "23.1")
    outcome = take(ROWS[1:], "--release", "24.1", "--complete")

    assert outcome.counts() == {"read": len(ALL) - 1, "new": 0, "changed": 0, "unchanged": len(ALL) - 1} | {
        "withdrawn": 1,
        "warned": outcome.counts()["warned"],
        "refused": 0,
    }
    assert ids() == sorted(ALL[1:])
    assert Release.objects.get(name="24.1").is_complete
    version = EventVersion.objects.get(source_id=ALL[0])
    assert (version.ended_because, version.until_release.name) == ("withdrawn", "24.1")
    answer = client.get(f"/api/v1/events/ucdp-ged:{ALL[0]}/")
    assert answer.status_code == 410
    assert "It does not stand in release 24.1" in answer.json()["detail"]
    assert client.get(f"/api/v1/events/ucdp-ged:{ALL[0]}/?release=23.1").status_code == 200
    assert list(find_differences()) == []


def test_an_extract_withdraws_nothing(take):
    take(ROWS)
    for option in ((), ("--extract",)):
        take(ROWS[1:], "--release", "24.1", *option)

    assert ids() == sorted(ALL)
    assert not Release.objects.filter(is_complete=True).exists()


def test_a_dry_run_says_how_many_would_be(take):
    take(ROWS)
    outcome = take(ROWS[:1], "--complete", "--dry-run")

    assert outcome.counts()["withdrawn"] == len(ALL) - 1
    assert ids() == sorted(ALL)
    assert not Tombstone.objects.exists()


def test_a_row_that_comes_again_has_no_stone(take, client):
    take(ROWS, "--release", "23.1")
    take(ROWS[1:], "--release", "24.1", "--complete")
    take(ROWS, "--release", "25.1", "--complete")

    assert not Tombstone.objects.exists()
    assert client.get(f"/api/v1/events/ucdp-ged:{ALL[0]}/").status_code == 200


def test_a_second_run_changes_nothing(take):
    take(ROWS, "--complete")
    outcome = take(ROWS, "--complete")

    assert outcome.said == "Every row was here already, as it is."
    assert outcome.counts()["withdrawn"] == 0


def test_refused_rows_are_not_absent(take):
    outcome = take(ROWS, "--complete", "--keep-good")

    assert outcome.code == 1
    assert "Expected --complete or --keep-good, not both." in outcome.said
