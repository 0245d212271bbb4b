"""Coded figures: our decisions over the reports, with the reports that stand behind each."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext as _

from incidents.admin.casualties import NUMBERS
from incidents.admin.part import IncidentPartAdmin, IncidentPartInline, SiblingFields
from incidents.models import CodedFigure, FigureReport
from sources.admin import PartInline, RecordAdmin
from sources.admin.forms import PartForm, RecordForm

DECISION = ("Decision", {"fields": ["rule", "note", ("decided_by", "decided_on")]})


class ReportOfTheSameIncident:
    """Mixin for forms: a figure stands on reports of its own incident."""

    def clean(self):
        cleaned = super().clean()
        figure, report = cleaned.get("figure"), cleaned.get("report")
        if figure and report and figure.incident_id != report.incident_id:
            self.add_error("report", _("“%s” belongs to another incident.") % report)
        return cleaned


class FigureReportForm(ReportOfTheSameIncident, PartForm):
    pass


class FigureReportRecordForm(ReportOfTheSameIncident, RecordForm):
    pass


class FigureReportInline(SiblingFields, PartInline):
    model = FigureReport
    form = FigureReportForm
    classes = ()
    verbose_name_plural = "reports behind this figure"
    ordering = ("id",)


class DecidedToday:
    """Mixin: a new figure was decided today unless somebody says otherwise."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "decided_on":
            kwargs["initial"] = timezone.localdate
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class CodedFigureInline(DecidedToday, IncidentPartInline):
    model = CodedFigure
    key_from = ("outcome", "group")
    verbose_name_plural = "coded figures: our decisions over the reports"
    fieldsets = [
        (None, {"fields": [("group", "outcome"), ("includes_attackers", "figure_certainty", "key")]}),
        NUMBERS,
        DECISION,
    ]


@admin.register(CodedFigure)
class CodedFigureAdmin(DecidedToday, IncidentPartAdmin):
    key_from = ("outcome", "group")
    list_display = ("incident", "outcome", "group", "low", "best", "high", "rule", "decided_by", "decided_on")
    list_filter = ("outcome", "group", "rule", "figure_certainty")
    list_select_related = ("incident",)
    search_fields = ("key", "note", "incident__title", "incident__key")
    fieldsets = [
        (None, {"fields": ["incident", ("group", "outcome"), ("includes_attackers", "figure_certainty")]}),
        NUMBERS,
        DECISION,
        (None, {"fields": ["key"]}),
    ]
    inlines = [FigureReportInline]


@admin.register(FigureReport)
class FigureReportAdmin(RecordAdmin):
    form = FigureReportRecordForm
    list_display = ("figure", "report")
    list_select_related = ("figure__incident", "report__incident")
    search_fields = ("figure__key", "report__key", "figure__incident__title", "figure__incident__key")
    ordering = ("-id",)
