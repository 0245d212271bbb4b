"""What a coder and an editor do with an incident at the desk."""

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from accounts.models import User
from events.models import Edition, Event, Tombstone
from incidents import review
from incidents.models import CasualtyReport, CodedFigure, Incident, IncidentRelation, Phase, ResponsibilityClaim
from tests.any_row import make_row
from tests.desk import as_sent, errors_of
from tests.incidents.factories import (
    days,
    make_actor,
    make_figure,
    make_incident,
    make_passage,
    make_place,
    make_report,
)

pytestmark = pytest.mark.django_db

FIXTURES = settings.BASE_DIR / "fixtures" / "kabul_hospital_2021"
LIST = "/admin/incidents/incident/"
ADD = "/admin/incidents/incident/add/"
NEW_INCIDENT = {
    "title": "Attack at the market",
    "slug": "attack-at-the-market",
    "dates": "early Nov 2021",
    "date_precision": "month",
    "date_basis": "stated",
    "time_precision": "unknown",
    "occurrence": "confirmed",
    "attribution": "unattributed",
    "coding_depth": "outline",
    "disclosure": "{}",
}
STATED = {"basis": "stated", "certainty": "certain"}
NEW_REPORT = {
    "group": "people",
    "outcome": "killed",
    "quantifier": "at_least",
    "low": "3",
    "best": "3",
    "high_missing": "open_ended",
    "includes_attackers": "unknown",
    **STATED,
}


@pytest.fixture
def chief(client):
    user = User.objects.create_superuser("chief", password="a long word", first_name="Carla", last_name="Chief")
    client.force_login(user)
    return user


@pytest.fixture
def coder(client):
    """Amina may code everything and publish nothing."""
    user = User.objects.create_user("amina", password="a long word", is_staff=True)
    user.user_permissions.set(Permission.objects.exclude(codename="publish_incident"))
    client.force_login(user)
    return user


def change_page(incident):
    return reverse("admin:incidents_incident_change", args=[incident.pk])


def untouched(client, address, **changes):
    return {**as_sent(client.get(address)), **changes}


def added_row(client, address, prefix, row):
    """The page as it is sent with one more row in an inline."""
    sent = untouched(client, address)
    number = sent[f"{prefix}-TOTAL_FORMS"]
    return {
        **sent,
        f"{prefix}-TOTAL_FORMS": int(number) + 1,
        **{f"{prefix}-{number}-{name}": value for name, value in row.items()},
    }


def told(answer):
    return [str(message) for message in get_messages(answer.wsgi_request)]


def test_incident_and_its_report_are_entered_on_one_page(chief, client):
    sent = added_row(client, ADD, "casualtyreport_rows", {**NEW_REPORT, "passage": make_passage().pk})

    answer = client.post(ADD, {**sent, **NEW_INCIDENT})

    assert answer.status_code == 302, errors_of(answer)
    incident = Incident.objects.get()
    assert incident.key == "attack-at-the-market"
    assert str(incident.dates.lower) == "2021-11-01"
    report = CasualtyReport.objects.get(incident=incident)
    assert (report.key, report.low, report.high, report.high_missing) == ("killed-people", 3, None, "open_ended")


def test_a_long_record_is_saved_untouched_without_a_change(chief, client):
    call_command("loaddata", *sorted(FIXTURES.glob("*.yaml")), verbosity=0)
    page = change_page(Incident.objects.get(key="kabul-military-hospital-attack-2021"))
    histories = [
        model for model in apps.get_app_config("incidents").get_models() if hasattr(model, "pgh_tracked_model")
    ]
    before = sum(model.objects.count() for model in histories)

    answer = client.post(page, untouched(client, page))

    assert answer.status_code == 302, errors_of(answer)
    assert sum(model.objects.count() for model in histories) == before


def test_made_keys_stay_unique_in_their_incident(chief, client):
    incident = make_incident()
    for _ in range(2):
        page = change_page(incident)
        sent = added_row(client, page, "casualtyreport_rows", {**NEW_REPORT, "passage": make_passage().pk})
        assert client.post(page, sent).status_code == 302

    keys = incident.casualtyreport_rows.order_by("id").values_list("key", flat=True)
    assert list(keys) == ["five", "killed-people", "killed-people-2"]


def test_a_key_is_not_changed_once_it_is_given(chief, client):
    incident = make_incident()

    client.post(change_page(incident), untouched(client, change_page(incident), key="another"))

    incident.refresh_from_db()
    assert incident.key == "harbour-attack"


def test_the_page_shows_what_was_understood_of_the_days(chief, client):
    incident = make_incident()
    incident.dates, incident.date_precision = days("2017"), "year"
    incident.save()

    answer = client.get(change_page(incident))

    assert "Understood as 2017-01-01 … 2017-12-31 (year)." in answer.content.decode()
    assert "2017-01-01 … 2017-12-31 (year)" in client.get(LIST).content.decode()


def test_days_that_are_none_are_refused_in_a_sentence(chief, client):
    claim = make_row(ResponsibilityClaim)
    address = reverse("admin:incidents_responsibilityclaim_change", args=[claim.pk])

    answer = client.post(address, untouched(client, address, claimed_on="2021-13"))

    assert errors_of(answer) == ["“2021-13” is not a month. Expected YYYY-MM-DD, YYYY-MM or YYYY."]


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"high_missing": ""}, "“high” has either a number or a reason why it is missing, never both."),
        ({"best": "2"}, "Expected low ≤ best ≤ high: none may be greater than the next."),
        ({"quantifier": "uncounted"}, "“Uncounted” goes with no number: leave low, best and high empty"),
        ({"passage": ""}, "Choose the passage that says so, or the basis “outside knowledge” and a reference for it."),
    ],
)
def test_a_report_that_does_not_hold_together_is_refused_in_a_sentence(chief, client, changed, says):
    row = {**NEW_REPORT, "incident": make_incident().pk, "passage": make_passage().pk, **changed}

    answer = client.post(reverse("admin:incidents_casualtyreport_add"), row)

    (error,) = errors_of(answer)
    assert error.startswith(says)


def test_an_incident_is_not_related_to_itself(chief, client):
    incident = make_incident()
    row = {"kind": "related", "other": incident.pk, "passage": make_passage().pk, **STATED}

    answer = client.post(change_page(incident), added_row(client, change_page(incident), "incidentrelation_rows", row))

    assert errors_of(answer) == ["An incident has no relation to itself. Choose another incident."]
    assert not IncidentRelation.objects.exists()


def test_two_phases_swap_their_positions(chief, client):
    incident = make_incident()
    for position in (1, 2):
        Phase.objects.create(
            incident=incident, key=f"phase-{position}", position=position, rank=1, kind="act", title=f"Act {position}"
        )
    sent = untouched(client, change_page(incident), **{"phases-0-position": 2, "phases-1-position": 1})

    answer = client.post(change_page(incident), sent)

    assert answer.status_code == 302, errors_of(answer)
    assert list(incident.phases.order_by("position").values_list("key", flat=True)) == ["phase-2", "phase-1"]


def test_terms_are_ticked_and_kept_in_the_order_of_the_codebook(chief, client):
    incident = make_incident()
    phase = Phase.objects.create(incident=incident, key="p", position=1, rank=1, kind="act", title="Act")
    address = reverse("admin:incidents_phase_change", args=[phase.pk])

    client.post(address, untouched(client, address, tactics=["suicide", "bombing"]))

    phase.refresh_from_db()
    assert phase.tactics == ["bombing", "suicide"]


def test_a_part_of_another_incident_is_neither_offered_nor_taken(chief, client):
    incident, other = make_incident(), make_incident("other-attack")
    theirs = make_report(other, "theirs", 2)
    asked = {"app_label": "incidents", "model_name": "overlap", "field_name": "other", "incident": incident.pk}

    offered = client.get(reverse("admin:autocomplete"), asked).json()["results"]
    row = {"report": incident.casualtyreport_rows.get().pk, "other": theirs.pk, "relation": "unknown"}
    row |= {"passage": make_passage().pk, **STATED}
    answer = client.post(change_page(incident), added_row(client, change_page(incident), "overlap_rows", row))

    assert [result["text"] for result in offered] == ["Attack in the harbour: five"]
    assert errors_of(answer) == ["“Attack in the harbour: theirs” belongs to another incident."]


def test_a_figure_stands_on_reports_of_its_own_incident(chief, client):
    incident, other = make_incident(), make_incident("other-attack")
    figure = make_figure(incident, key="injured", outcome="injured", low=1, best=1, high=1)
    address = reverse("admin:incidents_codedfigure_change", args=[figure.pk])
    row = {"report": make_report(other, "theirs", 2).pk}

    answer = client.post(address, added_row(client, address, "report_rows", row))

    assert errors_of(answer) == ["“Attack in the harbour: theirs” belongs to another incident."]


def test_history_says_who_changed_what_and_why(chief, client):
    incident = make_incident()
    sent = untouched(
        client, change_page(incident), title="Attack in the old harbour", reason_for_change="Second source"
    )
    client.post(change_page(incident), sent)

    answer = client.get(reverse("admin:incidents_incident_history", args=[incident.pk]))

    newest = next(change for change in answer.context["changes"] if change.row == "incident harbour-attack")
    assert (newest.action, newest.made_by, newest.reason) == ("update", "Carla Chief", "Second source")
    assert newest.fields == [("title", "Attack in the harbour", "Attack in the old harbour")]
    rows = {change.row for change in answer.context["changes"]}
    assert {"incident harbour-attack", "casualty report five", "participation red"} <= rows


def test_history_names_the_rows_that_a_key_led_to(chief, client):
    incident = make_incident()
    incident.location = make_place("quay", name="Quay")
    incident.save()

    answer = client.get(reverse("admin:incidents_incident_history", args=[incident.pk]))

    newest = next(change for change in answer.context["changes"] if change.row == "incident harbour-attack")
    assert newest.fields == [("location", "Harbour (settlement)", "Quay (settlement)")]


def test_history_outlives_a_removed_part(chief, client):
    incident = make_incident()
    incident.participation_rows.get().delete()

    answer = client.get(reverse("admin:incidents_incident_history", args=[incident.pk]))

    (newest, first) = [change for change in answer.context["changes"] if change.row == "participation red"]
    assert (newest.action, newest.fields) == ("delete", [])
    assert first.action == "insert"


def test_publishing_shows_what_will_be_published_and_then_publishes_it(chief, client):
    incident = make_incident()
    address = reverse("admin:incidents_incident_publish", args=[incident.pk])

    before = client.get(address)
    answer = client.post(address, {"confirmed": "yes", "reason": "Checked"})

    assert "Edition 1 will be published." in before.content.decode()
    edition = Edition.objects.get(kind="incident")
    assert (edition.number, edition.published_by, edition.reason) == (1, "Carla Chief", "Checked")
    assert answer.url == change_page(incident)
    assert told(answer) == [f"“Attack in the harbour” is published: annals:{edition.subject}, edition 1."]


def test_the_next_edition_is_announced_only_when_something_changed(chief, client):
    incident = make_incident()
    edition = review.publish(incident, by=chief)
    address = reverse("admin:incidents_incident_publish", args=[incident.pk])

    unchanged = client.get(address).content.decode()
    Incident.objects.update(title="Attack in the old harbour")
    changed = client.get(address).content.decode()

    assert f"Nothing has changed since the newest edition of annals:{edition.subject}" in unchanged
    assert f"Edition 2 of annals:{edition.subject} will be published." in changed


def test_each_broken_rule_is_a_message_and_nothing_is_published(chief, client):
    sound, broken = make_incident(), make_incident("broken", title="Attack nobody counted")
    broken.codedfigure_rows.all().delete()
    broken.source_rows.all().delete()
    problems = review.problems_of(broken)
    selected = {"action": "publish_selected", "_selected_action": [sound.pk, broken.pk]}

    page = client.post(LIST, selected).content.decode()
    answer = client.post(LIST, {**selected, "confirmed": "yes"})

    assert len(problems) >= 2
    assert all(escape(problem.message) in page for problem in problems)
    assert told(answer)[:-1] == [f"“Attack nobody counted” – {problem}" for problem in problems]
    assert "is published" in told(answer)[-1]
    assert review.status_of(broken) == "draft"
    assert Event.objects.count() == 1


def test_incidents_published_together_name_each_other(chief, client):
    first, second = make_incident(), make_incident("other-attack")
    IncidentRelation.objects.create(
        incident=first, key="r", kind="same_target", other=second, passage=make_passage(), certainty="certain"
    )
    selected = {"action": "publish_selected", "_selected_action": [first.pk, second.pk], "confirmed": "yes"}

    client.post(LIST, selected)

    (related,) = Edition.objects.get(kind="incident", subject=first.number_row.number).document["related"]
    assert related["incident"]["id"] == second.number_row.number


def test_withdrawing_asks_for_a_reason(chief, client):
    incident = make_incident()
    review.publish(incident, by=chief)
    selected = {"action": "withdraw_selected", "_selected_action": [incident.pk]}

    page = client.post(LIST, selected)
    refused = client.post(LIST, {**selected, "confirmed": "yes", "reason": "  "})
    still_published = review.status_of(incident)
    client.post(LIST, {**selected, "confirmed": "yes", "reason": "It happened elsewhere"})

    assert 'name="reason"' in page.content.decode()
    assert told(refused) == ["A withdrawal needs a reason; it is shown to everybody who asks for the record."]
    assert still_published == "published"
    assert Tombstone.objects.get().reason == "It happened elsewhere"


def test_a_new_figure_is_decided_today(chief, client):
    (formset,) = (
        inline.formset
        for inline in client.get(ADD).context["inline_admin_formsets"]
        if inline.opts.model is CodedFigure
    )

    assert formset.empty_form["decided_on"].value() == timezone.localdate()


def test_a_draft_is_submitted_for_review(coder, client):
    incident = make_incident()

    client.post(LIST, {"action": "submit_selected", "_selected_action": [incident.pk]})

    assert review.status_of(incident) == "in_review"
    assert incident.review.coder == coder


def test_a_coder_is_told_what_publication_would_refuse(coder, client):
    incident = make_incident(time_zone="Mars/Olympus")

    answer = client.post(LIST, {"action": "submit_selected", "_selected_action": [incident.pk]}, follow=True)

    assert "“Mars/Olympus” is not a time zone." in answer.content.decode()
    assert review.status_of(incident) == "in_review"


def test_too_many_at_once_are_refused_whole(chief, client, monkeypatch):
    monkeypatch.setattr("incidents.admin.publishing.MOST_AT_ONCE", 1)
    incidents = [make_incident(), make_incident("other-attack")]
    selected = {"action": "publish_selected", "_selected_action": [incident.pk for incident in incidents]}

    answer = client.post(LIST, {**selected, "confirmed": "yes"})

    assert told(answer) == ["Choose at most 1 incidents at once; nothing was done."]
    assert not Edition.objects.exists()


@pytest.mark.parametrize("step", ["publish", "withdraw"])
def test_only_who_may_publish_sees_and_takes_the_step(coder, client, step):
    incident = make_incident()
    address = reverse(f"admin:incidents_incident_{step}", args=[incident.pk])
    selected = {"action": f"{step}_selected", "_selected_action": [incident.pk], "confirmed": "yes", "reason": "x"}

    assert client.get(address).status_code == 403
    assert client.post(address, {"confirmed": "yes", "reason": "x"}).status_code == 403
    client.post(LIST, selected)
    assert address not in client.get(change_page(incident)).content.decode()
    assert review.status_of(incident) == "draft"


def test_whoever_has_the_permission_may_publish(coder, client):
    coder.user_permissions.add(Permission.objects.get(codename="publish_incident"))
    incident = make_incident()

    client.post(reverse("admin:incidents_incident_publish", args=[incident.pk]), {"confirmed": "yes"})

    assert review.status_of(incident) == "published"


def test_a_published_incident_is_not_deleted(chief, client):
    incident = make_incident()
    review.publish(incident, by=chief)

    client.post(reverse("admin:incidents_incident_delete", args=[incident.pk]), {"post": "yes"})

    assert Incident.objects.filter(pk=incident.pk).exists()


def test_an_actor_is_found_by_any_of_its_names(chief, client):
    make_actor("islamic-state-khorasan", name="Islamic State-Khorasan")
    asked = {"app_label": "incidents", "model_name": "participation", "field_name": "actor", "term": "khorasan"}

    results = client.get(reverse("admin:autocomplete"), asked).json()["results"]

    assert [result["text"] for result in results] == ["Islamic State-Khorasan"]
