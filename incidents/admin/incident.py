"""The incident's page, in the order in which a coder reads a source: what, when, where, who, casualties, the rest."""

from django.contrib import admin

from incidents.admin.casualties import CasualtyReportInline, NamedCasualtyInline, OverlapInline
from incidents.admin.damage import DamageReportInline, TargetInline
from incidents.admin.figures import CodedFigureInline
from incidents.admin.links import (
    ExternalIdInline,
    IncidentEvidenceInline,
    IncidentRelationInline,
    IncidentSourceInline,
)
from incidents.admin.participation import (
    AttributedTacticInline,
    AttributionInline,
    ParticipationInline,
    ResponsibilityClaimInline,
)
from incidents.admin.phase import PhaseInline
from incidents.admin.publishing import Publishing
from incidents.admin.statement import StatementInline
from incidents.models import Incident
from sources.admin import RecordAdmin, understood


@admin.register(Incident)
class IncidentAdmin(Publishing, RecordAdmin):
    key_from = ("title",)
    prepopulated_fields = {"key": ("title",), "slug": ("title",)}
    list_display = ("title", "number", "status", "days", "location", "event_type")
    list_filter = ("review__status", "violence_type", "event_type", "coding_depth", "occurrence")
    list_select_related = ("location", "review", "number_row")
    search_fields = ("title", "key", "slug", "location__name", "=number_row__number")
    ordering = ("-dates", "-id")
    fieldsets = [
        (
            "What happened",
            {"fields": ["title", "summary", ("violence_type", "event_type"), ("occurrence", "coding_depth")]},
        ),
        (
            "When",
            {
                "fields": [
                    "dates",
                    ("date_precision", "date_basis", "date_as_printed"),
                    ("time_of_day", "time_precision", "time_zone"),
                    ("duration_minutes_low", "duration_minutes_high"),
                ]
            },
        ),
        ("Where", {"fields": ["location", ("location_precision", "location_basis")]}),
        ("Who", {"fields": ["attribution"], "description": "The actors in their roles are rows below."}),
        ("Names in links and fixtures", {"fields": [("key", "slug")]}),
        ("What may be shown", {"fields": ["disclosure"], "classes": ["collapse"]}),
    ]
    inlines = [
        IncidentSourceInline,
        PhaseInline,
        TargetInline,
        ParticipationInline,
        AttributionInline,
        ResponsibilityClaimInline,
        AttributedTacticInline,
        CasualtyReportInline,
        OverlapInline,
        CodedFigureInline,
        NamedCasualtyInline,
        DamageReportInline,
        StatementInline,
        IncidentRelationInline,
        ExternalIdInline,
        IncidentEvidenceInline,
    ]

    @admin.display(description="days", ordering="dates")
    def days(self, incident):
        return understood(incident.dates)

    @admin.display(description="public id", ordering="number_row__number")
    def number(self, incident):
        return str(incident.number_row) if hasattr(incident, "number_row") else "–"

    @admin.display(description="status", ordering="review__status")
    def status(self, incident):
        return incident.review.get_status_display() if hasattr(incident, "review") else "Draft"
