"""UCDP's table of actors: names by id, and the file out again as it came."""

import csv
from pathlib import Path

import pytest

from actors.models import Actor, ActorIdentifier, ActorName
from events.exchange import ucdp_actors
from events.exchange.actor_names import script_of
from events.exchange.tables.exporting import export_table
from events.models import Dataset, Edition, PublicActorName, Revision, TableRow

pytestmark = pytest.mark.django_db
SMALL = Path(__file__).parents[1] / "data" / "ucdp_actors_small.csv"
WHOLE = Path(__file__).parents[4] / "shared" / "data" / "ucdp" / "ucdp-actor-221.csv"


@pytest.fixture
def actors(tmp_path):
    """`actors({"9001": {"NameData": "…"}})`: the small table, with cells changed."""

    def write(changes):
        with SMALL.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            row.update(changes.get(row["ActorId"], {}) | changes.get("all", {}))
        path = tmp_path / "actors.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        return path

    return write


def names_of(code):
    rows = ActorName.objects.filter(actor__identifiers__code=code).order_by("key")
    return {row.key.removeprefix("ucdp-actors-"): (row.name, row.kind, row.language) for row in rows}


def test_a_table_goes_out_as_it_came_with_its_byte_order_mark(run):
    outcome = run("ucdp-actors", SMALL)

    assert outcome.counts() == {"read": 4, "new": 4, "changed": 0, "unchanged": 0, "warned": 0, "refused": 0}
    assert b"".join(export_table(ucdp_actors)) == SMALL.read_bytes()
    assert SMALL.read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_actor_has_its_id_and_every_name(run):
    run("ucdp-actors", SMALL)

    identifier = ActorIdentifier.objects.get(dataset="ucdp", code="9001")
    assert (identifier.actor.slug, identifier.actor.name) == ("ucdp-9001", "NFL")
    assert names_of("9001") == {
        "before": ("NF", "former", "und"),
        "full": ("Front du Nord", "full", "und"),
        "full-english": ("Northern Front", "full", "en"),
        "later-1": ("NF-R", "alias", "und"),
        "later-full-1": ("Front du Nord, renouvelé", "full", "und"),
        "later-full-english-1": ("Northern Front, renewed", "full", "en"),
    }
    row = ActorName.objects.filter(actor=identifier.actor).first()
    assert (row.basis, row.reference, row.passage) == ("outside_knowledge", "UCDP Actor Dataset 22.1", None)


def test_several_later_names_are_parted_where_their_numbers_agree(run):
    run("ucdp-actors", SMALL)

    assert {name for name, *_ in names_of("9002").values()} == {
        "Guard",
        "Garde du Lac",
        "Guard of the Lake",
        "GL",
        "GLU",
        "Garde Libre",
        "Garde Libre Unie",
        "Free Guard",
        "United Free Guard",
    }


def test_every_name_finds_the_actor_and_stands_on_its_page(run):
    run("ucdp-actors", SMALL)

    actor = Actor.objects.get(slug="ucdp-9003")
    assert PublicActorName.objects.filter(actor=actor, name="Северный фронт").exists()
    page = Edition.objects.get(kind=Edition.ACTOR, slug="ucdp-9003", is_newest=True).document
    told = {row["name"]: row for row in page["names"]}
    assert told["Северный фронт"]["script"] == "Cyrl"
    assert told["Northern Front of the East"]["reference"] == "UCDP Actor Dataset 22.1"


def test_what_is_not_available_is_no_name(run):
    run("ucdp-actors", SMALL)

    assert names_of("9004") == {}


def test_relations_stay_as_received(run):
    run("ucdp-actors", SMALL)

    cells = TableRow.objects.get(code="9002").cells()
    assert (cells["Splinter"], cells["NamePrev"], cells["ActorIdPrev"]) == ("1", "NFL", "9001")


def test_an_actor_of_events_keeps_its_name_and_is_given_the_tables(run, ged_small):
    run("ucdp-ged", ged_small)
    number = Actor.objects.get(slug="ucdp-9001").number_row.number

    run("ucdp-actors", SMALL)

    actor = Actor.objects.get(slug="ucdp-9001")
    assert (actor.name, actor.number_row.number) == ("Northern Front", number)
    assert names_of("9001")["called"] == ("NFL", "alias", "und")
    assert PublicActorName.objects.filter(actor=actor, folded="nfl").exists()


def test_events_do_not_take_the_names_of_the_table_away(run, ged_small):
    run("ucdp-actors", SMALL)

    run("ucdp-ged", ged_small)

    actor = Actor.objects.get(slug="ucdp-9001")
    assert actor.name == "Northern Front"
    assert PublicActorName.objects.filter(actor=actor, folded="front du nord").exists()


def test_nobody_is_joined_by_name_and_what_people_wrote_stays(run):
    ours = Actor.objects.create(slug="northern-front", name="NFL")
    known = Actor.objects.create(slug="guard", name="The Guard")
    ActorIdentifier.objects.create(actor=known, dataset="ucdp", code="9002", name_there="Guard")

    run("ucdp-actors", SMALL)

    assert Actor.objects.filter(name="NFL").count() == 2
    assert not ours.names.exists()
    assert (Actor.objects.get(pk=known.pk).name, known.names.exists()) == ("The Guard", False)
    assert not Actor.objects.filter(slug="ucdp-9002").exists()


def test_a_new_release_follows_the_names_and_the_same_file_changes_nothing(run, actors):
    run("ucdp-actors", SMALL)
    revisions = Revision.objects.count()
    run("ucdp-actors", SMALL)
    assert Revision.objects.count() == revisions

    run("ucdp-actors", actors({"all": {"Version": "23.1"}, "9003": {"NameOrigFull": "n/a"}}))

    assert "full" not in names_of("9003")
    assert Dataset.objects.get(key="ucdp-actors").release == "23.1"


def test_a_table_of_this_site_alone_shows_nobody(run, api):
    Dataset.objects.create(**ucdp_actors.DATASET | {"visibility": "local_only"}, actor_ids="ucdp")

    run("ucdp-actors", SMALL)

    assert api("actors/").json()["results"] == []
    assert api("actors/ucdp-9001/").status_code == 404
    assert api("events/", actor="NFL").status_code == 400


def test_faults_are_told_all_at_once(run, actors):
    outcome = run("ucdp-actors", actors({"9001": {"ActorId": "nine"}, "9003": {"NameData": " "}}))

    assert "ActorId: “nine” is not a whole number." in outcome.shown
    assert "NameData: The cell is empty. Expected a name." in outcome.shown
    assert not Actor.objects.exists()


@pytest.mark.parametrize(
    ("name", "script"),
    [("NFL", "Latn"), ("ကချင်", "Mymr"), ("Aїr and Azawad", "Latn"), ("طالبان", "Arab"), ("26", "Latn")],
)
def test_a_script_is_that_of_most_letters(name, script):
    assert script_of(name) == script


@pytest.mark.skipif(not WHOLE.exists(), reason="UCDP's table of 1,725 actors is not shipped.")
def test_the_whole_table_goes_in_and_out(run):
    outcome = run("ucdp-actors", WHOLE)

    assert outcome.counts()["new"] == 1725
    assert b"".join(export_table(ucdp_actors)) == WHOLE.read_bytes()
    assert Edition.objects.filter(kind=Edition.ACTOR).count() == 1725
