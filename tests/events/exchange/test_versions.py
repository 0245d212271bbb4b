"""An import keeps what rows were, and in which releases they stood; what is as it was is not touched."""

import pytest
from django.db import connection

from events.exchange import fingerprints
from events.models import Dataset, Event, EventActor, EventVersion, ReadRow, Release, Revision

pytestmark = pytest.mark.django_db(transaction=True)


def event(number=900002):
    return Event.objects.get(source_id=str(number))


def release(name):
    return Release.objects.get(name=name)


def touched():
    """PostgreSQL's own mark of the transaction that wrote each row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, xmin::text FROM events_event UNION ALL SELECT id, xmin::text FROM events_eventactor")
        return sorted(cursor.fetchall())


def test_a_changed_row_leaves_its_earlier_version(run, ged):
    run(ged())
    before = event()

    run(ged({900002: {"best": "12"}}), "--release", "24.1")

    now, [version] = event(), EventVersion.objects.all()
    assert (version.event_id, version.source_id, version.killed_best) == (now.pk, "900002", 11)
    assert (version.revision, version.ended_revision, version.ended_because) == (
        before.revision,
        now.revision,
        "changed",
    )
    assert (version.first_release, version.until_release) == (release("23.1"), release("24.1"))
    assert (now.killed_best, now.first_release) == (12, release("24.1"))
    assert now.modified_at == Revision.objects.get(number=now.revision).made_at > before.modified_at


def test_links_are_written_anew_only_where_what_they_tell_has_changed(run, ged):
    run(ged())
    before = set(EventActor.objects.values_list("pk", flat=True))

    run(ged({900001: {"where_description": "Told in other words."}, 900002: {"best": "12"}}))

    links = EventActor.objects.filter(event=event())
    assert {link.killed_best for link in links} == {12}
    assert all(link.pk in before for link in EventActor.objects.filter(event=event(900001)))
    assert not any(link.pk in before for link in links)


def test_a_row_that_is_corrected_within_a_release_stood_in_none(run, ged):
    run(ged())

    run(ged({900002: {"best": "12"}}))

    version = EventVersion.objects.get()
    assert version.first_release == version.until_release == event().first_release == release("23.1")


def test_a_row_that_does_not_change_stands_since_its_first_release(run, ged):
    run(ged())

    run(ged({900002: {"best": "12"}}), "--release", "24.1")

    assert event(900001).first_release == release("23.1")
    assert event(900001).revision < event(900002).revision


def test_releases_are_kept_in_the_order_of_their_publisher(run, ged):
    run(ged(), "--release", "9.1")
    run(ged(), "--release", "23.1")
    run(ged(), "--release", "23.1.2")

    assert list(Release.objects.order_by("position").values_list("name", flat=True)) == ["9.1", "23.1", "23.1.2"]
    assert Dataset.objects.get().release == "23.1.2"
    assert not Release.objects.filter(is_complete=True).exists()


def test_an_older_release_is_refused(run, ged):
    run(ged(), "--release", "23.1")

    outcome = run(ged({900002: {"best": "12"}}), "--release", "9.1")

    assert (outcome.code, outcome.said) == (
        1,
        "Release 9.1 of ucdp-ged is older than 23.1, which is here. Expected 23.1 or a later one. Nothing was written.",
    )
    assert (event().killed_best, Dataset.objects.get().release) == (11, "23.1")


def test_an_import_is_one_revision(run, ged):
    run(ged())

    revision = Revision.objects.get()
    assert set(Event.objects.values_list("revision", "modified_at")) == {(revision.number, revision.made_at)}
    assert (release("23.1").revision, release("23.1").imported_at) == (revision.number, revision.made_at)


def test_the_same_file_again_touches_no_row_and_makes_no_revision(run, ged):
    run(ged())
    before = touched(), Revision.objects.count(), release("23.1").imported_at

    outcome = run(ged())

    assert outcome.said == "Every row was here already, as it is."
    assert (touched(), Revision.objects.count(), release("23.1").imported_at) == before


def test_rows_that_differ_in_what_is_not_taken_over_are_not_touched(run, ged):
    run(ged())
    before = touched(), Revision.objects.count()

    for _ in range(2):
        assert run(ged({900002: {"priogrid_gid": "1"}})).counts()["unchanged"] == 4

    assert (touched(), Revision.objects.count()) == before


def test_a_release_without_changes_touches_no_row(run, ged):
    run(ged())
    before = touched()

    outcome = run(ged(), "--release", "24.1")

    assert outcome.said == "Every row was here already, as it is. The release is now 24.1."
    assert touched() == before
    assert Dataset.objects.get().release == "24.1"
    assert Revision.objects.count() == 2


def test_only_rows_without_warnings_are_known_by_their_text(run, ged):
    run(ged())

    warned = event(900003).pk
    assert set(ReadRow.objects.exclude(read_as=None).values_list("event_id", flat=True)) == {
        *Event.objects.exclude(pk=warned).values_list("pk", flat=True)
    }


def test_rows_are_read_again_when_the_operator_changes_the_licence(run, ged):
    run(ged())
    Dataset.objects.update(licence="CC0-1.0")

    outcome = run(ged())

    assert outcome.counts()["changed"] == 4
    assert set(Event.objects.values_list("licence", flat=True)) == {"CC0-1.0"}


def test_rows_are_read_again_when_the_code_reads_otherwise(run, ged, monkeypatch):
    run(ged())
    Event.objects.filter(source_id="900001").update(killed_best=99)
    assert run(ged()).counts()["unchanged"] == 4

    monkeypatch.setattr(fingerprints, "_code", lambda: "other code")

    assert run(ged()).counts()["changed"] == 1
    assert event(900001).killed_best == 5


def test_a_row_that_somebody_deleted_is_new_again(run, ged):
    run(ged())
    event(900001).delete()

    assert run(ged()).counts()["new"] == 1


def test_a_changed_row_before_the_same_one_unchanged_is_kept(run, ged):
    run(ged())
    header, *rows = ged().read_text().splitlines(keepends=True)
    changed = ged({900001: {"best": "6", "deaths_unknown": "1"}}).read_text().splitlines(keepends=True)[1]

    outcome = run(ged(text="".join([header, changed, *rows])), "--keep-good")

    assert "Row 3, id: “900001” stands in row 2 already. Expected every id once." in outcome.shown
    assert outcome.counts() == {"read": 5, "new": 0, "changed": 1, "unchanged": 3, "warned": 1, "refused": 1}
    assert event(900001).killed_best == 6


def test_a_row_that_stands_twice_to_the_letter_is_refused(run, ged):
    run(ged())
    header, *rows = ged().read_text().splitlines(keepends=True)

    outcome = run(ged(text="".join([header, *rows, rows[0]])))

    assert outcome.counts()["refused"] == 1
    assert "id: “900001” stands in row 2 already. Expected every id once." in outcome.shown


def test_the_release_before_can_still_be_asked_for(run, ged, api):
    run(ged(), "--release", "23.1")
    Dataset.objects.update(visibility="public")
    then = api("events/", dataset="ucdp-ged").json()["results"]

    run(ged({900002: {"best": "12"}}), "--release", "24.1")

    assert api("events/", release="23.1").json()["results"] == then
    assert event().killed_best == 12
    assert release("23.1").first_revision < release("24.1").first_revision
