"""Datasets: whose rows these are. People decide here who may see them and how they are cited."""

from django.contrib import admin

from events.models import Dataset
from sources.admin import RecordAdmin


@admin.register(Dataset)
class DatasetAdmin(RecordAdmin):
    list_display = ("title", "key", "publisher", "licence", "visibility", "release", "coded_until")
    list_filter = ("visibility",)
    search_fields = ("key", "title", "publisher")
    ordering = ("title", "key")
    fieldsets = [
        (None, {"fields": ["key", "title", "publisher"]}),
        ("Who may see it", {"fields": ["visibility", ("licence", "licence_url"), "actor_ids"]}),
        ("How it is cited", {"fields": ["citation", "homepage", "event_url"]}),
        ("What is current here", {"fields": [("release", "coded_until")]}),
    ]

    def get_readonly_fields(self, request, obj=None):
        """The importer writes what is current; every row carries the key."""
        return ("key", "release", "coded_until") if obj else ("release", "coded_until")

    def has_delete_permission(self, request, obj=None):
        return False
