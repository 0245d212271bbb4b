"""Who took part, who is said to have done it, who says that it was them, and tactics that somebody tells of."""

from django.contrib import admin

from incidents.admin.part import SAID, SEARCHED, SOURCED, IncidentPartAdmin, IncidentPartInline
from incidents.models import AttributedTactic, Attribution, Participation, ResponsibilityClaim
from sources.admin import SAYS_SO, understood


class ParticipationInline(IncidentPartInline):
    model = Participation
    key_from = ("role", "actor")
    fieldsets = [(None, {"fields": [("actor", "role", "attribution"), ("phase", "key"), "note"]}), SAYS_SO]


class AttributionInline(IncidentPartInline):
    model = Attribution
    key_from = ("said_by", "actor")
    fieldsets = [(None, {"fields": [("actor", "said_by", "attribution"), ("key", "note")]}), SAYS_SO]


class ResponsibilityClaimInline(IncidentPartInline):
    model = ResponsibilityClaim
    key_from = ("stance", "actor")
    fieldsets = [(None, {"fields": [("actor", "stance", "claimed_on"), ("key", "note")]}), SAYS_SO]


class AttributedTacticInline(IncidentPartInline):
    model = AttributedTactic
    key_from = ("tactic",)
    verbose_name_plural = "tactics that somebody tells of, without their phase"
    fieldsets = [(None, {"fields": [("tactic", "key"), "note"]}), SAYS_SO]


@admin.register(Participation)
class ParticipationAdmin(IncidentPartAdmin):
    key_from = ("role", "actor")
    list_display = ("incident", "actor", "role", "attribution", "phase", *SAID)
    list_filter = ("role", "attribution", *IncidentPartAdmin.list_filter)
    list_select_related = (*SOURCED, "actor", "phase")
    search_fields = ("actor__name", *SEARCHED)
    fieldsets = [(None, {"fields": ["incident", "phase", "actor", ("role", "attribution"), "note", "key"]}), SAYS_SO]


@admin.register(Attribution)
class AttributionAdmin(IncidentPartAdmin):
    key_from = ("said_by", "actor")
    list_display = ("incident", "actor", "said_by", "attribution", *SAID)
    list_filter = ("said_by", "attribution", *IncidentPartAdmin.list_filter)
    list_select_related = (*SOURCED, "actor")
    search_fields = ("actor__name", *SEARCHED)
    fieldsets = [(None, {"fields": ["incident", "actor", ("said_by", "attribution"), "note", "key"]}), SAYS_SO]


@admin.register(ResponsibilityClaim)
class ResponsibilityClaimAdmin(IncidentPartAdmin):
    key_from = ("stance", "actor")
    list_display = ("incident", "actor", "stance", "claimed_days", *SAID)
    list_filter = ("stance", *IncidentPartAdmin.list_filter)
    list_select_related = (*SOURCED, "actor")
    search_fields = ("actor__name", *SEARCHED)
    fieldsets = [(None, {"fields": ["incident", "actor", ("stance", "claimed_on"), "note", "key"]}), SAYS_SO]

    @admin.display(description="claimed on", ordering="claimed_on")
    def claimed_days(self, claim):
        return understood(claim.claimed_on)


@admin.register(AttributedTactic)
class AttributedTacticAdmin(IncidentPartAdmin):
    key_from = ("tactic",)
    list_display = ("incident", "tactic", *SAID)
    list_filter = ("tactic", *IncidentPartAdmin.list_filter)
    fieldsets = [(None, {"fields": ["incident", "tactic", "note", "key"]}), SAYS_SO]
