"""Foreign files as they were received. Read only; `export_events` writes one as it was."""

from django.contrib import admin

from events.models import ReceivedFile
from sources.admin import ReadOnlyAdmin


@admin.register(ReceivedFile)
class ReceivedFileAdmin(ReadOnlyAdmin):
    list_display = ("name", "release", "number", "records", "size", "is_current", "received_at")
    list_filter = ("is_current",)
    list_select_related = ("release",)
    search_fields = ("name", "=sha256", "=release__dataset__key")
    ordering = ("-received_at", "-id")
    exclude = ("head", "line_end")
