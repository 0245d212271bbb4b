"""Whoever follows the changes ends with the rows that are here."""

import random
from threading import Event as Signal
from threading import Thread
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client

from events.api import throttling
from events.models import Dataset
from events.models import Event as Row
from tests.events.factories import make_dataset, make_event
from tests.events.histories import GED, bring_in, withdraw, write

pytestmark = pytest.mark.django_db(transaction=True)

FIRST = {"1": {"title": "Raid"}, "2": {"title": "Battle"}, "3": {"title": "Bomb"}}
SECOND = {"1": {"title": "Raid"}, "2": {"title": "Battle, corrected"}, "4": {"title": "New"}}


class Mirror:
    """Keeps its own copy, page by page."""

    def __init__(self, **asked):
        self.client, self.rows, self.since, self.asked = Client(), {}, 0, asked

    def catch_up(self, limit=2) -> list[dict]:
        throttling.forget()
        asked = {"since": self.since, "limit": limit, "count": "none", **self.asked}
        page = self.client.get("/api/v1/events/changes/", asked).json()
        told, up_to = [], page["revision"]
        while True:
            told += page["results"]
            for change in page["results"]:
                if change["event"]:
                    self.rows[change["id"]] = change["event"]
                else:
                    self.rows.pop(change["id"], None)
            if not page["next"]:
                break
            parts = urlsplit(page["next"])
            page = self.client.get(f"{parts.path}?{parts.query}").json()
        self.since = up_to
        return told


def rows_here(**asked) -> dict:
    rows = Client().get("/api/v1/events/", {"limit": "1000", **asked}).json()["results"]
    return {row["id"]: row for row in rows}


def kinds(changes) -> list[tuple[str, str]]:
    return [(change["id"], change["kind"]) for change in changes]


@pytest.fixture
def first():
    make_dataset(GED, release="")
    return bring_in("23.1", FIRST)


def test_changes_are_told_since_a_revision(api, first):
    last = bring_in("24.1", SECOND)

    answer = api("events/changes/", since=first).json()

    assert sorted(kinds(answer["results"])) == [
        ("ucdp-ged:2", "changed"),
        ("ucdp-ged:3", "withdrawn"),
        ("ucdp-ged:4", "added"),
    ]
    assert {change["revision"] for change in answer["results"]} == {last}
    assert (answer["since"], answer["revision"], answer["count"], answer["next"]) == (first, last, 3, None)
    [stone] = [change["tombstone"] for change in answer["results"] if change["tombstone"]]
    assert (stone["reason"], stone["merged_into"]) == ("It was wrong.", None)
    assert api("events/changes/", since=last).json()["results"] == []


def test_from_the_beginning_everything_is_told_once(api, first):
    bring_in("24.1", SECOND)

    told = api("events/changes/", limit=1, count="none").json()
    assert told["next"]
    mirror = Mirror()
    changes = mirror.catch_up(limit=1)

    assert kinds(changes) == [
        ("ucdp-ged:1", "added"),
        *((f"ucdp-ged:{number}", kind) for number, kind in ((2, "added"), (3, "withdrawn"), (4, "added"))),
    ]
    assert mirror.rows == rows_here()


def test_where_a_row_was_merged_to_is_told(api, first):
    withdraw("2", dataset=GED, merged_into="1", reason="One event.")

    [change] = api("events/changes/", since=first).json()["results"]

    assert change["tombstone"]["merged_into"] == "ucdp-ged:1"
    assert change["tombstone"]["reason"] == "One event."


def test_a_row_that_comes_again_is_there_again(first):
    mirror = Mirror()
    mirror.catch_up()
    withdraw("2", dataset=GED)
    write("2", {"title": "Again"}, dataset=GED)

    assert kinds(mirror.catch_up()) == [("ucdp-ged:2", "changed")]
    assert mirror.rows == rows_here()


def test_a_row_that_leaves_what_is_asked_for_is_told(first):
    mirror = Mirror(country="AFG")
    mirror.catch_up()
    write("2", {"title": "Elsewhere", "country": "CAF"}, dataset=GED)

    [change] = mirror.catch_up()

    assert (change["kind"], change["event"]) == ("left", None)
    assert change["tombstone"]["withdrawn_at"] is None
    assert mirror.rows == rows_here(country="AFG")


def test_a_moment_and_a_day_are_revisions(api, first):
    assert len(api("events/changes/", since="2001-01-01").json()["results"]) == 3
    moment = Row.objects.get(source_id="1").modified_at.isoformat()
    assert api("events/changes/", since=moment).json()["results"] == []


def test_what_is_not_public_does_not_change(api, first):
    make_event("secret", "9")
    bring_in("24.1", SECOND)
    Dataset.objects.filter(key=GED).update(visibility="local_only")

    answer = api("events/changes/").json()

    assert (answer["results"], answer["count"], answer["datasets"]) == ([], 0, [])
    assert api("events/changes/", dataset=GED).status_code == 400


def test_what_a_row_does_not_tell_by_itself_is_refused(api, first):
    [fault] = api("events/changes/", actor="taliban").json()["errors"]

    assert fault["code"] == "unknown_parameter"


def test_a_mirror_ends_with_the_rows_that_are_here_while_they_change(first):
    is_over = Signal()

    def publish():
        chance = random.Random(7)
        try:
            for number in range(30):
                source_id = str(chance.randrange(1, 8))
                if chance.random() < 0.3 and Row.objects.filter(source_id=source_id).exists():
                    withdraw(source_id, dataset=GED)
                else:
                    country = chance.choice(["AFG", "CAF"])
                    write(source_id, {"title": f"Title {number}", "country": country}, dataset=GED)
        finally:
            is_over.set()
            connection.close()

    publishing = Thread(target=publish)
    publishing.start()
    mirrors = [Mirror(), Mirror(country="AFG")]
    while not is_over.is_set():
        for mirror in mirrors:
            mirror.catch_up(limit=1)
    publishing.join()

    for mirror in mirrors:
        mirror.catch_up()
        assert mirror.rows == rows_here(**mirror.asked)
