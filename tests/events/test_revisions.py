"""Revisions of transactions that run at the same time, that are taken back, and of parts of them."""

from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from events.models import Dataset, Event, Revision
from events.publication import wait_for_turn
from tests.events.factories import make_event

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def at_once():
    """Runs several functions in threads, each with its own connection; the faults that they end with."""

    def run(*functions):
        faults = []

        def run_one(function):
            try:
                function()
            except Exception as fault:
                faults.append(fault)
            finally:
                connection.close()

        threads = [Thread(target=run_one, args=[function]) for function in functions]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        return faults

    return run


def numbers():
    return list(Revision.objects.order_by("number").values_list("number", flat=True))


def test_who_waits_for_a_revision_holds_nothing_that_another_one_needs(at_once):
    make_event()
    is_writing = Barrier(2)

    def bring_in_a_release():
        with transaction.atomic():
            wait_for_turn()
            is_writing.wait(10)
            wait_until_somebody_waits()
            Dataset.objects.filter(key="ucdp-ged").update(release="24.1")

    def edit_at_the_desk():
        is_writing.wait(10)
        dataset = Dataset.objects.get(key="ucdp-ged")
        dataset.title = "Another title"
        dataset.save(update_fields=["title"])

    assert at_once(bring_in_a_release, edit_at_the_desk) == []
    dataset = Dataset.objects.get(key="ucdp-ged")
    assert (dataset.release, dataset.title) == ("24.1", "Another title")


def wait_until_somebody_waits():
    with connection.cursor() as cursor:
        for _ in range(200):
            cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
            if cursor.fetchone()[0]:
                return
            cursor.execute("SELECT pg_sleep(0.02)")


def test_transactions_at_the_same_time_have_numbers_of_their_own(at_once):
    event = make_event()
    before = numbers()[-1]

    def change():
        with transaction.atomic():
            Event.objects.filter(pk=event.pk).update(title="Changed")
            Event.objects.filter(pk=event.pk).update(title="Changed again")

    assert at_once(*[change] * 4) == []
    assert numbers()[-4:] == [before + 1, before + 2, before + 3, before + 4]


def test_what_is_taken_back_leaves_no_number(at_once):
    make_event()
    before = numbers()

    with transaction.atomic():
        Event.objects.update(title="Taken back")
        transaction.set_rollback(True)
    assert numbers() == before

    with transaction.atomic():
        with transaction.atomic():
            Event.objects.update(title="Taken back")
            transaction.set_rollback(True)
        Event.objects.update(title="Stays")
    assert numbers() == [*before, before[-1] + 1]
    assert set(Event.objects.values_list("title", flat=True)) == {"Stays"}
