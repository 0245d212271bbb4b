"""ACLED by example: rows made up from the documented columns in, the expected events out, a test for each habit."""

from datetime import date

import pytest

from actors.models import ActorIdentifier
from events.exchange import acled, acled_codes
from events.models import Dataset, Event
from tests.events.exchange.running import imported, written

pytestmark = pytest.mark.django_db

ROW = {
    "event_id_cnty": "AFG900001",
    "event_date": "2021-11-02",
    "year": "2021",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Northern Front",
    "assoc_actor_1": "River Brigade; Hill Brigade",
    "inter1": "Rebel group",
    "actor2": "Military Forces of Afghanistan",
    "assoc_actor_2": "",
    "inter2": "State forces",
    "interaction": "State forces-Rebel group",
    "civilian_targeting": "",
    "iso": "4",
    "region": "Caucasus and Central Asia",
    "country": "Afghanistan",
    "admin1": "Kabul",
    "admin2": "Kabul",
    "admin3": "Ward 10",
    "location": "Kabul - District 10",
    "latitude": "34.5311",
    "longitude": "69.1628",
    "geo_precision": "1",
    "source": "Lake Radio; Sahel Wire",
    "source_scale": "National-International",
    "notes": "Fighting at a made-up bridge.",
    "fatalities": "3",
    "tags": "crowd size=no report",
    "timestamp": "1700000000",
}
AGAINST_CIVILIANS = {
    "event_type": "Violence against civilians",
    "sub_event_type": "Attack",
    "actor2": "Civilians (Afghanistan)",
    "inter2": "Civilians",
    "assoc_actor_2": "Health Workers (Afghanistan)",
    "civilian_targeting": "Civilians targeted",
}


@pytest.fixture
def take(tmp_path):
    """`take({"fatalities": "0"}, {…})`: imports the row with cells changed, one row for each that is given."""

    def import_rows(*changes, rows=None):
        made = rows or [ROW | {"event_id_cnty": f"AFG{900001 + nth}"} | change for nth, change in enumerate(changes)]
        return imported("acled", written(tmp_path / "acled.csv", made))

    return import_rows


def event(source_id="AFG900001"):
    return Event.objects.get(dataset="acled", source_id=source_id)


def roles(source_id="AFG900001"):
    return {actor["name"]: actor["role"] for actor in event(source_id).actors}


def test_a_row_becomes_an_event_in_our_words(take):
    outcome = take({})

    row = event()
    assert outcome.counts()["new"] == 1
    assert row.title == "Armed clash: Northern Front – Military Forces of Afghanistan"
    assert (row.date_start, row.date_end, row.date_precision) == (date(2021, 11, 2), date(2021, 11, 2), "day")
    assert (row.country, row.country_name) == ("AFG", "Afghanistan")
    assert (row.admin1, row.admin2, row.location) == ("Kabul", "Kabul", "Kabul - District 10")
    assert (row.latitude, row.longitude, row.location_precision) == (34.5311, 69.1628, "settlement")
    assert (row.event_type, row.violence_type) == ("battle", None)
    assert (row.actor_1, row.actor_2) == ("Northern Front", "Military Forces of Afghanistan")
    assert row.summary == "Fighting at a made-up bridge."
    assert row.sources == ["Lake Radio", "Sahel Wire"]


def test_nobody_outside_sees_it(take, client):
    take({})

    assert Dataset.objects.get(key="acled").visibility == "local_only"
    assert not Event.objects.public().exists()
    assert client.get("/api/v1/events/").json()["count"] == 0
    assert client.get("/api/v1/actors/").json()["count"] == 0


def test_what_acled_does_not_collect_is_empty_for_that_reason(take):
    take({})

    row = event()
    for name in ("tactic", "weapon", "target", "claimed_by", "killed_high", "civilians_killed_best", "injured_best"):
        assert (getattr(row, name), getattr(row, f"{name}_missing")) == (None, "not_collected")


def test_the_figure_is_the_lowest_reliable_one_and_the_one_decided_on(take):
    take({"fatalities": "3"})

    row = event()
    assert (row.killed_best, row.killed_low, row.killed_high) == (3, 3, None)
    assert row.killed_includes_attackers == "yes"


def test_zero_killed_is_a_lowest_figure_and_no_count(take):
    take({"fatalities": "0"})

    row = event()
    assert (row.killed_best, row.killed_best_missing) == (None, "unknown")
    assert (row.killed_low, row.killed_low_missing) == (0, None)


def test_an_empty_figure_is_not_zero(take):
    take({"fatalities": ""})

    row = event()
    assert (row.killed_best, row.killed_low, row.killed_low_missing) == (None, None, "not_reported")


def test_numbers_are_read_as_labels_are(take):
    take({}, {"inter1": "2", "inter2": "1", "iso": "4.0", "fatalities": "3.0", "time_precision": "1.0"})

    one, other = event(), event("AFG900002")
    assert (one.country, one.killed_best, one.actors) == (other.country, other.killed_best, other.actors)


@pytest.mark.parametrize("text", ["2021-11-02", "02 November 2021", "2 november 2021", "02-11-2021"])
def test_a_day_is_read_in_every_way_that_acled_has_written_it(text):
    assert acled_codes.written_day(text) == date(2021, 11, 2)


def test_a_week_and_a_month_are_all_their_days(take):
    take({"time_precision": "2"}, {"time_precision": "3"})

    week, month = event(), event("AFG900002")
    assert (week.date_start, week.date_end, week.date_precision) == (date(2021, 10, 30), date(2021, 11, 5), "week")
    assert (month.date_start, month.date_end, month.date_precision) == (date(2021, 11, 1), date(2021, 11, 30), "month")


@pytest.mark.parametrize(
    ("kind", "tactic", "weapon"),
    [
        ("Suicide bomb", ["bombing", "suicide"], ["explosive_unspecified"]),
        ("Shelling/artillery/missile attack", ["shelling"], ["projectile"]),
        ("Air/drone strike", ["air_strike"], ["air_delivered"]),
        ("Remote explosive/landmine/IED", ["bombing"], ["explosive_unspecified"]),
        ("Grenade", ["bombing"], ["grenade"]),
        ("Chemical weapon", None, ["chemical"]),
        ("Abduction/forced disappearance", ["abduction"], None),
        ("Attack", None, None),
    ],
)
def test_a_sub_event_type_tells_tactic_and_weapon_as_far_as_it_goes(take, kind, tactic, weapon):
    take({"sub_event_type": kind})

    assert (event().tactic, event().weapon) == (tactic, weapon)


def test_every_sub_event_type_is_read():
    assert len(acled_codes.SUB_EVENT_TYPES) == 25
    assert acled_codes.sub_event_type("Excessive force against protestors") == "Excessive force against protesters"


def test_actors_of_a_clash_oppose_each_other_whatever_their_order(take):
    take({})

    assert set(roles().values()) == {"opposing_party"}
    assert list(roles()) == ["Northern Front", "River Brigade", "Hill Brigade", "Military Forces of Afghanistan"]


def test_targeted_civilians_tell_who_did_it(take):
    take(AGAINST_CIVILIANS)

    assert roles() == {
        "Northern Front": "perpetrator",
        "River Brigade": "perpetrator",
        "Hill Brigade": "perpetrator",
        "Civilians (Afghanistan)": "target",
        "Health Workers (Afghanistan)": "target",
    }


def test_the_targeted_may_stand_first(take):
    take(
        {
            "actor1": "Civilians (Afghanistan)",
            "inter1": "7",
            "assoc_actor_1": "",
            "actor2": "Northern Front",
            "inter2": "2",
            "civilian_targeting": "Civilian targeting",
        }
    )

    assert roles() == {"Civilians (Afghanistan)": "target", "Northern Front": "perpetrator"}


def test_who_protests_or_agrees_is_involved(take):
    alone = {"actor2": "", "inter2": "", "assoc_actor_1": ""}
    take(
        alone | {"event_type": "Protests", "sub_event_type": "Peaceful protest", "inter1": "Protesters"},
        {"event_type": "Strategic developments", "sub_event_type": "Agreement"},
    )

    assert roles() == {"Northern Front": "involved"}
    assert set(roles("AFG900002").values()) == {"involved"}


def test_names_are_ids_of_actors_and_the_same_name_is_the_same_actor(take):
    take({}, {})

    assert ActorIdentifier.objects.filter(dataset="acled").count() == 4
    assert len({actor["id"] for nth in (1, 2) for actor in event(f"AFG90000{nth}").actors}) == 4


def test_a_file_from_before_march_2023_is_read(take):
    old = {name: cell for name, cell in ROW.items() if name not in ("disorder_type", "civilian_targeting", "tags")}
    old |= {"data_id": "7", "event_id_no_cnty": "900001", "iso3": "AFG", "event_date": "02-11-2021", "iso": ""}

    take(rows=[old])

    assert (event().country, event().date_start) == ("AFG", date(2021, 11, 2))


@pytest.mark.parametrize("number", ["0", "383"])
def test_a_country_without_a_number_is_read_by_its_name(take, number):
    take({"iso": number, "country": "Kosovo"})

    assert event().country == "XKX"


def test_the_number_that_is_written_for_kosovo_is_that_of_no_other_country(take):
    outcome = take({"iso": "383", "country": "Iraq"})

    assert "“Iraq” is not the country of its code, which is Kosovo (XKX)." in outcome.shown


def test_the_same_file_again_changes_nothing(take):
    take({}, AGAINST_CIVILIANS)

    counts = take({}, AGAINST_CIVILIANS).counts()
    assert (counts["new"], counts["changed"], counts["unchanged"]) == (0, 0, 2)


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("event_id_cnty", "", "The cell is empty. Expected a value."),
        ("event_id_cnty", "AFG 1", "“AFG 1” is not an id of ACLED. Expected letters and a number, as in AFG12345."),
        (
            "event_date",
            "2021-02-31",
            "“2021-02-31” is not a day. Expected YYYY-MM-DD, DD Month YYYY or DD-MM-YYYY.",
        ),
        (
            "event_date",
            "31 February 2021",
            "“31 February 2021” is not a day. Expected YYYY-MM-DD, DD Month YYYY or DD-MM-YYYY.",
        ),
        ("event_date", "11/02/2021", "“11/02/2021” is not a day. Expected YYYY-MM-DD, DD Month YYYY or DD-MM-YYYY."),
        ("year", "2020", "“2020” is not the year of event_date, “2021-11-02”."),
        ("time_precision", "4", "“4” is not a code of acled for date_precision. Expected one of: 1, 2, 3."),
        ("geo_precision", "9", "“9” is not a code of acled for location_precision. Expected one of: 1, 2, 3."),
        (
            "event_type",
            "Wars",
            "“Wars” is not a code of acled for event_type. Expected one of: Battles, Explosions/Remote violence,"
            " Violence against civilians, Protests, Riots, Strategic developments.",
        ),
        (
            "sub_event_type",
            "Brawl",
            "“Brawl” is not a sub-event type of ACLED. Expected one of its 25, as in Armed clash.",
        ),
        ("iso", "999", "“999” is not a country number. Expected the number of ISO 3166-1, as in 4 for Afghanistan."),
        ("country", "Iraq", "“Iraq” is not the country of its code, which is Afghanistan (AFG)."),
        ("fatalities", "several", "“several” is not a whole number. Expected digits, as in 12."),
        ("latitude", "134", "“134” is not a latitude. Expected decimal degrees from -90 to 90, as in 5.399784."),
        ("actor1", "", "The cell is empty. Expected a name."),
    ],
)
def test_a_cell_that_cannot_be_read(take, column, value, message):
    outcome = take({column: value})

    assert [line for line in outcome.shown.splitlines() if line.startswith("Row")] == [f"Row 2, {column}: {message}"]
    assert not Event.objects.exists()


def test_an_unknown_kind_of_actor_is_named_with_its_column(take):
    outcome = take({"inter1": "9"})

    sentence = "Row 2, inter1: “9” is not a kind of actor. Expected 0 to 8, or one of: State forces, "
    assert outcome.shown.count(sentence) == 1


def test_an_id_in_another_country_is_the_same_id_twice(take):
    outcome = take({}, {"event_id_cnty": "AFG900001", "iso": "368", "country": "Iraq"})

    assert "“AFG900001” stands in row 2 already. Expected every id once, or once for each of its two" in outcome.shown
    assert "iso is “4” there, iso “368” here; country is “Afghanistan” there, country “Iraq” here." in outcome.shown


def test_the_module_reads_every_column_that_it_asks_for():
    read = {column for reading in acled.READINGS for column in reading.columns}

    assert set(acled.COLUMNS) <= read
