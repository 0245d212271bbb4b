"""What every form of the desk does with sources, keys, days and disclosure."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from accounts.models import User
from actors.models import Actor, ActorRelation
from locations.models import Location
from sources.admin import understood
from sources.admin.disclosure import DisclosureField
from sources.admin.keys import made_key, permanent_field
from sources.models import Passage, Source
from tests.desk import as_sent
from tests.incidents.factories import days, make_actor, make_passage, make_place, make_source


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            '{"location": {"level": "hidden"}}',
            "“location” needs a level. Expected one of: public, coarsened, withheld.",
        ),
        ('{"location": {"level": "withheld"}}', "“location” is withheld without a reason. Expected one of: privacy"),
        ('{"location": "withheld"}', "“location” needs a level."),
        ("[1]", "Expected an object"),
        ("{", "Enter a valid JSON."),
    ],
)
def test_disclosure_that_is_not_understood_is_refused_in_a_sentence(text, says):
    with pytest.raises(ValidationError) as caught:
        DisclosureField(required=False).clean(text)

    assert caught.value.messages[0].startswith(says)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2021-11-02", "2021-11-02 (day)"),
        ("2017", "2017-01-01 … 2017-12-31 (year)"),
        ("..2021-08", "… 2021-08-31 (open)"),
        ("2021-08..", "2021-08-01 … (open)"),
        ("", ""),
    ],
)
def test_days_are_shown_as_they_were_understood(text, shown):
    assert understood(days(text)) == shown


def test_a_key_is_made_of_the_words_of_its_row(db):
    actor = make_actor("red-group")
    relation = ActorRelation(actor=actor, other=make_actor("blue-group"), kind="hostile_to")

    assert made_key(relation, ("kind", "other")) == "hostile-to-blue-group"


def test_permanent_names_are_keys_and_slugs():
    assert [permanent_field(model) for model in (Source, Passage, Actor, Location)] == ["key", "key", "slug", "key"]


@pytest.fixture
def chief(client, db):
    user = User.objects.create_superuser("chief", password="a long word")
    client.force_login(user)
    return user


def test_a_source_is_entered_with_its_passages(chief, client):
    address = reverse("admin:sources_source_add")
    source = {"title": "Attack", "kind": "newspaper", "publisher": "Daily Test", "language": "en"}
    source |= {"reliability": "cannot_be_judged", "published": "Nov 2021", "published_precision": "month"}
    passage = {"passages-TOTAL_FORMS": 1, "passages-0-paragraph": 7, "passages-0-says": "Five people died."}

    answer = client.post(address, {**as_sent(client.get(address)), **source, "published_basis": "stated", **passage})

    assert answer.status_code == 302
    saved = Source.objects.get()
    assert (saved.key, str(saved.published.upper)) == ("daily-test-attack", "2021-12-01")
    assert Passage.objects.get(source=saved, paragraph=7).key == "7"


def test_an_actor_keeps_its_slug_and_says_why_it_changed(chief, client):
    actor = make_actor("red-group")
    address = reverse("admin:actors_actor_change", args=[actor.pk])
    sent = as_sent(client.get(address)) | {"name": "Red Army", "slug": "red-army", "reason_for_change": "New source"}
    rule = '{"exists": {"level": "withheld", "reason": "safety"}}'

    client.post(address, {**sent, "disclosure": rule})

    actor.refresh_from_db()
    assert (actor.name, actor.slug, actor.disclosure["exists"]["reason"]) == ("Red Army", "red-group", "safety")
    history = client.get(reverse("admin:actors_actor_history", args=[actor.pk])).context["changes"]
    assert [change.reason for change in history if change.action == "update"] == ["New source"]


def test_passages_are_found_by_their_source_and_paragraph(chief, client):
    passage = make_passage(make_source("morning-post"), key="p12", paragraph=12)
    make_passage(make_source("daily-test"), key="p12", paragraph=12)
    asked = {"app_label": "incidents", "model_name": "casualtyreport", "field_name": "passage"}

    results = client.get(reverse("admin:autocomplete"), {**asked, "term": "morning 12"}).json()["results"]

    assert [result["id"] for result in results] == [str(passage.pk)]


def test_a_passage_is_chosen_by_its_words(chief, client):
    make_passage(make_source("morning-post"), key="p12", paragraph=12, says="Shells fell. " * 20, quote="")
    asked = {"app_label": "incidents", "model_name": "casualtyreport", "field_name": "passage", "term": "shells"}

    (result,) = client.get(reverse("admin:autocomplete"), asked).json()["results"]

    assert result["text"].startswith("morning-post ¶12: Shells fell. Shells fell.")
    assert len(result["text"]) < 120


def test_a_place_is_chosen_by_its_kind_too(chief, client):
    make_place("kabul-province", name="Kabul", kind="admin1")
    make_place("kabul", name="Kabul", kind="settlement")
    asked = {"app_label": "incidents", "model_name": "incident", "field_name": "location", "term": "kabul"}

    results = client.get(reverse("admin:autocomplete"), asked).json()["results"]

    assert len({result["text"] for result in results}) == 2


def test_a_row_beside_a_key_is_added_or_opened_and_not_deleted(chief, client):
    page = client.get(reverse("admin:sources_passage_add")).content.decode()

    assert "related-widget-wrapper-link add-related" in page
    assert "delete-related" not in page
