"""The hospital attack as ACLED, UCDP and GTD would have it, cell by cell; docs/explanation says why each is so."""

import pytest

from events.exchange.profiles.acled import with_numbers
from tests.seeds.test_ledger import WITHHELD_NAMES, hashes_of_names

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hospital_attack")]

HOSPITAL = "Sardar Mohammad Daud Khan Military Hospital"
SOURCE = (
    "A blog that republishes newspaper pages: Taliban: Attack on Islamic State’s Kabul hospital undermines Taliban"
    " security pledges – Times of India"
)
ACLED = {
    "event_id_cnty": "annals:1",
    "event_date": "2021-11-02",
    "year": "2021",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Islamic State-Khorasan",
    "inter1": "Rebel group",
    "actor2": "Taliban",
    "assoc_actor_2": "Badri special forces",
    "inter2": "State forces",
    "interaction": "State forces-Rebel group",
    "iso": "4",
    "region": "Caucasus and Central Asia",
    "country": "Afghanistan",
    "admin1": "Kabul",
    "location": "Kabul",
    "latitude": "34.5417",
    "longitude": "69.1882",
    "geo_precision": "1",
    "source": SOURCE,
    "fatalities": "19",
}
GED = {
    "id": "1",
    "relid": "annals:1",
    "year": "2021",
    "type_of_violence": "1",
    "conflict_new_id": "13637",
    "dyad_new_id": "14320",
    "dyad_name": "Government of Afghanistan - IS",
    "side_a_new_id": "130",
    "side_a": "Government of Afghanistan",
    "side_b_new_id": "234",
    "side_b": "IS",
    "number_of_sources": "1",
    "source_article": SOURCE,
    "source_office": "A blog that republishes newspaper pages",
    "source_headline": SOURCE.partition(": ")[2],
    "where_prec": "1",
    "where_coordinates": "Kabul",
    "where_description": HOSPITAL,
    "adm_1": "Kabul",
    "latitude": "34.5417",
    "longitude": "69.1882",
    "geom_wkt": "POINT (69.188200 34.541700)",
    "priogrid_gid": "179779",
    "country": "Afghanistan",
    "country_id": "700",
    "region": "Asia",
    "event_clarity": "1",
    "date_prec": "1",
    "date_start": "2021-11-02",
    "date_end": "2021-11-02",
    "deaths_a": "4",
    "deaths_b": "0",
    "deaths_civilians": "0",
    "deaths_unknown": "15",
    "best": "19",
    "high": "19",
    "low": "19",
    "gwnoa": "700",
}
GTD = {
    "iyear": "2021",
    "imonth": "11",
    "iday": "2",
    "extended": "0",
    "country": "4",
    "country_txt": "Afghanistan",
    "region": "6",
    "region_txt": "South Asia",
    "provstate": "Kabul",
    "city": "Kabul",
    "latitude": "34.5417",
    "longitude": "69.1882",
    "specificity": "1",
    "vicinity": "0",
    "location": HOSPITAL,
    "suicide": "1",
    "attacktype1": "3",
    "attacktype1_txt": "Bombing/Explosion",
    "attacktype2": "2",
    "attacktype2_txt": "Armed Assault",
    "targtype1": "1",
    "targtype1_txt": "Business",
    "targsubtype1": "6",
    "targsubtype1_txt": "Medical/Pharmaceutical",
    "target1": HOSPITAL,
    "targtype2": "4",
    "targtype2_txt": "Military",
    "gname": "Islamic State-Khorasan",
    "guncertain1": "0",
    "claimed": "1",
    "weaptype1": "6",
    "weaptype1_txt": "Explosives",
    "weapsubtype1": "16",
    "weapsubtype1_txt": "Unknown Explosive Type",
    "weaptype2": "6",
    "weaptype2_txt": "Explosives",
    "weapsubtype2": "15",
    "weapsubtype2_txt": "Vehicle",
    "weaptype3": "5",
    "weaptype3_txt": "Firearms",
    "nkill": "19",
    "property": "1",
    "propcomment": "cars: burned",
    "scite1": SOURCE,
    "dbsource": "annals:1",
}
# Our own words and the moment of publication, which change with each edition.
FREE = {"notes", "summary", "timestamp"}


def cells(row):
    """What is written; an empty cell is left out, so that a value too many fails too."""
    return {column: value for column, value in row.items() if value and column not in FREE}


def attack_in(exported):
    """The attack's one row among those of the incidents that its source mentions."""
    rows, _ = exported
    (row,) = [row for row in rows if "annals:1" in row.values()]
    return row


@pytest.mark.parametrize(("profile", "expected"), [("acled", ACLED), ("ged", GED), ("gtd", GTD)])
def test_it_is_one_row_and_every_cell_is_as_it_was_reasoned(export, profile, expected):
    row = attack_in(export("annals", profile))

    assert cells(row) == expected


def test_on_hdx_it_is_the_row_of_ucdp_under_a_row_of_tags(export):
    (tags, *rows), _ = export("annals", "hxl")
    (row,) = [row for row in rows if row["id"] == "1"]

    shared = {column: value for column, value in GED.items() if column in row}
    assert cells(row) == shared | {"iso3": "AFG"}
    assert tags["best"] == "#affected+killed"
    assert tags["iso3"] == "#country+code"


def test_ucdps_four_parts_add_up_to_its_best(export):
    row = attack_in(export("annals", "ged"))

    assert sum(int(row[f"deaths_{part}"]) for part in ("a", "b", "civilians", "unknown")) == int(row["best"])


def test_what_nobody_counted_is_empty_and_not_zero(export):
    row = attack_in(export("annals", "gtd"))

    assert (row["nwound"], row["nkillter"], row["nperps"]) == ("", "", "")


def test_numbers_instead_of_words_are_two_one_and_twelve(export):
    row = attack_in(export("annals", "acled"))

    numbered = with_numbers(row)
    assert (numbered["inter1"], numbered["inter2"], numbered["interaction"]) == (2, 1, 12)


@pytest.mark.parametrize("profile", ["acled", "ged", "gtd", "hxl"])
def test_no_withheld_name_is_in_any_file(export, profile, tmp_path):
    export("annals", profile)

    assert not hashes_of_names((tmp_path / "out.csv").read_text(encoding="utf-8")) & WITHHELD_NAMES


def test_the_report_says_of_each_column_what_became_of_it_and_in_how_many_rows(export):
    _, losses = export("annals", "ged")

    told = {(line["column"], line["fate"]): line for line in losses}
    assert told["deaths_a", "invented by rule"]["filled"] == "1"
    assert told["deaths_a", "invented by rule"]["rows"] == "4"
    assert told["active_year", "as received"]["filled"] == "0"
    assert told["weapon", "dropped"]["why"] == "UCDP does not code with what it was done."
