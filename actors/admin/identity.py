"""Under which ids an actor is known: ours, other publishers', and as the speaker of a source."""

from django.contrib import admin

from actors.admin.part import ActorPartInline
from actors.models import ActorIdentifier, ActorNumber, SpeakerActor
from sources.admin import ReadOnlyAdmin, RecordAdmin


class ActorIdentifierInline(ActorPartInline):
    model = ActorIdentifier
    fieldsets = [(None, {"fields": [("dataset", "code", "name_there")]})]


@admin.register(ActorIdentifier)
class ActorIdentifierAdmin(RecordAdmin):
    list_display = ("dataset", "code", "name_there", "actor")
    list_filter = ("dataset",)
    list_select_related = ("actor",)
    search_fields = ("=code", "name_there", "actor__name", "actor__slug")
    ordering = ("dataset", "code", "id")


@admin.register(SpeakerActor)
class SpeakerActorAdmin(RecordAdmin):
    list_display = ("speaker", "source", "actor")
    list_select_related = ("speaker__source", "actor")
    search_fields = ("speaker__label", "actor__name", "actor__slug")
    ordering = ("-id",)

    @admin.display(ordering="speaker__source__key")
    def source(self, row):
        return row.speaker.source.key


@admin.register(ActorNumber)
class ActorNumberAdmin(ReadOnlyAdmin):
    list_display = ("number", "actor")
    list_select_related = ("actor",)
    search_fields = ("=number", "actor__name", "actor__slug")
    ordering = ("-number",)
