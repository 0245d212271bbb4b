"""`deleted/read`: what is gone, so that a copy of the rows can be kept up to date."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.events.factories import MODIFIED, make_event, make_tombstone

pytestmark = pytest.mark.django_db
DELETED = "deleted/read"


def gone(read, **query):
    return [row["event_id_cnty"] for row in read(DELETED, **query)["data"]]


def test_what_is_gone_has_its_id_and_when_it_went(read):
    make_tombstone("ucdp-ged", "7")

    told = read(DELETED)

    assert told["data"] == [{"event_id_cnty": "ucdp-ged:7", "deleted_timestamp": int(MODIFIED.timestamp())}]
    assert (told["success"], told["count"]) == (True, 1)


def test_rows_of_acled_have_its_own_ids(read):
    make_tombstone("acled", "AFG1")

    assert gone(read) == ["AFG1"]
    assert gone(read, event_id_cnty="AFG") == ["AFG1"]


def test_what_was_never_public_is_not_told(read):
    make_tombstone("secret", "1")

    assert gone(read) == gone(read, limit="0") == []


def test_what_went_since_a_moment_is_asked_for(read):
    for hours in range(3):
        make_tombstone("ucdp-ged", str(hours), withdrawn_at=MODIFIED + timedelta(hours=hours))
    seconds = int(MODIFIED.timestamp()) + 3600

    assert gone(read, deleted_timestamp=str(seconds)) == ["ucdp-ged:2", "ucdp-ged:1"]
    assert gone(read, deleted_timestamp=str(seconds), deleted_timestamp_where=">") == ["ucdp-ged:2"]
    assert gone(read, deleted_timestamp=f"0|{seconds}", deleted_timestamp_where="BETWEEN") == [
        "ucdp-ged:1",
        "ucdp-ged:0",
    ]
    assert gone(read, deleted_timestamp="2024-05-02") == []
    assert gone(read, limit="2", page="2") == ["ucdp-ged:0"]
    assert len(gone(read, limit="0")) == 3


@pytest.mark.parametrize("query", [{"country": "Chad"}, {"deleted_timestamp": "now"}, {"limit": "x"}])
def test_what_cannot_be_asked_is_refused(ask, query):
    assert ask(DELETED, **query).status_code == 400


def test_csv_is_given_too(ask):
    make_tombstone("ucdp-ged", "7")

    assert ask(DELETED, _format="csv").body == b"event_id_cnty,deleted_timestamp\nucdp-ged:7,1714564800\n"


def test_a_copy_is_kept_up_to_date_by_both_addresses(read):
    """What a mirror does: everything once, then what changed since, without what is gone since."""
    yesterday, today = datetime(2024, 5, 1, tzinfo=UTC), datetime(2024, 5, 2, tzinfo=UTC)
    kept, going, changing = (
        make_event(source_id=name, modified_at=yesterday) for name in ("kept", "going", "changing")
    )
    copy = {row["event_id_cnty"]: row["fatalities"] for row in read(limit="0")["data"]}

    going.delete()
    make_tombstone("ucdp-ged", "going", withdrawn_at=today)
    type(changing).objects.filter(pk=changing.pk).update(killed_low=3, modified_at=today)
    make_event(source_id="new", modified_at=today)
    since = str(int(today.timestamp()))
    for row in read(timestamp=since, limit="0")["data"]:
        copy[row["event_id_cnty"]] = row["fatalities"]
    for row in read(DELETED, deleted_timestamp=since, limit="0")["data"]:
        copy.pop(row["event_id_cnty"], None)

    assert copy == {f"{kept.public_id}": None, "ucdp-ged:changing": 3, "ucdp-ged:new": None}
