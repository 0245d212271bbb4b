"""A large new monadic file is joined in tables beside those of the events, which keep no room for its halves."""

import pytest

from events.exchange import beside
from events.exchange.statements import fetch
from events.models import Event, EventActor
from events.rollups.checking import find_differences
from tests.events.exchange.running import imported, written
from tests.events.exchange.test_acled_monadic import events, mirrored, one_sided
from tests.events.exchange.test_beside import catalogue
from tests.events.factories import make_actor, make_event

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = "SELECT count(DISTINCT (ctid::text::point)[0]), pg_relation_size(%s) / 8192 FROM {table}"


@pytest.fixture
def take(tmp_path, monkeypatch):
    monkeypatch.setattr(beside, "is_worth_it", lambda paths: True)

    def import_rows(rows):
        return imported("acled", written(tmp_path / "acled.csv", rows))

    return import_rows


@pytest.mark.parametrize("monadic", [mirrored, one_sided])
def test_every_page_of_the_tables_has_rows_that_are_there(take, monadic):
    assert take(monadic(events(*[{}] * 200))).counts()["joined"] == 200

    for table in beside.HERE:
        [(used, there)] = fetch(PAGES, [table], table=table)
        assert used == there > 1
    assert not list(find_differences())


def test_tables_are_defined_as_before_and_other_rows_come_along(take):
    make_event("annals", "1", actors=[(make_actor("Taliban", published=False), "perpetrator")])
    before, others = catalogue(), list(EventActor.objects.values())

    take(one_sided(events({}, {})))

    assert catalogue() == before
    assert list(EventActor.objects.filter(dataset="annals").values()) == others
    assert Event.objects.filter(dataset="acled").count() == 2
    assert EventActor.objects.filter(dataset="acled").count() == 8
    assert not fetch("SELECT FROM pg_class WHERE relname LIKE '%%\\_left'")
