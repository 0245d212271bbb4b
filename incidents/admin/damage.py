"""What was attacked, and what each source says was damaged."""

from django.contrib import admin

from incidents.admin.casualties import NUMBERS
from incidents.admin.part import SAID, SEARCHED, SOURCED, IncidentPartAdmin, IncidentPartInline
from incidents.models import DamageReport, Target
from sources.admin import SAYS_SO


class TargetInline(IncidentPartInline):
    model = Target
    key_from = ("kind",)
    fieldsets = [
        (None, {"fields": [("kind", "operator", "protected_status"), ("location", "key"), "note"]}),
        SAYS_SO,
    ]


class DamageReportInline(IncidentPartInline):
    model = DamageReport
    key_from = ("damaged_object", "extent")
    fieldsets = [
        (None, {"fields": [("damaged_object", "extent", "quantifier"), ("phase", "key"), "note"]}),
        NUMBERS,
        SAYS_SO,
    ]


@admin.register(Target)
class TargetAdmin(IncidentPartAdmin):
    key_from = ("kind",)
    list_display = ("incident", "kind", "operator", "location", "protected_status", *SAID)
    list_filter = ("kind", "operator", "protected_status", *IncidentPartAdmin.list_filter)
    list_select_related = (*SOURCED, "location")
    search_fields = ("location__name", *SEARCHED)
    fieldsets = [
        (None, {"fields": ["incident", ("kind", "operator"), "location", "protected_status", "note", "key"]}),
        SAYS_SO,
    ]


@admin.register(DamageReport)
class DamageReportAdmin(IncidentPartAdmin):
    key_from = ("damaged_object", "extent")
    list_display = ("incident", "damaged_object", "extent", "quantifier", "low", "best", "high", *SAID)
    list_filter = ("extent", "quantifier", *IncidentPartAdmin.list_filter)
    search_fields = ("damaged_object", *SEARCHED)
    fieldsets = [
        (None, {"fields": ["incident", "phase", "damaged_object", ("extent", "quantifier"), "note", "key"]}),
        NUMBERS,
        SAYS_SO,
    ]
