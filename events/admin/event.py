"""Events and what is left of withdrawn ones. Read only: importers and publication write them."""

from django.contrib import admin
from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from codebook.folding import fold
from events.models import Event, EventActor, Tombstone
from events.search_words import IN_THE_ROW, phrase
from sources.admin import ReadOnlyAdmin, ReadOnlyInline


class EventActorInline(ReadOnlyInline):
    model = EventActor
    fields = ("actor", "role", "certainty")
    ordering = ("id",)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("actor")


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "date_start", "country", "event_type", "actor_1", "actor_2", "killed_best", "title")
    list_filter = ("dataset", "violence_type", "event_type")
    list_select_related = ("dataset",)
    search_fields = ("source_id",)
    search_help_text = "Words of title, place, actors and summary, or a publisher's own id."
    ordering = ("-sort_key",)
    exclude = ("search", "places_folded", "taking_part", "actors", "more_cells")
    inlines = [EventActorInline]

    def get_search_results(self, request, queryset, search_term):
        """By the folded words' index, since `icontains` would read every row."""
        if not search_term.strip():
            return queryset, False
        words = Q(search=SearchQuery(phrase(fold(search_term), IN_THE_ROW), search_type="raw", config="simple"))
        return queryset.filter(words | Q(source_id=search_term.strip())), False


@admin.register(EventActor)
class EventActorAdmin(ReadOnlyAdmin):
    list_display = ("event", "actor", "role", "certainty", "dataset")
    list_filter = ("role",)
    list_select_related = ("event", "actor")
    search_fields = ("actor__name", "actor__slug", "=event__source_id")
    ordering = ("-id",)


@admin.register(Tombstone)
class TombstoneAdmin(ReadOnlyAdmin):
    list_display = ("dataset", "source_id", "slug", "reason", "merged_into", "withdrawn_at")
    list_filter = ("dataset",)
    list_select_related = ("dataset",)
    search_fields = ("=source_id", "slug", "reason")
    ordering = ("-withdrawn_at", "-id")
