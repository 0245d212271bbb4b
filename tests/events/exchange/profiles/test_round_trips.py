"""ACLED's rows in, and out again in its own columns: what differs is what the report says is lost, nothing else."""

import pytest

from tests.events.exchange.running import imported, written
from tests.events.exchange.test_acled import AGAINST_CIVILIANS, ROW
from tests.events.exchange.workbooks import table, workbook
from tests.events.factories import make_actor, make_event

pytestmark = pytest.mark.django_db

CIVILIANS_FIRST = AGAINST_CIVILIANS | {
    "actor1": "Civilians (Afghanistan)",
    "assoc_actor_1": "Health Workers (Afghanistan)",
    "inter1": "Civilians",
    "actor2": "Northern Front",
    "assoc_actor_2": "River Brigade",
    "inter2": "Rebel group",
    "interaction": "Rebel group-Civilians",
}
PROTEST = {
    "disorder_type": "Demonstrations",
    "event_type": "Protests",
    "sub_event_type": "Peaceful protest",
    "actor1": "Protesters (Afghanistan)",
    "inter1": "Protesters",
    "actor2": "",
    "inter2": "",
    "interaction": "Protesters only",
}
CHANGES = (
    {},
    {"time_precision": "2", "geo_precision": "2", "actor2": "", "inter2": "", "interaction": "Rebel group only"},
    {"time_precision": "3", "geo_precision": "3", "fatalities": "0"},
    {"sub_event_type": "Government regains territory", "iso": "729", "country": "Sudan", "region": "Northern Africa"},
    AGAINST_CIVILIANS | {"interaction": "Rebel group-Civilians"},
    AGAINST_CIVILIANS | {"sub_event_type": "Abduction/forced disappearance", "fatalities": "0"},
    CIVILIANS_FIRST,
    PROTEST,
    {"event_type": "Riots", "sub_event_type": "Mob violence"},
    {"event_type": "Riots", "sub_event_type": "Violent demonstration", "disorder_type": "Demonstrations"},
    {"event_type": "Explosions/Remote violence", "sub_event_type": "Suicide bomb"},
    {
        "disorder_type": "Strategic developments",
        "event_type": "Strategic developments",
        "sub_event_type": "Arrests",
        "assoc_actor_2": "Valley Police",
    },
)
# The day of the middle of a month, and when the row last changed.
LOST = {"event_date", "timestamp"}
NUMBERS = {"Rebel group": "2", "State forces": "1.0", "State forces-Rebel group": "12"}
AS_RECEIVED = ("inter1", "inter2", "interaction", "admin3", "source_scale", "tags")


def test_a_row_of_acled_comes_out_as_it_was_but_for_what_is_told(tmp_path, export):
    given = {}
    for number, change in enumerate(CHANGES, start=900001):
        given[f"AFG{number}"] = ROW | change | {"event_id_cnty": f"AFG{number}"}
    assert imported("acled", written(tmp_path / "acled.csv", list(given.values()))).counts()["new"] == len(CHANGES)

    rows, losses = export("acled", "acled")

    assert {row["event_id_cnty"] for row in rows} == set(given)
    differing = {column for row in rows for column, cell in row.items() if cell != given[row["event_id_cnty"]][column]}
    assert differing == LOST
    assert {line["column"] for line in losses if line["fate"] == "kept"}.isdisjoint(LOST)


def as_received(rows):
    return {row["event_id_cnty"]: tuple(row[name] for name in AS_RECEIVED) for row in rows}


TOLD = tuple(ROW[name] for name in AS_RECEIVED)


def test_kinds_of_actors_that_came_as_numbers_come_out_in_words(tmp_path, export):
    numbered = ROW | {name: NUMBERS[ROW[name]] for name in ("inter1", "inter2", "interaction")}
    imported("acled", written(tmp_path / "acled.csv", [numbered, numbered | {"event_id_cnty": "AFG2", "inter2": "0"}]))

    rows, _ = export("acled", "acled")

    assert as_received(rows)["AFG900001"] == TOLD
    assert as_received(rows)["AFG2"][:3] == ("Rebel group", "", "")


def test_files_with_other_columns_are_each_read_by_their_own_header(tmp_path, export):
    older = {name: cell for name, cell in ROW.items() if name not in ("disorder_type", "civilian_targeting", "tags")}
    turned = dict(reversed(ROW.items())) | {"event_id_cnty": "AFG3", "tags": "crowd size=three"}
    imported("acled", written(tmp_path / "a.csv", [older | {"data_id": "7"}]))
    imported("acled", written(tmp_path / "b.csv", [ROW | {"event_id_cnty": "AFG2"}]))
    imported("acled", written(tmp_path / "c.csv", [turned]))

    rows, _ = export("acled", "acled")

    assert as_received(rows) == {
        "AFG900001": (*TOLD[:5], ""),
        "AFG2": TOLD,
        "AFG3": (*TOLD[:5], "crowd size=three"),
    }


def test_a_row_that_changed_comes_out_as_it_came_last(tmp_path, export):
    imported("acled", written(tmp_path / "acled.csv", [ROW]))
    later = ROW | {"source_scale": "National", "tags": "", "inter1": "Political militia", "interaction": "1-3"}
    imported("acled", written(tmp_path / "acled.csv", [later]))

    ((told,), _) = export("acled", "acled")

    assert tuple(told[name] for name in AS_RECEIVED) == (
        *("Political militia", "State forces", "State forces-Political militia"),
        *("Ward 10", "National", ""),
    )


def test_a_workbook_has_the_usual_columns(tmp_path, export):
    imported("acled", workbook(tmp_path / "acled.xlsx", table([ROW])))

    rows, losses = export("acled", "acled")

    assert as_received(rows) == {"AFG900001": TOLD}
    assert {line["filled"] for line in losses if line["fate"] == "as received"} == {"1"}


def test_two_rows_of_a_monadic_file_tell_what_both_say(tmp_path, export):
    alone = ROW | {"actor2": "", "inter2": "", "assoc_actor_2": ""}
    other = alone | {"actor1": ROW["actor2"], "inter1": ROW["inter2"], "assoc_actor_1": ""}
    imported("acled", written(tmp_path / "acled.csv", [alone, other]))

    rows, _ = export("acled", "acled")

    assert rows[0]["actor2"] == ROW["actor2"]
    assert as_received(rows) == {"AFG900001": ("Rebel group", "", *TOLD[2:])}


def test_rows_of_others_have_none_of_it(export):
    make_event(actors=[(make_actor("Army", published=False), "perpetrator")])

    ((told,), losses) = export("ucdp-ged", "acled")

    assert {told[name] for name in AS_RECEIVED} == {""}
    assert {line["column"] for line in losses if line["fate"] == "as received"} == {"admin3", "source_scale", "tags"}
