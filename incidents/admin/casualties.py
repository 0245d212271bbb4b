"""Casualties: what each source reports, how the reports lie to each other, and who is named in one."""

from django.contrib import admin

from incidents.admin.part import SAID, SEARCHED, SOURCED, IncidentPartAdmin, IncidentPartInline
from incidents.models import CasualtyReport, NamedCasualty, Overlap
from sources.admin import SAYS_SO

NUMBERS = (
    "How many",
    {
        "fields": [("low", "low_missing"), ("best", "best_missing"), ("high", "high_missing")],
        "description": "Each number, or the reason why it is missing. Nothing is ever added up.",
    },
)


class CasualtyReportInline(IncidentPartInline):
    model = CasualtyReport
    key_from = ("outcome", "group")
    fieldsets = [
        (None, {"fields": [("group", "outcome", "quantifier"), ("includes_attackers", "phase"), ("key", "note")]}),
        NUMBERS,
        SAYS_SO,
    ]


class OverlapInline(IncidentPartInline):
    model = Overlap
    key_from = ("report", "other")
    verbose_name_plural = "overlaps: how two reports lie to each other"
    fieldsets = [(None, {"fields": [("report", "relation", "other"), ("key", "note")]}), SAYS_SO]


class NamedCasualtyInline(IncidentPartInline):
    model = NamedCasualty
    key_from = ("person",)
    fieldsets = [
        (None, {"fields": [("person", "report", "status"), ("functions", "key")]}),
        ("May the name be shown?", {"fields": ["is_published", "publication_reason"]}),
        SAYS_SO,
    ]


@admin.register(CasualtyReport)
class CasualtyReportAdmin(IncidentPartAdmin):
    key_from = ("outcome", "group")
    list_display = ("incident", "outcome", "group", "quantifier", "low", "best", "high", "as_printed", *SAID)
    list_filter = ("outcome", "group", "quantifier", *IncidentPartAdmin.list_filter)
    fieldsets = [
        (None, {"fields": ["incident", "phase", ("group", "outcome"), ("quantifier", "includes_attackers")]}),
        NUMBERS,
        SAYS_SO,
        (None, {"fields": ["note", "key"]}),
    ]


@admin.register(Overlap)
class OverlapAdmin(IncidentPartAdmin):
    key_from = ("report", "other")
    list_display = ("incident", "first", "relation", "second", "note")
    list_filter = ("relation",)
    list_select_related = (*SOURCED, "report", "other")
    search_fields = ("report__key", "other__key", *SEARCHED)
    fieldsets = [(None, {"fields": ["incident", ("report", "relation", "other"), "note", "key"]}), SAYS_SO]

    @admin.display(description="report", ordering="report__key")
    def first(self, overlap):
        return overlap.report.key

    @admin.display(description="other", ordering="other__key")
    def second(self, overlap):
        return overlap.other.key


@admin.register(NamedCasualty)
class NamedCasualtyAdmin(IncidentPartAdmin):
    key_from = ("person",)
    list_display = ("incident", "person", "reported_in", "status", "is_published", *SAID)
    list_filter = ("status", "is_published", *IncidentPartAdmin.list_filter)
    list_select_related = (*SOURCED, "person", "report")
    search_fields = ("person__name", *SEARCHED)
    fieldsets = [
        (None, {"fields": ["incident", ("person", "report"), ("status", "functions"), "key"]}),
        ("May the name be shown?", {"fields": ["is_published", "publication_reason"]}),
        SAYS_SO,
    ]

    @admin.display(description="report", ordering="report__key")
    def reported_in(self, casualty):
        return casualty.report.key
