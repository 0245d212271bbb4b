"""All of an import is written, or nothing; what is here already is not written again."""

import sys
import tracemalloc

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from actors.models import Actor
from events.actor_pages import give_numbers, publish_actors, publish_imported_actors
from events.exchange import ucdp_ged
from events.exchange.reading import open_records
from events.exchange.readings import Cell
from events.exchange.records import split
from events.exchange.staging import Staging
from events.models import Dataset, Edition, Event, EventActor, PublicActorName

pytestmark = pytest.mark.django_db


def stamps():
    return dict(Event.objects.values_list("source_id", "modified_at"))


def test_the_same_file_again_changes_nothing_and_says_so(run, ged):
    run(ged())
    before = stamps()

    outcome = run(ged())

    assert outcome.counts() == {"read": 4, "new": 0, "changed": 0, "unchanged": 4, "warned": 1, "refused": 0}
    assert outcome.said == "Every row was here already, as it is."
    assert stamps() == before
    assert (EventActor.objects.count(), Actor.objects.count(), Edition.objects.count()) == (8, 4, 4)


@pytest.mark.django_db(transaction=True)
def test_a_changed_cell_changes_one_row(run, ged):
    run(ged())
    before = stamps()

    outcome = run(ged({900002: {"best": "12", "deaths_unknown": "1", "side_a_new_id": "9002", "side_a": "Lake Guard"}}))

    after = stamps()
    changed = Event.objects.get(source_id="900002")
    assert outcome.counts() == {"read": 4, "new": 0, "changed": 1, "unchanged": 3, "warned": 1, "refused": 0}
    assert [source_id for source_id in after if after[source_id] > before[source_id]] == ["900002"]
    assert changed.killed_best == 12
    assert [actor["slug"] for actor in changed.actors] == ["ucdp-9002", "ucdp-1"]
    assert set(changed.actor_links.values_list("actor__slug", flat=True)) == {"ucdp-9002", "ucdp-1"}


def test_a_column_that_is_not_taken_over_changes_nothing(run, ged):
    run(ged())

    outcome = run(ged({900002: {"priogrid_gid": "1"}}))

    assert outcome.counts()["unchanged"] == 4


def test_an_unchanged_row_of_a_new_release_only_learns_of_it(run, ged):
    run(ged())
    before = stamps()

    outcome = run(ged(), "--release", "24.1")

    assert outcome.counts()["unchanged"] == 4
    assert Dataset.objects.get().release == "24.1"
    assert stamps() == before


def test_a_dry_run_counts_and_writes_nothing(run, ged):
    outcome = run(ged(), "--dry-run")

    assert outcome.counts()["new"] == 4
    assert outcome.said == "A dry run: nothing was written."
    assert not Event.objects.exists()
    assert not Actor.objects.exists()
    assert not Dataset.objects.exists()


def test_one_refused_row_keeps_all_rows_out(run, ged):
    outcome = run(ged({900001: {"best": "x"}}))

    assert outcome.code == 1
    assert not Event.objects.exists()


def test_good_rows_are_kept_when_asked_for(run, ged):
    outcome = run(ged({900001: {"best": "x"}}), "--keep-good")

    assert outcome.code == 1
    assert outcome.counts() == {"read": 4, "new": 3, "changed": 0, "unchanged": 0, "warned": 1, "refused": 1}
    assert outcome.said == "The other rows were written. 1 refused: correct and import them again."
    assert set(stamps()) == {"900002", "900003", "900004"}


def test_of_two_rows_with_one_id_the_first_is_kept(run, ged):
    run(ged({900003: {"id": "900001"}}), "--keep-good")

    assert Event.objects.get(source_id="900001").killed_best == 5


def test_several_files_are_one_import(run, ged):
    header, *rows = ged().read_text().splitlines(keepends=True)
    one = ged(text=header + rows[0], name="one.csv")
    other = ged(text=header + "".join(rows[1:]), name="other.csv")

    outcome = run(one, other)

    assert outcome.counts()["new"] == 4


def test_rows_of_other_datasets_stay_as_they_are(run, ged):
    ours = Dataset.objects.create(key="annals", title="Annals", publisher="We", licence="CC-BY-4.0")
    row = Event.objects.create(
        dataset=ours, source_id="900001", title="Ours", licence="CC-BY-4.0", modified_at="2026-01-01T00:00:00Z"
    )

    run(ged())

    row.refresh_from_db()
    assert (row.title, row.killed_best) == ("Ours", None)
    assert Event.objects.filter(source_id="900001").count() == 2


def test_a_stopped_import_leaves_nothing(run, ged, monkeypatch):
    def stop_at_the_third(text):
        if text == "3":
            raise KeyboardInterrupt

    stopping = Cell("date_basis", "best", stop_at_the_third)
    monkeypatch.setattr(ucdp_ged, "READINGS", (*ucdp_ged.READINGS, stopping))
    outcome = run(ged())

    assert (outcome.code, outcome.said) == (130, "Stopped. Nothing was written.")
    assert not Event.objects.exists()
    monkeypatch.undo()
    assert run(ged()).counts()["new"] == 4


def test_the_number_of_queries_does_not_grow_with_the_rows(ged):
    header, row, *_ = ged().read_text().splitlines()

    def queries(first, number):
        rows = [row.replace("900001.0", str(first + index), 1) for index in range(number)]
        with CaptureQueriesContext(
            connection,
        ) as captured:
            call_command("import_events", "ucdp-ged", str(ged(text="\n".join([header, *rows]))), stdout=sys.stderr)
        return len(captured)

    queries(1, 1)

    assert queries(100, 300) == queries(1000, 3)


def test_rows_are_known_to_the_planner_before_they_are_added_up(run, ged):
    with CaptureQueriesContext(connection) as captured:
        run(ged())

    queries = [query["sql"] for query in captured]
    known = next(place for place, sql in enumerate(queries) if sql.startswith("ANALYZE events_event"))
    added_up = next(place for place, sql in enumerate(queries) if "INSERT INTO events_monthofactor" in sql)
    assert known < added_up


def test_memory_does_not_grow_with_the_rows(ged):
    header, row, *_ = ged().read_text().splitlines()
    file = ged(text="\n".join([header, *[row] * 20_000]))

    tracemalloc.start()
    with open_records(file, ucdp_ged.COLUMNS) as records:
        while batch := records.take_many():
            split(batch)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert 2 * peak < file.stat().st_size


def test_imported_actors_have_a_page_and_names(run, ged):
    run(ged())

    page = Edition.objects.get(kind="actor", slug="ucdp-9001", is_newest=True)
    assert page.document["name"] == "Northern Front"
    assert page.dataset_id == "ucdp-ged"
    assert PublicActorName.objects.filter(folded="northern front", actor__slug="ucdp-9001").exists()


def test_a_page_that_people_wrote_is_not_replaced(run, ged):
    run(ged())
    page = Edition.objects.get(slug="ucdp-9002").document
    publish_actors([{**page, "is_person": True}])

    run(ged({900003: {"side_a": "Guard of the Lake"}}))

    actor = Actor.objects.get(slug="ucdp-9002")
    assert actor.name == "Lake Guard"
    assert actor.identifiers.get().name_there == "Guard of the Lake"
    assert Edition.objects.get(slug="ucdp-9002", is_newest=True).document == {**page, "is_person": True}


@pytest.mark.parametrize(
    ("visibility", "there", "name"),
    [
        ("public", "Secret Guard", "Lake Guard"),
        ("public", "Lake Guard", "Lake Guard"),
        ("local_only", "Secret Guard", "Secret Guard"),
    ],
)
def test_an_actor_of_a_local_only_dataset_is_shown_as_the_public_one_has_it(run, ged, visibility, there, name):
    Dataset.objects.create(**ucdp_ged.DATASET | {"visibility": visibility})
    secret = Dataset.objects.create(key="secret", title="Secret", publisher="Nobody", licence="none")
    actor = Actor.objects.create(slug="ucdp-9002", name=there)
    actor.identifiers.create(dataset="ucdp", code="9002", name_there=there)
    give_numbers([actor])
    publish_imported_actors([actor.pk], dataset=secret)

    run(ged())

    page = Edition.objects.get(slug="ucdp-9002", is_newest=True)
    assert page.dataset_id == ("ucdp-ged" if visibility == "public" else "secret")
    assert page.document["name"] == page.document["identifiers"][0]["name_there"] == name
    assert PublicActorName.objects.get(actor=actor).name == name
    assert actor.identifiers.get().name_there == name


def test_an_actor_that_somebody_records_while_the_file_is_read_stops_the_import(run, ged, monkeypatch):
    def record_and_finish(staging):
        finish(staging)
        ours = Actor.objects.create(slug="northern-front", name="Front of the North")
        ours.identifiers.create(dataset="ucdp", code="9001", name_there="Northern Front")

    finish = Staging.finish
    monkeypatch.setattr(Staging, "finish", record_and_finish)

    outcome = run(ged())

    assert outcome.said == (
        "The actor “Northern Front”, 9001 of ucdp, was recorded or changed here while the files were read."
        " Import them again. Nothing was written."
    )
    assert not Event.objects.exists()
