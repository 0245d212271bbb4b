"""What an actor is called, and what kind it was, from when to when."""

from django.contrib import admin

from actors.admin.part import SAID, SEARCHED, ActorPartAdmin, ActorPartInline
from actors.models import ActorKind, ActorName
from sources.admin import SAYS_SO


class ActorNameInline(ActorPartInline):
    model = ActorName
    key_from = ("name",)
    fieldsets = [(None, {"fields": [("key", "name", "kind"), ("language", "script", "valid")]}), SAYS_SO]


class ActorKindInline(ActorPartInline):
    model = ActorKind
    key_from = ("kind",)
    fieldsets = [(None, {"fields": [("key", "kind", "valid"), "note"]}), SAYS_SO]


@admin.register(ActorName)
class ActorNameAdmin(ActorPartAdmin):
    key_from = ("name",)
    list_display = ("name", "actor", "kind", "language", "valid_days", *SAID)
    list_filter = ("kind", *ActorPartAdmin.list_filter)
    search_fields = ("name", *SEARCHED)
    fieldsets = [(None, {"fields": ["actor", ("name", "kind"), ("language", "script"), "valid", "key"]}), SAYS_SO]


@admin.register(ActorKind)
class ActorKindAdmin(ActorPartAdmin):
    key_from = ("kind",)
    list_display = ("actor", "kind", "valid_days", *SAID)
    list_filter = ("kind", *ActorPartAdmin.list_filter)
    fieldsets = [(None, {"fields": ["actor", "kind", "valid", "note", "key"]}), SAYS_SO]
