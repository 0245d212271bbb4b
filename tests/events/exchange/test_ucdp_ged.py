"""UCDP GED by example: the small file in, the expected rows out, a test for each of its habits."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from django.db.models import Sum

from actors.models import Actor, ActorIdentifier
from events.exchange import ucdp_ged
from events.models import Dataset, Event, EventActor, PublicActorName

pytestmark = pytest.mark.django_db
SEED = Path(__file__).parents[3] / "seeds" / "ucdp" / "ged231_central_african_republic.csv"


def event(number):
    return Event.objects.get(dataset="ucdp-ged", source_id=str(number))


def test_the_central_african_republic_comes_to_the_publishers_totals(run):
    outcome = run(SEED)

    totals = Event.objects.aggregate(Sum("killed_best"), Sum("killed_low"), Sum("killed_high"))
    assert outcome.counts() == {"read": 1848, "new": 1848, "changed": 0, "unchanged": 0, "warned": 20, "refused": 0}
    assert totals == {"killed_best__sum": 14948, "killed_low__sum": 13721, "killed_high__sum": 17760}
    assert set(Event.objects.values_list("country", flat=True)) == {"CAF"}


def test_ids_on_the_rows_are_those_that_the_publisher_gives(run):
    run(SEED)

    with SEED.open(encoding="utf-8", newline="") as lines:
        given = {row["id"]: row for row in csv.DictReader(lines)}
    for row in Event.objects.filter(dataset="ucdp-ged"):
        there = given[row.source_id]
        is_placed = there["where_prec"] not in ("6", "7")
        assert row.country_gw == int(there["country_id"])
        assert row.priogrid_gid == (int(there["priogrid_gid"]) if is_placed else None)
        assert row.actor_ucdp_ids == [int(there["side_a_new_id"]), int(there["side_b_new_id"])]


def test_a_row_becomes_an_event_in_our_words(run, ged):
    run(ged())

    row = event(900001)
    assert row.public_id == "ucdp-ged:900001"
    assert row.title == "Government of Chad - Northern Front"
    assert (row.date_start, row.date_end, row.date_precision) == (date(2019, 3, 4), date(2019, 3, 4), "day")
    assert (row.country, row.country_name) == ("TCD", "Chad")
    assert (row.admin1, row.admin2, row.location) == ("Lac region", "Mamdi department", "Tibara village")
    assert (row.latitude, row.longitude, row.location_precision) == (13.456789, 14.712345, "settlement")
    assert row.violence_type == "state_based"
    assert (row.actor_1, row.actor_2) == ("Government of Chad", "Northern Front")
    assert (row.killed_best, row.killed_low, row.killed_high, row.civilians_killed_best) == (5, 5, 6, 1)
    assert row.killed_includes_attackers == "yes"
    assert row.summary == "outside Tibara"
    assert row.sources == ['"Lake Radio,2019-03-05,Five dead at Tibara";"Sahel Wire,2019-03-05,Clash"']
    assert (row.dataset.release, row.licence, row.url) == ("23.1", "CC-BY-4.0", None)


def test_what_the_publisher_has_no_column_for_is_empty_for_that_reason(run, ged):
    run(ged())

    row = event(900001)
    assert (row.event_type, row.event_type_missing) == (None, "not_collected")
    assert (row.tactic, row.tactic_missing) == (None, "not_collected")
    assert (row.weapon, row.weapon_missing) == (None, "not_collected")
    assert (row.target, row.target_missing) == (None, "not_collected")
    assert (row.claimed_by, row.claimed_by_missing) == (None, "not_collected")
    assert (row.injured_best, row.injured_best_missing) == (None, "not_collected")
    assert (row.date_basis, row.occurrence, row.attribution, row.figure_certainty, row.coding_depth) == (None,) * 5


def test_a_number_of_sources_that_was_not_collected_shows_nowhere(run, ged):
    run(ged())

    values = Event.objects.filter(source_id="900002").values().get()
    assert -1 not in values.values()


def test_midnight_is_not_a_time(run, ged):
    run(ged())

    assert (event(900002).date_start, event(900002).date_end) == (date(2019, 3, 5), date(2019, 3, 11))
    assert (event(900003).date_start, event(900003).date_end) == (date(2019, 4, 1), date(2019, 4, 3))


def test_the_first_day_of_1753_is_a_missing_date(run, ged):
    run(ged({900001: {"date_start": "1753-01-01", "date_end": "1753-01-01T00:00:00"}}))

    assert (event(900001).date_start, event(900001).date_end) == (None, None)


@pytest.mark.parametrize(
    ("code", "precision"),
    [
        ("1", "settlement"),
        ("2", "near_settlement"),
        ("3", "admin2"),
        ("4", "admin1"),
        ("5", "linear_or_fuzzy"),
        ("6", "country"),
        ("7", "sea_or_air"),
    ],
)
def test_every_precision_of_a_place_is_known(run, ged, code, precision):
    run(ged({900001: {"where_prec": code}}))

    assert event(900001).location_precision == precision


@pytest.mark.parametrize(
    ("code", "precision"), [("1", "day"), ("2", "days_2_to_6"), ("3", "week"), ("4", "month"), ("5", "year")]
)
def test_every_precision_of_a_date_is_known(run, ged, code, precision):
    run(ged({900001: {"date_prec": code}}))

    assert event(900001).date_precision == precision


def test_figures_out_of_order_stay_as_published_with_a_warning(run, ged):
    outcome = run(ged())

    assert (event(900003).killed_low, event(900003).killed_best) == (4, 3)
    assert outcome.code == 0
    assert outcome.counts()["warned"] == 1


def test_nobody_killed_is_zero_and_not_missing(run, ged):
    run(ged())

    assert (event(900004).killed_best, event(900004).killed_best_missing) == (0, None)


def test_an_event_at_sea_has_no_country(run, ged):
    run(ged())

    assert (event(900004).country, event(900004).country_name) == (None, None)


def test_line_breaks_inside_a_cell_are_kept(run, ged):
    run(ged())

    assert event(900002).sources == ["Lake Radio 2019-03-12\n“Week of raids”"]
    assert event(900002).summary == "villages on the shore,\nnot named"


def test_columns_are_found_by_name_wherever_they_stand(run, ged):
    with ged().open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, sorted(rows[0], reverse=True))
    writer.writeheader()
    writer.writerows(rows)

    run(ged(text=text.getvalue()))

    assert (event(900001).killed_best, event(900001).killed_high, event(900001).killed_low) == (5, 6, 5)


def test_older_releases_without_the_later_columns_are_read(run, ged):
    later = {"relid", "code_status", "where_description"}
    with ged().open(encoding="utf-8", newline="") as file:
        rows = [
            {name: cell for name, cell in row.items() if name not in later and not name.endswith("_dset_id")}
            for row in csv.DictReader(file)
        ]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, rows[0])
    writer.writeheader()
    writer.writerows(rows)

    outcome = run(ged(text=text.getvalue()), "--release", "19.1")

    assert outcome.counts()["new"] == 4
    assert (event(900001).dataset.release, event(900001).summary) == ("19.1", None)


def test_the_row_of_tags_that_an_exchange_adds_is_passed_over(run, ged):
    header, rest = ged().read_text().split("\n", 1)
    tags = ",".join("#event" for _ in header.split(","))

    outcome = run(ged(text=f"{header}\n{tags}\n{rest}"))

    assert (outcome.code, outcome.counts()["read"]) == (0, 4)


def test_a_byte_order_mark_is_no_part_of_the_first_column(run, ged):
    outcome = run(ged(data=b"\xef\xbb\xbf" + ged().read_bytes()))

    assert outcome.code == 0


def test_sides_of_a_clash_oppose_each_other_and_civilians_are_a_target(run, ged):
    run(ged())

    roles = {
        (link.event.source_id, link.actor.slug): link.role
        for link in EventActor.objects.select_related("event", "actor")
    }
    assert roles == {
        ("900001", "ucdp-91"): "opposing_party",
        ("900001", "ucdp-9001"): "opposing_party",
        ("900002", "ucdp-9001"): "perpetrator",
        ("900002", "ucdp-1"): "target",
        ("900003", "ucdp-9002"): "opposing_party",
        ("900003", "ucdp-9001"): "opposing_party",
        ("900004", "ucdp-91"): "opposing_party",
        ("900004", "ucdp-9001"): "opposing_party",
    }


def test_actors_of_a_row_are_listed_with_their_public_number(run, ged):
    run(ged())

    front = Actor.objects.get(slug="ucdp-9001")
    perpetrator, target = event(900002).actors
    assert perpetrator == {
        "id": front.number_row.number,
        "slug": "ucdp-9001",
        "name": "Northern Front",
        "role": "perpetrator",
        "certainty": None,
    }
    assert target["slug"] == "ucdp-1"


def test_an_actor_is_known_by_the_publishers_number_and_found_by_its_name(run, ged):
    run(ged())

    identifier = ActorIdentifier.objects.get(dataset="ucdp", code="9001")
    assert (identifier.actor.slug, identifier.name_there) == ("ucdp-9001", "Northern Front")
    assert PublicActorName.objects.get(folded="northern front").actor == identifier.actor


def test_an_actor_is_never_joined_by_name(run, ged):
    ours = Actor.objects.create(slug="northern-front", name="Northern Front")

    run(ged())

    assert Actor.objects.filter(name="Northern Front").count() == 2
    assert not ours.event_links.exists()


def test_an_actor_whose_number_a_person_has_recorded_is_used(run, ged):
    ours = Actor.objects.create(slug="northern-front", name="Front of the North")
    ActorIdentifier.objects.create(actor=ours, dataset="ucdp", code="9001", name_there="Northern Front")

    run(ged())

    assert ours.event_links.count() == 4
    assert event(900001).actors[1]["slug"] == "northern-front"
    assert not Actor.objects.filter(slug="ucdp-9001").exists()


def test_an_actor_that_the_publisher_renames_keeps_its_number(run, ged):
    run(ged())
    number = Actor.objects.get(slug="ucdp-9002").number_row.number

    run(ged({900003: {"side_a": "Guard of the Lake"}}))

    renamed = Actor.objects.get(slug="ucdp-9002")
    assert (renamed.name, renamed.number_row.number) == ("Guard of the Lake", number)
    assert PublicActorName.objects.filter(actor=renamed, folded="guard of the lake").exists()


def test_the_words_of_a_row_are_searchable_folded(run, ged):
    run(ged())

    found = Event.objects.filter(search="ndele").values_list("source_id", flat=True)
    assert list(found) == ["900003"]
    assert event(900003).places_folded == [
        "road to ndele",
        "lac region",
        "kaya department",
        "lac",
        "kaya",
        "1|lac region",
        "1|lac",
    ]


def test_the_dataset_is_described_at_the_first_import_and_stays_the_operators(run, ged):
    run(ged())
    assert Dataset.objects.get(key="ucdp-ged").visibility == "public"

    Dataset.objects.filter(key="ucdp-ged").update(visibility="local_only", citation="Ours")
    run(ged(), "--release", "24.1")

    dataset = Dataset.objects.get(key="ucdp-ged")
    assert (dataset.visibility, dataset.citation) == ("local_only", "Ours")
    assert (dataset.release, dataset.coded_until) == ("24.1", date(2023, 12, 31))


def test_the_name_of_a_monthly_release_does_not_say_how_far_it_is_coded():
    assert ucdp_ged.coded_until("25.0.6") is None
