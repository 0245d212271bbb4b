"""Casualties: what each source reports, what we decided over the reports, and how the reports lie to each other.

Nothing here is ever added up: a figure is a recorded decision with its rule, and an unknown overlap stays unknown.
"""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _

from codebook import choices
from incidents.models.incident import Incident
from incidents.models.part import IncidentPart
from incidents.models.phase import Phase
from sources.history import keep_history
from sources.models import (
    NaturallyKeyed,
    Requirement,
    count_field,
    given_or_missing,
    in_order,
    key_field,
    missing_field,
)


@keep_history
class CasualtyReport(IncidentPart):
    """What one source says: how many of whom, in which words."""

    phase = models.ForeignKey(Phase, models.PROTECT, null=True, blank=True, related_name="casualty_reports")
    group = models.CharField(max_length=30, choices=choices.casualty_group, help_text=_("Whom the source counts."))
    outcome = models.CharField(max_length=20, choices=choices.casualty_outcome)
    quantifier = models.CharField(max_length=20, choices=choices.quantifier)
    low = count_field(_("The least that the words allow."))
    low_missing = missing_field()
    best = count_field(_("The number printed."))
    best_missing = missing_field()
    high = count_field(_("The most that the words allow; empty and open_ended for “at least”."))
    high_missing = missing_field()
    includes_attackers = models.CharField(max_length=10, choices=choices.includes_attackers, default="unknown")
    note = models.CharField(max_length=500, blank=True)

    class Meta(IncidentPart.Meta):
        constraints = [
            *IncidentPart.Meta.constraints,
            *given_or_missing("low", "best", "high"),
            in_order("low", "best", "high"),
            Requirement(
                condition=~Q(quantifier="uncounted") | Q(low__isnull=True, best__isnull=True, high__isnull=True),
                name="casualtyreport_uncounted_has_no_number",
                at="quantifier",
                says=_("“Uncounted” goes with no number: leave low, best and high empty, or choose another."),
            ),
        ]


@keep_history
class CodedFigure(NaturallyKeyed):
    """Our decision over reports: the value, the rule, who decided and when."""

    natural_lookups = ("incident__key", "key")

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="codedfigure_rows")
    key = key_field("incident")
    group = models.CharField(max_length=30, choices=choices.casualty_group)
    outcome = models.CharField(max_length=20, choices=choices.casualty_outcome)
    low = count_field()
    low_missing = missing_field()
    best = count_field()
    best_missing = missing_field()
    high = count_field()
    high_missing = missing_field()
    includes_attackers = models.CharField(max_length=10, choices=choices.includes_attackers, default="unknown")
    figure_certainty = models.CharField(max_length=20, choices=choices.figure_certainty, blank=True)
    rule = models.CharField(max_length=30, choices=choices.figure_rule)
    note = models.CharField(max_length=500, blank=True, help_text=_("Why; needed for coder_judgement."))
    decided_by = models.CharField(max_length=100, help_text=_("Name of the person or desk, as it is to be published."))
    decided_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["incident", "key"], name="codedfigure_key_is_unique_in_its_incident"),
            models.UniqueConstraint(
                fields=["incident", "group", "outcome"], name="codedfigure_is_decided_once_for_a_group_and_outcome"
            ),
            *given_or_missing("low", "best", "high"),
            in_order("low", "best", "high"),
            Requirement(
                condition=~Q(rule="coder_judgement") | ~Q(note=""),
                name="codedfigure_judgement_has_a_note",
                at="note",
                says=_("A coder's judgement needs its reason. Write why in the note."),
            ),
        ]

    def __str__(self):
        return f"{self.incident}: {self.key}"


@keep_history
class FigureReport(NaturallyKeyed):
    """A report that stands behind a coded figure."""

    natural_lookups = ("figure__incident__key", "figure__key", "report__key")

    figure = models.ForeignKey(CodedFigure, models.CASCADE, related_name="report_rows")
    report = models.ForeignKey(CasualtyReport, models.PROTECT, related_name="figure_rows")

    class Meta:
        verbose_name, verbose_name_plural = "report behind a figure", "reports behind figures"
        constraints = [
            models.UniqueConstraint(fields=["figure", "report"], name="figurereport_is_told_once"),
        ]

    def __str__(self):
        return f"{self.figure} ← {self.report.key}"


@keep_history
class Overlap(IncidentPart):
    """How two reports lie to each other; unknown is an answer."""

    report = models.ForeignKey(CasualtyReport, models.CASCADE, related_name="overlaps")
    other = models.ForeignKey(CasualtyReport, models.CASCADE, related_name="overlaps_from_others")
    relation = models.CharField(max_length=20, choices=choices.overlap, help_text=_("The first report is … the other."))
    note = models.CharField(max_length=300, blank=True)

    class Meta(IncidentPart.Meta):
        constraints = [
            *IncidentPart.Meta.constraints,
            models.UniqueConstraint(Least("report", "other"), Greatest("report", "other"), name="overlap_is_told_once"),
            Requirement(
                condition=~Q(report=F("other")),
                name="overlap_is_with_another_report",
                at="other",
                says=_("A report does not overlap with itself. Choose another report."),
            ),
        ]
