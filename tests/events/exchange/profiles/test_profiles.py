"""What every profile keeps to: its columns, and a word on each of them and on each of ours."""

import pytest

from events.columns import COLUMNS
from events.exchange.profiles import PROFILES
from events.exchange.profiles.losses import FATES

NOTHING = dict.fromkeys(column.name for column in COLUMNS) | {"id": "x:1", "dataset": "x", "source_id": "1"}
# In every row of every format, through the rows' own ids and countries.
EVERYWHERE = {"dataset", "source_id", "id", "country_name", "actor_1", "actor_2"}
HELD_BY_NO_EVENT = ("empty", "as received")

pytestmark = pytest.mark.parametrize("name", PROFILES)


def test_a_row_has_the_columns_in_their_order(name):
    for row in PROFILES[name].rows_of(NOTHING):
        assert tuple(row) == PROFILES[name].COLUMNS


def test_of_an_event_of_which_nothing_is_known_only_its_id_is_written(name):
    written = {value for row in PROFILES[name].rows_of(NOTHING) for value in row.values() if value is not None}

    assert written <= {"x:1", 1}


def test_every_column_of_the_format_has_its_fate_and_a_sentence(name):
    told = [loss for loss in PROFILES[name].losses() if loss.fate != "dropped"]

    assert tuple(loss.column for loss in told) == PROFILES[name].COLUMNS
    assert {loss.fate for loss in told} <= set(FATES)
    assert all(loss.why.endswith(".") for loss in told)
    assert all(bool(loss.ours) != (loss.fate in HELD_BY_NO_EVENT) for loss in told if loss.fate != "invented by rule")


def test_every_column_of_ours_is_used_or_dropped_with_a_reason(name):
    losses = PROFILES[name].losses()
    used = {column for loss in losses for column in loss.ours}
    dropped = {loss.column for loss in losses if loss.fate == "dropped"}
    ours = {column.name for column in COLUMNS if not column.name.endswith("_missing")}

    assert ours - used - dropped - EVERYWHERE == set()
    assert used <= ours
    assert dropped - {"…_missing"} <= ours
