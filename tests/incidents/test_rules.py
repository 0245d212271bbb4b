"""Every rule, broken once."""

import pytest

from actors.models import SpeakerActor
from incidents.models import IncidentEvidence, IncidentSource, NamedCasualty, Participation, Phase, ResponsibilityClaim
from incidents.rules import problems_of
from tests.incidents.factories import (
    days,
    make_actor,
    make_figure,
    make_incident,
    make_overlap,
    make_passage,
    make_report,
    make_source,
    make_speaker,
)

pytestmark = pytest.mark.django_db


def codes(incident) -> list[str]:
    incident.refresh_from_db()
    return [problem.code for problem in problems_of(incident)]


def test_the_example_record_breaks_none():
    assert codes(make_incident()) == []


def test_a_date_is_needed():
    incident = make_incident(dates=None, date_precision="", date_basis="")

    assert codes(incident) == ["date_missing"]


@pytest.mark.parametrize(("written", "precision"), [("2020-05", "day"), ("2020-05-04", "year"), ("2020-05", "open")])
def test_the_precision_is_that_of_the_days(written, precision):
    incident = make_incident(dates=days(written), date_precision=precision)

    assert codes(incident) == ["precision_does_not_fit"]


def test_a_time_zone_is_one_that_exists():
    assert codes(make_incident(key="there", slug="there", time_zone="Asia/Kabul")) == []
    assert codes(make_incident(time_zone="Mars/Olympus")) == ["time_zone_unknown"]


def test_a_reporting_source_is_needed():
    incident = make_incident()
    IncidentSource.objects.update(role="context")

    assert codes(incident) == ["source_missing"]


def test_only_acts_bind_the_dates():
    incident = make_incident()
    for position, kind in enumerate(("act", "aftermath"), start=1):
        phase = Phase.objects.create(
            incident=incident, key=kind, position=position, rank=1, kind=kind, title=kind, dates=days("2020-05-05")
        )
        for field in ("kind", "rank", "dates"):
            phase.evidence.create(key=field, field=field, passage=make_passage())

    assert codes(incident) == ["phase_outside_dates"]


def test_an_act_without_an_end_is_outside_the_dates():
    incident = make_incident()
    Phase.objects.create(
        incident=incident, key="act", position=1, rank=1, kind="act", title="Shots", dates=days("2020-05-04..")
    )

    assert "phase_outside_dates" in codes(incident)


def test_no_part_points_into_another_incident():
    incident, draft = make_incident(), make_incident("draft")
    phase = Phase.objects.create(incident=incident, key="act", position=1, rank=1, kind="act", title="Shots")
    for field in ("kind", "rank"):
        phase.evidence.create(key=field, field=field, passage=make_passage())
    draft.participation_rows.update(phase=phase)
    draft.casualtyreport_rows.update(phase=phase)

    assert codes(incident) == ["part_of_another_incident"]
    assert codes(draft) == ["part_of_another_incident", "part_of_another_incident"]


def test_a_claimed_attribution_needs_the_claim():
    incident = make_incident(attribution="claimed")

    assert codes(incident) == ["claim_missing"]
    ResponsibilityClaim.objects.create(
        incident=incident, key="claim", actor=make_actor(), stance="claimed", passage=make_passage()
    )
    assert codes(incident) == []


def test_a_perpetrator_is_not_unattributed():
    assert codes(make_incident(attribution="unattributed")) == ["attribution_missing"]


def test_a_value_without_evidence_is_named():
    incident = make_incident()
    IncidentEvidence.objects.filter(field="location").delete()

    (problem,) = problems_of(incident)
    assert problem.code == "value_without_evidence"
    assert problem.message.startswith("location has a value")


@pytest.mark.parametrize(
    ("precision", "found"), [("facility", ["place_too_exact"]), ("settlement", []), ("admin1", [])]
)
def test_a_place_is_told_no_more_exactly_than_it_is_known(precision, found):
    assert codes(make_incident(location_precision=precision)) == found


def test_each_term_of_a_list_is_evidenced():
    incident = make_incident()
    phase = Phase.objects.create(
        incident=incident, key="one", position=1, rank=1, kind="act", title="x", tactics=["bombing", "suicide"]
    )
    for field in ("kind", "rank"):
        phase.evidence.create(key=field, field=field, passage=make_passage())
    phase.evidence.create(key="bombing", field="tactics", term="bombing", passage=make_passage())

    (problem,) = problems_of(incident)
    assert problem.message == "tactics: nothing carries “suicide”."


def test_the_source_of_a_passage_is_linked():
    incident = make_incident()
    stray = make_passage(make_source("other-paper"))
    IncidentEvidence.objects.create(incident=incident, key="more", field="dates", passage=stray)

    assert codes(incident) == ["source_not_linked"]


def test_two_sentences_are_too_much_of_a_quote():
    incident = make_incident()
    make_passage().__class__.objects.update(quote="He ran. He fell.")

    assert codes(incident) == ["quote_too_long"]


def test_a_single_source_figure_equals_its_report():
    incident = make_incident()
    incident.codedfigure_rows.update(best=4, low=4)

    assert codes(incident) == ["figure_breaks_rule"]


@pytest.mark.parametrize("relation", ["unknown", "inside", "partial", None])
def test_nothing_is_added_up_across_an_overlap(relation):
    incident = make_incident()
    guards = [make_report(incident, key=key, best=2, group="state_forces") for key in ("gate", "yard")]
    if relation:
        make_overlap(*guards, relation)
    make_figure(
        incident,
        reports=guards,
        key="guards",
        group="state_forces",
        rule="sum_of_disjoint_parts",
        low=4,
        best=4,
        high=4,
    )

    assert codes(incident) == ["sum_across_overlap"]


def test_disjoint_parts_add_up_and_an_open_part_leaves_the_sum_open():
    incident = make_incident()
    gate = make_report(incident, key="gate", best=1, group="state_forces")
    yard = make_report(
        incident,
        key="yard",
        best=3,
        group="state_forces",
        quantifier="at_least",
        high=None,
        high_missing="open_ended",
    )
    make_overlap(gate, yard, "disjoint")
    figure = make_figure(
        incident,
        reports=[gate, yard],
        key="guards",
        group="state_forces",
        rule="sum_of_disjoint_parts",
        low=4,
        best=4,
        high=None,
        high_missing="open_ended",
    )

    assert codes(incident) == []
    figure.high, figure.high_missing = 4, ""
    figure.save()
    assert codes(incident) == ["figure_breaks_rule"]


def test_an_anonymous_speaker_has_no_identity():
    incident = make_incident()
    SpeakerActor.objects.create(speaker=make_speaker(naming="anonymity_requested"), actor=make_actor("somebody"))

    assert codes(incident) == ["anonymity_broken"]


def test_a_figure_counts_whom_its_reports_count():
    incident = make_incident()
    incident.casualtyreport_rows.update(group="civilians")

    assert codes(incident) == ["report_of_another_group"]


def test_a_name_is_published_only_where_the_person_may_be_named():
    incident = make_incident()
    person = make_actor("jane-doe", is_person=True)
    NamedCasualty.objects.create(
        incident=incident,
        key="jane",
        person=person,
        report=incident.casualtyreport_rows.get(),
        status="civilian",
        is_published=True,
        publication_reason="minister",
        passage=make_passage(),
    )

    assert codes(incident) == ["person_not_public"]
    person.disclosure = {"name": {"level": "public"}}
    person.save()
    assert codes(incident) == []


def test_a_term_from_outside_the_codebook_is_named():
    incident = make_incident()
    Participation.objects.update(role="culprit")

    (problem,) = problems_of(incident)
    assert problem.code == "value_invalid"
    assert problem.where == "red, role"
