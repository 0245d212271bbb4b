"""ACLED's rows in, and out again in its own columns: what differs is what the report says is lost, nothing else."""

import pytest

from tests.events.exchange.running import imported, written
from tests.events.exchange.test_acled import AGAINST_CIVILIANS, ROW

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
# The day of the middle of a month; what an actor was on the day, which no page of an imported actor tells; and what has
# no place in an event.
LOST = {
    *("event_date", "inter1", "inter2", "interaction"),
    *("admin3", "source_scale", "tags", "timestamp"),
}


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
