"""What the rows of an actor have in common at the desk: they belong to it, have their days, and carry their passage."""

from django.contrib import admin

from sources.admin import PartInline, RecordAdmin, understood

SAID = ("passage", "speaker")
SOURCED = ("actor", "passage__source", "speaker")
SEARCHED = ("key", "as_printed", "actor__name", "actor__slug")


class ActorPartInline(PartInline):
    fk_name = "actor"
    ordering = ("id",)


class ActorPartAdmin(RecordAdmin):
    list_select_related = SOURCED
    list_filter = ("basis", "certainty")
    search_fields = SEARCHED
    ordering = ("-id",)

    @admin.display(description="valid", ordering="valid")
    def valid_days(self, part):
        return understood(part.valid)
