"""What changed when: revisions, releases of publishers, and what rows were before. Read only."""

from django.contrib import admin

from events.models import EventVersion, Release, Revision
from sources.admin import ReadOnlyAdmin


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ("number", "made_at")
    search_fields = ("=number",)
    ordering = ("-number",)


@admin.register(Release)
class ReleaseAdmin(ReadOnlyAdmin):
    list_display = ("dataset", "name", "is_complete", "imported_at", "revision")
    list_select_related = ("dataset",)
    search_fields = ("name", "=dataset__key")
    ordering = ("dataset", "-position")


@admin.register(EventVersion)
class EventVersionAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "title", "revision", "ended_revision", "ended_because", "until_release")
    list_filter = ("ended_because",)
    list_select_related = ("dataset", "until_release")
    search_fields = ("=source_id",)
    ordering = ("-ended_revision", "-id")
    exclude = ("search", "places_folded", "taking_part", "actors", "more_cells")
