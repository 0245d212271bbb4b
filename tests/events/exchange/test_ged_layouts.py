"""UCDP GED in every layout that it has come in: the same events, and the file out again to the byte."""

import csv
import io

import pytest
from django.core.management import call_command

from config.postgres.places import PROJECT
from events.exchange import ucdp_ged
from events.exchange.profiles.ged import COLUMNS as YEARLY
from events.models import Event
from tests.events.exchange.conftest import read_small
from tests.events.exchange.running import understood

pytestmark = pytest.mark.django_db

# 19.1, for the whole world: no column of the legacy ids, and the estimates in another order.
OF_2019 = (
    *("id", "year", "active_year", "type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id", "dyad_name"),
    *("gwnoa", "side_a_new_id", "side_a", "gwnob", "side_b_new_id", "side_b"),
    *("number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original"),
    *("where_prec", "where_coordinates", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid"),
    *("country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "low", "best", "high"),
)
# The Syrian one of its time, without the number of the government.
OF_SYRIA = tuple(column for column in OF_2019 if column != "gwnoa")
# On the Humanitarian Data Exchange, which adds a column and a row.
ON_HDX = (*OF_2019[: OF_2019.index("country") + 1], "iso3", *OF_2019[OF_2019.index("country") + 1 :])
TAGS = {
    "year": "#date+year",
    "side_a": "#group+name+first",
    "side_b": "#group+name+second",
    "source_article": "#meta+source",
    "source_headline": "#description",
    "where_coordinates": "#loc+name",
    "adm_1": "#adm1+name",
    "adm_2": "#adm2+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "country": "#country+name",
    "iso3": "#country+code",
    "region": "#region+name",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "best": "#affected+killed",
}
LAYOUTS = {
    "yearly": (YEARLY, 49, True, None),
    "candidate without a header": (YEARLY, 49, False, None),
    "2019": (OF_2019, 42, True, None),
    "Syria": (OF_SYRIA, 41, True, None),
    "HDX": (ON_HDX, 43, True, TAGS),
}
# Files that are not shipped, beside the clone.
SAMPLE = PROJECT.parent / "shared/data/ucdp/ged231_random_sample_1000.csv"
SHIPPED = PROJECT / "seeds/ucdp/ged231_central_african_republic.csv"


def in_layout(columns, has_header, tags):
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    if has_header:
        writer.writerow(columns)
    if tags:
        writer.writerow([tags.get(column, "") for column in columns])
    writer.writerows([row.get(column, "TCD") for column in columns] for row in read_small())
    return text.getvalue().encode()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_events_come_of_every_layout(run, ged, tmp_path, layout):
    columns, number, *how = LAYOUTS[layout]
    assert len(columns) == len(set(columns)) == number
    file = ged(data=in_layout(columns, *how))

    outcome = run(file)

    rows = read_small()
    assert (outcome.code, outcome.counts()["new"]) == (0, len(rows))
    for row in rows:
        event = Event.objects.get(source_id=str(int(float(row["id"]))))
        told = (event.killed_best, event.killed_high, event.killed_low, event.civilians_killed_best)
        assert told == tuple(int(float(row[name])) for name in ("best", "high", "low", "deaths_civilians"))
        assert (event.actor_1, event.actor_2, event.location) == (
            row["side_a"],
            row["side_b"],
            row["where_coordinates"],
        )
        assert event.summary == (row["where_description"] or None if "where_description" in columns else None)
        assert (event.conflict_id, event.dyad_id) == tuple(int(row[f"{of}_new_id"]) for of in ("conflict", "dyad"))
        kept = dict(zip(ucdp_ged.MORE_CELLS, event.more_cells, strict=True))
        assert kept == {name: row[name].strip() if name in columns else "" for name in ucdp_ged.MORE_CELLS}
    again = tmp_path / "again.csv"
    call_command("export_events", "ucdp-ged", "--output", again, stdout=io.StringIO())
    assert again.read_bytes() == file.read_bytes()


def test_rows_hold_what_is_kept_by_its_place_for_good():
    """Rows that were imported before have their texts in this order: only the end may grow."""
    assert ucdp_ged.MORE_CELLS[:21] == (
        *("relid", "year", "active_year", "code_status", "conflict_name", "conflict_dset_id", "dyad_dset_id"),
        *("side_a_dset_id", "side_b_dset_id", "number_of_sources", "source_office", "source_date", "source_headline"),
        *("source_original", "region", "event_clarity", "deaths_a", "deaths_b", "deaths_unknown", "gwnoa", "gwnob"),
    )


def test_what_is_kept_as_written_refuses_no_row(run, ged):
    odd = {
        "deaths_a": "some",
        "conflict_new_id": "13-A",
        "dyad_new_id": "",
        "active_year": "maybe",
        "gwnoa": "x" * 20_000,
    }

    outcome = run(ged({900001: odd}))

    event = Event.objects.get(source_id="900001")
    kept = dict(zip(ucdp_ged.MORE_CELLS, event.more_cells, strict=True))
    assert outcome.code == 0
    assert (event.conflict_id, event.dyad_id) == (None, None)
    assert (kept["deaths_a"], kept["active_year"], len(kept["gwnoa"])) == ("some", "maybe", 20_000)


def test_a_best_estimate_that_is_not_the_sum_of_its_sides_is_warned_of_and_kept(run, ged, tmp_path):
    report = tmp_path / "report.csv"

    outcome = run(ged({900001: {"deaths_unknown": "7"}, 900002: {"deaths_a": ""}}), "--report", report)

    with report.open(encoding="utf-8", newline="") as file:
        told = [(row["id"], row["column"]) for row in csv.DictReader(file) if "sum of its parts" in row["message"]]
    assert outcome.code == 0
    assert told == [("900001", "killed_best")]
    assert Event.objects.get(source_id="900001").killed_best == 5


@pytest.mark.parametrize("path", [SHIPPED, SAMPLE], ids=["shipped", "sample of all countries"])
def test_in_published_rows_the_best_estimate_is_that_of_all_sides(path):
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the clone.")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    found = understood(ucdp_ged, *rows)

    assert len(found.numbers) == len(rows) >= 1_000
    assert list(found.columns["killed_of_sides"]) == list(found.columns["killed_best"])
    assert {rule.code for rules in found.warned.values() for rule in rules} == {"low_above_best", "best_above_high"}
