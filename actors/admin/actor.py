"""Actors: who they are, with every dated and sourced row about them on one page."""

from django.contrib import admin

from actors.admin.evidence import ActorEvidenceInline
from actors.admin.identity import ActorIdentifierInline
from actors.admin.name import ActorKindInline, ActorNameInline
from actors.admin.relation import ActorAreaInline, ActorRelationInline
from actors.admin.strength import StrengthEstimateInline
from actors.models import Actor
from sources.admin import RecordAdmin, understood


@admin.register(Actor)
class ActorAdmin(RecordAdmin):
    key_from = ("name",)
    prepopulated_fields = {"slug": ("name",)}
    list_display = ("name", "slug", "is_person", "existed")
    list_filter = ("is_person",)
    search_fields = ("name", "slug", "names__name", "=identifiers__code")
    ordering = ("name", "id")
    fieldsets = [
        (None, {"fields": ["name", "slug", "is_person", "exists"]}),
        ("For coders", {"fields": ["note"]}),
        ("What may be shown", {"fields": ["disclosure"], "classes": ["collapse"]}),
    ]
    inlines = [
        ActorNameInline,
        ActorKindInline,
        ActorRelationInline,
        ActorAreaInline,
        StrengthEstimateInline,
        ActorIdentifierInline,
        ActorEvidenceInline,
    ]

    @admin.display(description="existed", ordering="exists")
    def existed(self, actor):
        return understood(actor.exists)
