"""GDELT 2.0 by example: rows made up from the documented columns, and what they come to."""

from datetime import date

import pytest

from events.exchange import cameo, gdelt
from events.models import Event
from tests.events.exchange.running import imported, sentences, understood

ROW = dict.fromkeys(gdelt.HEADER, "") | {
    "GLOBALEVENTID": "900000001",
    "SQLDATE": "20211102",
    "Actor1Code": "AFGREB",
    "Actor1Name": "REBELS",
    "Actor2Code": "AFGMIL",
    "Actor2Name": "SOLDIERS",
    "EventCode": "193",
    "EventBaseCode": "193",
    "EventRootCode": "19",
    "QuadClass": "4",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Kabul, Kabol, Afghanistan",
    "ActionGeo_CountryCode": "AF",
    "ActionGeo_Lat": "34.5167",
    "ActionGeo_Long": "69.1833",
    "DATEADDED": "20211102141500",
    "SOURCEURL": "https://example.org/made-up",
}


def read(**changed):
    return understood(gdelt, ROW | changed).row(0)


def coded(code):
    row = read(EventCode=code, EventRootCode=code[:2])
    return row["event_type"], row["tactic"], row["weapon"]


def test_it_has_61_columns_in_the_order_of_its_files():
    assert len(gdelt.HEADER) == len(set(gdelt.HEADER)) == 61
    assert (gdelt.HEADER[26], gdelt.HEADER[51], gdelt.HEADER[60]) == ("EventCode", "ActionGeo_Type", "SOURCEURL")


def test_a_row_becomes_an_event_in_our_words():
    row = read()

    assert (row["source_id"], row["title"]) == ("900000001", "Fighting (CAMEO 193): REBELS → SOLDIERS")
    assert (row["date_start"], row["date_end"]) == (date(2021, 11, 2), date(2021, 11, 2))
    assert (row["event_type"], row["weapon"]) == ("battle", ("small_arms",))
    assert (row["country"], row["country_name"]) == ("AFG", "Afghanistan")
    assert (row["latitude"], row["longitude"], row["location_precision"]) == (34.5167, 69.1833, "settlement")
    assert row["location"] == "Kabul, Kabol, Afghanistan"
    assert row["sources"] == ("https://example.org/made-up",)


def test_its_figures_are_not_collected():
    assert gdelt.ALWAYS["killed_best_missing"] == gdelt.ALWAYS["injured_high_missing"] == "not_collected"


@pytest.mark.parametrize(
    ("code", "read_as"),
    [
        ("141", ("protest", None, None)),
        ("1451", ("riot", None, None)),
        ("173", ("strategic_development", None, None)),
        ("180", (None, None, None)),
        ("1821", (None, ("unarmed_assault",), None)),
        ("1831", ("explosion_remote_violence", ("bombing", "suicide"), ("explosive_unspecified",))),
        ("1832", ("explosion_remote_violence", ("bombing",), ("vehicle_borne",))),
        ("186", (None, ("assassination",), None)),
        ("190", ("battle", None, None)),
        ("191", ("strategic_development", None, None)),
        ("194", ("explosion_remote_violence", ("shelling",), ("projectile",))),
        ("1952", ("explosion_remote_violence", ("air_strike",), ("air_delivered",))),
        ("202", ("violence_against_civilians", None, None)),
    ],
)
def test_a_code_of_cameo_says_as_much_as_it_does(code, read_as):
    assert coded(code) == read_as


def test_what_is_no_conflict_event_is_told_from_what_the_code_does_not_tell():
    assert cameo.event_type("043") == (None, "not_applicable")
    assert cameo.event_type("180") == (None, "unknown")


def test_a_row_without_a_code_is_an_event_whose_type_is_not_reported():
    row = read(EventCode="---", EventBaseCode="---", EventRootCode="--")

    assert row["title"] == "Not coded: REBELS → SOLDIERS"
    assert (row["event_type"], row["tactic"], row["weapon"]) == (None, None, None)
    assert {row[f"{name}_missing"] for name in ("event_type", "tactic", "weapon")} == {"not_reported"}
    assert {actor.role for actor in row["actors"]} == {"involved"}


@pytest.mark.django_db
def test_a_row_without_a_code_does_not_stop_the_file(tmp_path):
    rows = [
        ROW,
        ROW | {"GLOBALEVENTID": "900000002", "EventCode": "---", "EventBaseCode": "---", "EventRootCode": "--"},
    ]
    path = tmp_path / "20211102141500.export.CSV"
    path.write_text("".join("\t".join(row.values()) + "\n" for row in rows))

    assert imported("gdelt", path).code == 0
    assert set(Event.objects.values_list("source_id", "event_type", "event_type_missing")) == {
        ("900000001", "battle", None),
        ("900000002", None, "not_reported"),
    }


@pytest.mark.parametrize(
    ("code", "root", "refused"),
    [
        ("---", "19", ["EventCode"]),
        ("193", "--", ["EventRootCode"]),
        ("--", "--", ["EventCode", "EventRootCode"]),
        ("---", "---", ["EventCode", "EventRootCode"]),
        ("---", "", ["EventCode", "EventRootCode"]),
    ],
)
def test_dashes_that_are_not_those_of_gdelt_are_refused(code, root, refused):
    told = sentences(understood(gdelt, ROW | {"EventCode": code, "EventBaseCode": code, "EventRootCode": root}))

    assert [sentence.partition(": ")[0] for sentence in told] == [f"Row 2, {column}" for column in refused]


def test_every_root_has_a_name_in_our_words():
    assert list(cameo.ROOTS) == [f"{number:02}" for number in range(1, 21)]


def test_the_first_does_it_to_the_second():
    assert [(actor.name, actor.role) for actor in read()["actors"]] == [
        ("REBELS (AFGREB)", "perpetrator"),
        ("SOLDIERS (AFGMIL)", "target"),
    ]
    roles = {actor.role for actor in read(EventCode="141", EventRootCode="14")["actors"]}
    assert roles == {"involved"}


def test_a_row_may_name_nobody_and_no_place():
    empty = dict.fromkeys(("Actor1Code", "Actor1Name", "Actor2Code", "Actor2Name"), "")
    nowhere = {name: "" for name in ROW if name.startswith("ActionGeo")}

    row = read(**empty, **nowhere)

    assert row["actors"] == ()
    assert (row["country"], row["latitude"], row["location"], row["location_precision"]) == (None,) * 4


@pytest.mark.parametrize(
    ("kind", "precision"),
    [("0", None), ("1", "country"), ("2", "admin1"), ("3", "settlement"), ("4", "settlement"), ("5", "admin1")],
)
def test_the_kind_of_place_is_its_precision(kind, precision):
    assert read(ActionGeo_Type=kind)["location_precision"] == precision


def test_countries_are_those_of_fips():
    assert read(ActionGeo_CountryCode="SU")["country"] == "SDN"
    assert read(ActionGeo_CountryCode="OS")["country"] is None


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("GLOBALEVENTID", "", "The cell is empty. Expected a value."),
        ("GLOBALEVENTID", "x", "“x” is not a whole number. Expected digits, as in 12."),
        ("SQLDATE", "20210231", "“20210231” is not a day. Expected YYYYMMDD."),
        ("SQLDATE", "2021-11-02", "“2021-11-02” is not a day. Expected YYYYMMDD."),
        (
            "EventCode",
            "43",
            "“43” is not a code of CAMEO. Expected two to four digits from 01 to 20…, as in 043 or 190.",
        ),
        ("EventRootCode", "18", "“18” is not the root of EventCode, “193”. Expected 19."),
        ("ActionGeo_Type", "6", "“6” is not a kind of place. Expected 0 to 5."),
        (
            "ActionGeo_CountryCode",
            "ZZ",
            "“ZZ” is not a country code. Expected the two letters of FIPS 10-4, as in AF.",
        ),
        (
            "ActionGeo_Lat",
            "91",
            "“91” is not a latitude. Expected decimal degrees from -90 to 90, as in 5.399784.",
        ),
    ],
)
def test_a_cell_that_cannot_be_read(column, value, message):
    assert sentences(understood(gdelt, ROW | {column: value})) == [f"Row 2, {column}: {message}"]
