"""What an incident is linked with: its sources, other incidents, other datasets; and the evidence of its fields."""

from django.contrib import admin

from incidents.admin.part import SAID, SEARCHED, SOURCED, IncidentPartAdmin, IncidentPartInline
from incidents.models import ExternalId, Incident, IncidentEvidence, IncidentRelation, IncidentSource
from sources.admin import SAYS_SO, EvidenceAdmin, EvidenceInline, PartInline, RecordAdmin, evidence_fieldsets


class IncidentSourceInline(PartInline):
    model = IncidentSource
    verbose_name_plural = "sources, each in its role"
    fieldsets = [(None, {"fields": [("source", "role")]})]
    ordering = ("id",)


class IncidentEvidenceInline(EvidenceInline):
    model = IncidentEvidence
    evidences = Incident
    ordering = ("id",)


class IncidentRelationInline(IncidentPartInline):
    model = IncidentRelation
    key_from = ("kind", "other")
    verbose_name_plural = "relations to other incidents"
    fieldsets = [(None, {"fields": [("kind", "other"), ("key", "note")]}), SAYS_SO]


class ExternalIdInline(PartInline):
    model = ExternalId
    fieldsets = [(None, {"fields": [("dataset", "code", "note")]})]
    ordering = ("id",)


@admin.register(IncidentSource)
class IncidentSourceAdmin(RecordAdmin):
    list_display = ("incident", "source", "role")
    list_filter = ("role",)
    list_select_related = ("incident", "source")
    search_fields = ("incident__title", "incident__key", "source__title", "source__key", "source__publisher")
    ordering = ("-id",)


@admin.register(IncidentRelation)
class IncidentRelationAdmin(IncidentPartAdmin):
    key_from = ("kind", "other")
    list_display = ("incident", "kind", "other", *SAID)
    list_filter = ("kind", *IncidentPartAdmin.list_filter)
    list_select_related = (*SOURCED, "other")
    search_fields = ("other__title", *SEARCHED)
    fieldsets = [(None, {"fields": ["incident", "kind", "other", "note", "key"]}), SAYS_SO]


@admin.register(ExternalId)
class ExternalIdAdmin(RecordAdmin):
    list_display = ("dataset", "code", "incident", "note")
    list_filter = ("dataset",)
    list_select_related = ("incident",)
    search_fields = ("=code", "incident__title", "incident__key")
    ordering = ("dataset", "code", "id")


@admin.register(IncidentEvidence)
class IncidentEvidenceAdmin(EvidenceAdmin):
    evidences = Incident
    list_select_related = SOURCED
    search_fields = ("field", *SEARCHED)
    fieldsets = evidence_fieldsets("incident")
