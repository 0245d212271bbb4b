"""GTD's rows in, and out again in its own columns: what differs is what the report says is lost, nothing else."""

import pytest

from tests.events.exchange.running import imported, written
from tests.events.exchange.test_gtd import KNOWN, UNKNOWN
from tests.events.exchange.test_gtd_workbook import gtd_workbook

pytestmark = pytest.mark.django_db

CHANGES = (
    {},
    {"iday": "0", "approxdate": "January 2021"},
    {"imonth": "0", "iday": "0", "approxdate": "2021"},
    {"extended": "1", "resolution": "1/9/2021"},
    {"extended": "1", "resolution": ""},
    {"nkill": "", "nwound": ""},
    {"nkill": "0", "nwound": "0"},
    {"nkill": "0.5", "nwound": "-99"},
    *({"specificity": number} for number in "2345"),
    {"vicinity": "1"},
    {"vicinity": "-9"},
    {"provstate": "Unknown", "city": "Unknown"},
    {"suicide": "1", "attacktype1": "3", "attacktype1_txt": "Bombing/Explosion"},
    {"attacktype1": "9", "attacktype1_txt": "Unknown"},
    {"attacktype2": "6", "attacktype2_txt": "Hostage Taking (Kidnapping)"},
    {"weaptype1": "13", "weaptype1_txt": "Unknown", "weapsubtype1": "", "weapsubtype1_txt": ""},
    {"weaptype1": "9", "weaptype1_txt": "Melee", "weapsubtype1": "", "weapsubtype1_txt": ""},
    {"gname": "Unknown", "claimed": "0"},
    {"gname2": "Other Group", "guncertain2": "0", "claim2": "0"},
    *({"claimed": answer} for answer in ("0", "1", "-9")),
    {"claimed": "1", "compclaim": "1"},
    {"compclaim": "-9"},
    {"claimed": "0", "guncertain1": "1"},
    {"country": "362", "country_txt": "West Germany (FRG)", "region": "8", "region_txt": "Western Europe"},
    {"targtype1": "20", "targtype1_txt": "Unknown", "targsubtype1": "", "targsubtype1_txt": ""},
    {"targtype1": "5", "targtype1_txt": "Abortion Related", "targsubtype1": "", "targsubtype1_txt": ""},
    {"location": "The attack occurred in the market."},
)
# What no row of GTD may lose.
KEPT = {"eventid", "iyear", "latitude", "longitude", "summary", "scite1", "target1", "attacktype3", "weaptype3"}


@pytest.fixture(params=["csv", "xlsx"])
def given(request, tmp_path):
    """Made-up rows by their ids, imported from a file of this kind."""
    write = {"csv": written, "xlsx": gtd_workbook}[request.param]
    rows = {}
    for base in (KNOWN, UNKNOWN):
        for change in CHANGES:
            number = str(202101020001 + len(rows))
            rows[number] = base | change | {"eventid": number}
    assert imported("gtd", write(tmp_path / f"gtd.{request.param}", list(rows.values()))).counts()["new"] == len(rows)
    return rows


def test_a_row_of_gtd_comes_out_as_it_was_but_for_what_is_told(given, export):
    found, losses = export("gtd", "gtd")

    assert {row["eventid"] for row in found} == set(given)
    differing = {column for row in found for column, cell in row.items() if cell != given[row["eventid"]][column]}
    kept = {line["column"] for line in losses if line["fate"] == "kept"}
    assert differing & kept == set()
    assert not differing & KEPT


def test_an_incident_whose_end_is_open_keeps_its_day(given, export):
    (number,) = (key for key, row in given.items() if row["extended"] == "1" and row["nkill"] and not row["resolution"])

    (row,) = (row for row in export("gtd", "gtd")[0] if row["eventid"] == number)

    assert [row[column] for column in ("iyear", "imonth", "iday", "extended")] == ["2021", "1", "2", "1"]


def test_a_claim_by_the_group_comes_out_as_one(given, export):
    claimed = {key for key, row in given.items() if row["claimed"] == "1" and row["gname"] not in ("", "Unknown")}

    found = {row["eventid"] for row in export("gtd", "gtd")[0] if row["claimed"] == "1"}

    assert claimed
    assert found == claimed
