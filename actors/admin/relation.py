"""How an actor stands to others, and where it operates."""

from django.contrib import admin

from actors.admin.part import SAID, SEARCHED, SOURCED, ActorPartAdmin, ActorPartInline
from actors.models import ActorArea, ActorRelation
from sources.admin import SAYS_SO


class ActorRelationInline(ActorPartInline):
    model = ActorRelation
    key_from = ("kind", "other")
    fieldsets = [
        (None, {"fields": [("key", "kind", "other"), ("valid", "function", "alternative_group"), "note"]}),
        SAYS_SO,
    ]


class ActorAreaInline(ActorPartInline):
    model = ActorArea
    key_from = ("relation", "location")
    fieldsets = [(None, {"fields": [("key", "relation", "location"), ("valid", "note")]}), SAYS_SO]


@admin.register(ActorRelation)
class ActorRelationAdmin(ActorPartAdmin):
    key_from = ("kind", "other")
    list_display = ("actor", "kind", "other", "valid_days", *SAID)
    list_filter = ("kind", *ActorPartAdmin.list_filter)
    list_select_related = (*SOURCED, "other")
    search_fields = ("other__name", *SEARCHED)
    fieldsets = [
        (None, {"fields": ["actor", "kind", "other", "function", "valid"]}),
        (None, {"fields": ["alternative_group", "note", "key"]}),
        SAYS_SO,
    ]


@admin.register(ActorArea)
class ActorAreaAdmin(ActorPartAdmin):
    key_from = ("relation", "location")
    list_display = ("actor", "relation", "location", "valid_days", *SAID)
    list_filter = ("relation", *ActorPartAdmin.list_filter)
    list_select_related = (*SOURCED, "location")
    search_fields = ("location__name", *SEARCHED)
    fieldsets = [(None, {"fields": ["actor", "relation", "location", "valid", "note", "key"]}), SAYS_SO]
