"""What PostgreSQL alone needs is measured on the real tables' likeness, and nothing of it stays."""

import pytest
from django.db import connection

from benchmarks import least
from events import rollups
from events.models import Event, MonthOfDataset
from tests.events.factories import make_actor, make_event

pytestmark = pytest.mark.django_db(transaction=True)


def test_rows_are_written_indexed_and_added_up_and_nothing_stays(tmp_path):
    actor = make_actor("IS-K")
    events = [make_event(actors=[(actor, "perpetrator")], days="2021-11-02", killed_best=25) for _ in range(3)]
    rollups.fill("ucdp-ged")
    sums = list(MonthOfDataset.objects.values_list("dataset", "month", "count"))

    taken = least.of_prepared_rows(tmp_path, "ucdp-ged", events[1].pk)

    assert list(taken) == ["written", "indexed", "added_up"]
    assert all(seconds > 0 for seconds in taken.values())
    assert Event.objects.count() == 3
    assert list(MonthOfDataset.objects.values_list("dataset", "month", "count")) == sums
    assert not set(least.THERE) & set(connection.introspection.table_names())
    assert not list(tmp_path.iterdir())


def test_they_are_the_rows_and_indexes_of_the_events(tmp_path, monkeypatch):
    actor = make_actor("IS-K")
    events = [make_event(actors=[(actor, "perpetrator")]) for _ in range(3)]
    seen = []

    def look(dataset, *, tables):
        with connection.cursor() as cursor:
            for here, there in zip(least.HERE, tables, strict=True):
                cursor.execute(f"SELECT count(*) FROM {there}")
                (rows,) = cursor.fetchone()
                indexes = []
                for table in (here, there):
                    cursor.execute("SELECT count(*) FROM pg_index WHERE indrelid = %s::regclass", [table])
                    indexes += cursor.fetchone()
                seen.append((rows, indexes[0] == indexes[1]))

    monkeypatch.setattr(rollups, "fill", look)
    least.of_prepared_rows(tmp_path, "ucdp-ged", events[1].pk)

    assert seen == [(2, True), (2, True)]
