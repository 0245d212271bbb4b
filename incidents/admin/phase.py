"""Phases: the acts inside an incident, in order, and which passage carries their values."""

from django.contrib import admin

from incidents.admin.part import IncidentPartAdmin, IncidentPartInline
from incidents.models import Phase, PhaseEvidence
from sources.admin import EvidenceAdmin, EvidenceInline, evidence_fieldsets

WHEN = ("When", {"fields": [("offset_minutes_low", "offset_minutes_high", "offset_as_printed"), "dates"]})
WHERE = ("Where", {"fields": [("location", "place_part")]})
HOW = ("How", {"fields": ["tactics", "weapons"]})


class PhaseInline(IncidentPartInline):
    model = Phase
    key_from = ("title",)
    ordering = ("position",)
    fieldsets = [(None, {"fields": [("position", "rank", "kind"), ("title", "key"), "note"]}), HOW, WHEN, WHERE]


class PhaseEvidenceInline(EvidenceInline):
    model = PhaseEvidence
    evidences = Phase
    ordering = ("id",)


@admin.register(Phase)
class PhaseAdmin(IncidentPartAdmin):
    key_from = ("title",)
    prepopulated_fields = {"key": ("title",)}
    list_display = ("title", "incident", "position", "rank", "kind", "tactics", "weapons", "place_part")
    list_filter = ("kind", "place_part")
    list_select_related = ("incident",)
    search_fields = ("title", "key", "incident__title", "incident__key")
    ordering = ("-incident_id", "position")
    fieldsets = [
        (None, {"fields": ["incident", ("position", "rank", "kind"), "title", "key", "note"]}),
        *(HOW, WHEN, WHERE),
    ]
    inlines = [PhaseEvidenceInline]


@admin.register(PhaseEvidence)
class PhaseEvidenceAdmin(EvidenceAdmin):
    evidences = Phase
    list_select_related = ("phase", "passage__source", "speaker")
    search_fields = ("field", "key", "as_printed", "phase__title", "phase__incident__title", "phase__incident__key")
    fieldsets = evidence_fieldsets("phase")
