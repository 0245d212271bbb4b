"""A large new dataset is written beside the others: afterwards the tables are the same ones, with its rows."""

import io

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from events.exchange import beside, importing
from events.exchange.catalogue import can_be_made_again
from events.exchange.statements import fetch
from events.exchange.turns import IMPORTS, wait_for_turn
from events.models import Dataset, Event, EventActor, Revision
from events.rollups.checking import find_differences
from tests.events.exchange.conftest import SMALL
from tests.events.factories import make_actor, make_event

pytestmark = pytest.mark.django_db(transaction=True)

CATALOGUE = {
    "columns": """
        SELECT attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attstattarget,
            pg_get_expr(adbin, adrelid), attcollation, attstorage, attoptions
        FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE attrelid = %(table)s::regclass AND attnum > 0 AND NOT attisdropped
    """,
    "constraints": "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %(table)s::regclass",
    "indexes": "SELECT pg_get_indexdef(indexrelid), indisvalid FROM pg_index WHERE indrelid = %(table)s::regclass",
    "triggers": """
        SELECT pg_get_triggerdef(oid), obj_description(oid, 'pg_trigger') FROM pg_trigger
        WHERE tgrelid = %(table)s::regclass AND NOT tgisinternal
    """,
    "table": "SELECT relacl::text, reloptions, relowner FROM pg_class WHERE oid = %(table)s::regclass",
    "sequences": "SELECT pg_get_serial_sequence(%(table)s, 'id')",
    "tables": "SELECT relname FROM pg_class WHERE relname LIKE '%%beside%%' AND %(table)s <> ''",
}

FILES = {"ucdp-ged": SMALL, "ucdp-actors": SMALL.with_name("ucdp_actors_small.csv")}
HELD = "SELECT mode FROM pg_locks WHERE pid = pg_backend_pid() AND relation = 'events_event'::regclass"


def catalogue():
    found = {}
    with connection.cursor() as cursor:
        for table in beside.HERE:
            for name, query in CATALOGUE.items():
                cursor.execute(query, {"table": table})
                found[table, name] = sorted(map(repr, cursor.fetchall()))
    return found


def tables():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 'events_event'::regclass::oid, 'events_eventactor'::regclass::oid")
        return cursor.fetchone()


@pytest.fixture
def worth_it(monkeypatch):
    monkeypatch.setattr(beside, "SMALLEST", 0)
    monkeypatch.setattr(beside, "FILES_IN_THE_TABLE", 1_000_000)
    monkeypatch.setattr(beside, "SECONDS_BETWEEN_ATTEMPTS", 0.01)


@pytest.fixture
def other_rows():
    actor = make_actor("Taliban", published=False)
    make_event("annals", "1", actors=[(actor, "perpetrator")])
    return list(Event.objects.values()), list(EventActor.objects.values())


def test_tables_that_change_places_are_defined_as_before(run, ged, worth_it, other_rows):
    with connection.cursor() as cursor:
        cursor.execute("GRANT SELECT ON events_event TO PUBLIC")
        cursor.execute("ALTER TABLE events_eventactor SET (fillfactor = 90)")
    before, stood = catalogue(), tables()

    outcome = run(ged())

    assert outcome.counts()["new"] == 4
    assert not set(tables()) & set(stood)
    assert catalogue() == before


def test_other_rows_come_along_as_they_are(run, ged, worth_it, other_rows):
    run(ged())

    assert list(Event.objects.filter(dataset="annals").values()) == other_rows[0]
    assert list(EventActor.objects.filter(dataset="annals").values()) == other_rows[1]
    assert not list(find_differences())


def test_rows_are_the_same_as_those_written_among_the_others(run, ged, worth_it, monkeypatch):
    def rows():
        own = ("id", "revision", "modified_at", "first_release_id", "sort_key", "taking_part", "actors")
        return [{name: row[name] for name in row if name not in own} for row in Event.objects.order_by("id").values()]

    run(ged())
    written_beside = rows()
    assert set(Event.objects.values_list("revision", flat=True)) == {Revision.objects.get().number}
    Event.objects.all().delete()

    monkeypatch.setattr(beside, "is_worth_it", lambda paths: False)
    run(ged())

    assert rows() == written_beside
    assert len(written_beside) == 4


def test_what_is_written_afterwards_gets_new_ids(run, ged, worth_it, other_rows):
    run(ged())
    last = Event.objects.order_by("id").last().pk, EventActor.objects.order_by("id").last().pk

    event = make_event("annals", "2", actors=[(make_actor("Somebody", published=False), "target")])

    assert (event.pk, event.actor_links.get().pk) > last
    assert event.actor_links.get().pk > last[1]
    assert run(ged({900001: {"best": "6"}})).counts()["changed"] == 1


def test_repeated_rows_are_left_out_beside_too(run, ged, worth_it):
    header, *rows = ged().read_text().splitlines(keepends=True)

    outcome = run(ged(text="".join([header, *rows, rows[0]])), "--keep-good")

    assert outcome.counts()["refused"] == 1
    assert (Event.objects.count(), EventActor.objects.count()) == (4, 8)


def test_a_stopped_import_leaves_no_table(run, ged, worth_it, monkeypatch):
    def stop(indexes):
        raise KeyboardInterrupt

    before = catalogue(), tables()
    monkeypatch.setattr(beside, "change_places", stop)

    assert run(ged()).code == 130
    assert (catalogue(), tables()) == before


def test_nobody_who_reads_is_kept_waiting(run, ged, worth_it, other_rows, monkeypatch):
    """Somebody reads all the time, so the rows are written among the others in the end."""
    monkeypatch.setattr(beside, "ATTEMPTS", 2)
    stood = tables()
    reader = connection.copy()
    try:
        cursor = reader.cursor()
        cursor.execute("BEGIN")
        cursor.execute("SELECT FROM events_event")
        outcome = run(ged())
    finally:
        reader.close()

    assert outcome.counts()["new"] == 4
    assert tables() == stood
    assert Event.objects.count() == 5
    assert not list(find_differences())


def test_whoever_waited_for_another_import_finds_its_rows(run, ged, monkeypatch):
    file = ged()

    def another_is_first(*args, **how):
        monkeypatch.setattr(importing, "wait_for_turn", wait_for_turn)
        assert run(file).code == 0
        wait_for_turn(*args, **how)

    monkeypatch.setattr(importing, "wait_for_turn", another_is_first)

    assert run(file).counts()["unchanged"] == Event.objects.count()


class Told(io.StringIO):
    """What is told of an import; as soon as anything is, another import ends."""

    def __init__(self, other):
        super().__init__()
        self.other = other

    def write(self, text):
        self.other.close()
        return super().write(text)


@pytest.mark.parametrize(
    ("dataset", "number"),
    [
        ("ucdp-ged", "0"),
        ("ucdp-ged", "hashtext('ucdp-ged')"),
        ("ucdp-actors", "0"),
        ("ucdp-actors", "hashtext('ucdp-actors')"),
        ("ucdp-actors", "hashtext('ucdp')"),
    ],
)
def test_whoever_waits_says_so_once(dataset, number):
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute(f"SELECT pg_advisory_lock(%s, {number})", [IMPORTS])
    told = Told(other)

    call_command("import_events", dataset, str(FILES[dataset]), stdout=io.StringIO(), stderr=told)

    assert told.getvalue() == "Waiting for another import to end.\n"
    assert Dataset.objects.filter(key=dataset).exists()


def test_whoever_need_not_wait_says_nothing(run, ged):
    assert "Waiting" not in run(ged()).shown


def test_whoever_waits_has_no_hold_on_the_tables(run, ged, worth_it, monkeypatch):
    held = []

    def looked_at(*args, **how):
        held.extend(fetch(HELD))
        wait_for_turn(*args, **how)

    monkeypatch.setattr(importing, "wait_for_turn", looked_at)

    assert run(ged()).code == 0
    assert held == []


@pytest.mark.parametrize(
    "hanging",
    [
        "CREATE VIEW of_it AS SELECT id FROM events_event",
        "GRANT SELECT (title) ON events_event TO PUBLIC",
        "CREATE STATISTICS of_it ON country, admin1 FROM events_event",
    ],
)
def test_a_table_on_which_more_hangs_stays_where_it_is(hanging):
    assert can_be_made_again("events_event")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(hanging)

        assert not can_be_made_again("events_event")
        transaction.set_rollback(True)
