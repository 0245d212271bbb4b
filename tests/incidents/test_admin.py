"""What a coder and an editor do with an incident at the desk."""

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from incidents.models import CasualtyReport, CodedFigure, Incident, IncidentRelation, Phase, ResponsibilityClaim
from tests.any_row import make_row
from tests.desk import change_page, errors_of, untouched
from tests.incidents.factories import (
    days,
    make_actor,
    make_figure,
    make_incident,
    make_passage,
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


def added_row(client, address, prefix, row):
    """The page as it is sent with one more row in an inline."""
    sent = untouched(client, address)
    number = sent[f"{prefix}-TOTAL_FORMS"]
    return {
        **sent,
        f"{prefix}-TOTAL_FORMS": int(number) + 1,
        **{f"{prefix}-{number}-{name}": value for name, value in row.items()},
    }


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


def test_a_new_figure_is_decided_today(chief, client):
    (formset,) = (
        inline.formset
        for inline in client.get(ADD).context["inline_admin_formsets"]
        if inline.opts.model is CodedFigure
    )

    assert formset.empty_form["decided_on"].value() == timezone.localdate()


def test_an_actor_is_found_by_any_of_its_names(chief, client):
    make_actor("islamic-state-khorasan", name="Islamic State-Khorasan")
    asked = {"app_label": "incidents", "model_name": "participation", "field_name": "actor", "term": "khorasan"}

    results = client.get(reverse("admin:autocomplete"), asked).json()["results"]

    assert [result["text"] for result in results] == ["Islamic State-Khorasan"]
