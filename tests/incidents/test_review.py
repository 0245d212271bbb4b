"""What publishing and withdrawing do to what the public reads."""

import hashlib
import json
from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from actors.models import ActorIdentifier, SpeakerActor
from events.annals import event_row
from events.api.editions import ADDED
from events.models import Edition, EditionPart, Event, EventActor, PublicActorName, Tombstone, canonical_json
from events.models.event import NARROWING
from incidents.models import Incident, IncidentNumber, IncidentRelation, Participation, Review
from incidents.review import (
    NotReady,
    WrongStatus,
    has_unpublished_changes,
    publish,
    publish_together,
    status_of,
    submit,
    withdraw,
)
from locations.models import Location
from tests.incidents.factories import amina, boris, make_actor, make_incident, make_passage, make_source, make_speaker

pytestmark = pytest.mark.django_db
REPEATED = ("sort_key", *NARROWING)


def test_publishing_writes_edition_parts_and_row():
    incident = make_incident()

    edition = publish(incident, by=boris(), reason="checked")

    assert (edition.number, edition.published_by, edition.reason) == (1, "boris", "checked")
    event = Event.objects.get(dataset="annals")
    assert (event.title, event.killed_best, event.country, event.admin1) == (incident.title, 5, "TST", "North")
    (actor,) = event.actors
    assert {key: actor[key] for key in ("slug", "name", "role", "certainty")} == {
        "slug": "red-group",
        "name": "Red Group",
        "role": "perpetrator",
        "certainty": "alleged",
    }
    link = EventActor.objects.get(event=event)
    assert {name: getattr(link, name) for name in REPEATED} == {name: getattr(event, name) for name in REPEATED}
    assert set(EditionPart.objects.filter(edition=edition).values_list("kind", flat=True)) >= {
        "casualty",
        "evidence",
        "source",
        "location",
    }


def test_the_row_has_the_ids_of_its_place_and_of_its_actors():
    incident = make_incident()
    Location.objects.filter(pk=incident.location_id).update(geonames_id=1138958)
    [participation] = incident.participation_rows.all()
    ActorIdentifier.objects.create(actor=participation.actor, dataset="ucdp", code="234", name_there="IS")
    Participation.objects.create(
        incident=incident,
        key="other",
        actor=make_actor("blue-group"),
        role="target",
        attribution="established",
        passage=make_passage(),
    )

    publish(incident)

    event = Event.objects.get(dataset="annals")
    assert event.geonames_id == 1138958
    assert dict(zip([actor["slug"] for actor in event.actors], event.actor_ucdp_ids, strict=True)) == {
        "red-group": 234,
        "blue-group": None,
    }


def test_every_answer_writes_a_moment_in_the_same_way(client, monkeypatch):
    now = datetime(2026, 3, 1, 12, 0, 5, 250_000, tzinfo=UTC)
    monkeypatch.setattr("events.publication.timezone.now", lambda: now)
    publish(make_incident())

    def read(path):
        return client.get(f"/api/v1/{path}").json()

    dossier = read("incidents/harbour-attack/")
    row = read("events/")["results"][0]
    assert {
        row["modified_at"],
        dossier["modified_at"],
        dossier["edition"]["published_at"],
        dossier["history"][0]["published_at"],
        read("incidents/")["results"][0]["modified_at"],
        read("incidents/harbour-attack/editions/")["results"][0]["published_at"],
        read("incidents/harbour-attack/editions/1/")["edition"]["published_at"],
        read("actors/red-group/")["modified_at"],
        json.loads(b"".join(client.get("/api/v1/events/?format=ndjson")))["modified_at"],
    } == {"2026-03-01T12:00:05.25Z"}

    withdraw(Incident.objects.get(), by=boris(), reason="It was another one.")

    assert client.get("/api/v1/incidents/harbour-attack/").json()["withdrawn_at"] == "2026-03-01T12:00:05.25Z"


def test_the_hash_is_of_the_document_as_it_stands():
    edition = publish(make_incident())

    edition.refresh_from_db()
    assert edition.sha256 == hashlib.sha256(canonical_json(edition.document).encode()).hexdigest()


def test_anybody_can_check_the_hash_of_what_the_api_answers(client):
    publish(make_incident())

    answer = client.get("/api/v1/incidents/harbour-attack/").json()

    assert answer["url"].endswith(f"/api/v1/incidents/{answer['id']}/")
    assert answer["modified_at"] == answer["edition"]["published_at"]
    document = {key: value for key, value in answer.items() if key not in ADDED}
    assert answer["edition"]["sha256"] == hashlib.sha256(canonical_json(document).encode()).hexdigest()


def test_an_edit_is_not_public_until_it_is_published():
    incident = make_incident()
    publish(incident)

    Incident.objects.filter(pk=incident.pk).update(title="Other title")

    incident.refresh_from_db()
    assert has_unpublished_changes(incident)
    assert Event.objects.get(dataset="annals").title == "Attack in the harbour"
    assert Edition.objects.get(kind="incident", is_newest=True).document["title"] == "Attack in the harbour"


def test_publishing_again_makes_the_next_edition_and_keeps_the_first():
    incident = make_incident()
    publish(incident)
    incident.title = "Other title"
    incident.save()

    edition = publish(incident, reason="title corrected")

    assert edition.number == 2
    titles = Edition.objects.filter(kind="incident").order_by("number").values_list("is_newest", flat=True)
    assert list(titles) == [False, True]
    assert Event.objects.filter(dataset="annals").count() == 1
    assert EditionPart.objects.filter(kind="evidence").values("edition").distinct().count() == 1


def test_publishing_an_unchanged_record_makes_no_edition():
    incident = make_incident()
    first = publish(incident)

    assert publish(incident).pk == first.pk


def test_a_withdrawn_record_leaves_a_tombstone_and_nothing_else():
    incident = make_incident()
    publish(incident)

    withdraw(incident, by=boris(), reason="It was an accident.")

    assert status_of(incident) == "withdrawn"
    assert not Event.objects.filter(dataset="annals").exists()
    assert not EditionPart.objects.filter(incident=incident.number_row.number).exists()
    tombstone = Tombstone.objects.get()
    assert (tombstone.source_id, tombstone.reason) == (str(incident.number_row.number), "It was an accident.")


def test_a_withdrawn_record_can_come_back_under_its_number():
    incident = make_incident()
    number = publish(incident).subject
    withdraw(incident, reason="Doubtful.")

    edition = publish(incident, reason="Confirmed after all.")

    assert (edition.subject, edition.number) == (number, 2)
    assert not Tombstone.objects.exists()


def test_a_record_that_breaks_a_rule_is_not_published():
    incident = make_incident()
    incident.codedfigure_rows.all().delete()

    with pytest.raises(NotReady) as caught:
        publish(incident)

    assert [problem.code for problem in caught.value.problems] == ["figure_missing"]
    assert not Edition.objects.exists()
    assert not IncidentNumber.objects.exists()
    assert status_of(incident) == "draft"


def test_our_own_events_are_found_by_the_keys_of_their_sources(client):
    incident = make_incident()
    publish(incident)
    (key,) = {source["key"] for source in Edition.objects.get(kind="incident").document["sources"]}

    found = client.get("/api/v1/events/", {"source": key}).json()["results"]

    assert [row["dataset"] for row in found] == ["annals"]


def test_a_failure_in_the_middle_leaves_nothing(monkeypatch):
    incident = make_incident()
    monkeypatch.setattr(
        "events.publication.event_row",
        lambda document: event_row(document) | {"date_start": date.max, "date_end": None},
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        publish(incident)

    assert not Edition.objects.exists()
    assert not Event.objects.exists()
    assert not Review.objects.exists()
    assert not PublicActorName.objects.exists()


def test_a_public_number_never_changes_and_never_goes():
    incident = make_incident()
    publish(incident)

    with pytest.raises(DatabaseError), transaction.atomic():
        IncidentNumber.objects.update(number=77)
    with pytest.raises(DatabaseError), transaction.atomic():
        IncidentNumber.objects.all().delete()


def test_an_edition_cannot_be_rewritten():
    edition = publish(make_incident())

    edition.document = {"title": "another"}
    with pytest.raises(DatabaseError), transaction.atomic():
        edition.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.update(reason="another")
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).delete()


def test_only_a_draft_is_submitted_and_only_a_published_record_withdrawn():
    incident = make_incident()
    submit(incident, by=amina())

    assert status_of(incident) == "in_review"
    with pytest.raises(WrongStatus, match="only a draft"):
        submit(incident, by=amina())
    with pytest.raises(WrongStatus, match="only a published record"):
        withdraw(incident, reason="no")


def test_a_merged_record_names_its_survivor():
    survivor, double = make_incident(), make_incident("harbour-attack-again")
    publish(survivor), publish(double)

    withdraw(double, reason="The same attack.", merged_into=survivor)

    assert Tombstone.objects.get().merged_into == str(survivor.number_row.number)


def test_a_record_is_not_merged_into_itself():
    incident = make_incident()
    publish(incident)

    with pytest.raises(WrongStatus, match="into itself"):
        withdraw(incident, reason="The same attack.", merged_into=incident)

    assert status_of(incident) == "published"


def test_a_passage_nothing_rests_on_is_not_published():
    make_passage(key="p9", paragraph=9, says="Something else.", quote="")
    edition = publish(make_incident())

    (source,) = edition.document["sources"]
    assert source["key"] == make_source().key
    assert [passage["key"] for passage in source["passages"]] == ["p3"]


def test_related_incidents_published_together_name_each_other_in_their_first_edition():
    first, second = make_incident(), make_incident("second-attack")
    IncidentRelation.objects.create(
        incident=first, key="second", kind="followed_by", other=second, passage=make_passage()
    )

    editions = publish_together([first, second])

    assert [edition.number for edition in editions] == [1, 1]
    assert editions[0].document["related"][0]["incident"]["slug"] == "second-attack"
    assert editions[1].document["related"][0]["direction"] == "from"


def test_of_incidents_published_together_all_or_none_are():
    whole, broken = make_incident(), make_incident("broken")
    broken.codedfigure_rows.all().delete()

    with pytest.raises(NotReady):
        publish_together([whole, broken])

    assert not Edition.objects.exists()
    assert status_of(whole) == "draft"


def test_a_speaker_is_shown_with_the_actor_it_is():
    incident = make_incident()
    speaker = make_speaker("office", naming="named", label="Office of the Test")
    SpeakerActor.objects.create(speaker=speaker, actor=make_actor("office"))
    incident.casualtyreport_rows.update(speaker=speaker)

    (report,) = publish(incident).document["casualties"]["reports"]

    assert report["speaker"]["name"] == "Office of the Test"
    assert report["speaker"]["actor"] == {"slug": "office", "name": "Office"}


def test_the_words_behind_a_number_of_the_flat_row_are_found_by_its_column(client):
    publish(make_incident())

    answer = client.get("/api/v1/evidence/?incident=harbour-attack&field=killed_best").json()

    (row,) = answer["results"]
    assert (row["record"], row["record_key"]) == ("casualty_report", "five")
    assert (row["passage"]["paragraph"], row["passage"]["quote"]) == (3, "five people died")
