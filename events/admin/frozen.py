"""Releases of this site and their files. Read only; `release` makes one, and nothing changes it."""

from django.contrib import admin

from events.models import FrozenFile, FrozenRelease
from sources.admin import ReadOnlyAdmin


@admin.register(FrozenRelease)
class FrozenReleaseAdmin(ReadOnlyAdmin):
    list_display = ("name", "as_of", "revision", "licence", "datasets")
    search_fields = ("name",)
    ordering = ("-as_of", "-name")


@admin.register(FrozenFile)
class FrozenFileAdmin(ReadOnlyAdmin):
    list_display = ("name", "release", "media_type", "size", "sha256")
    list_select_related = ("release",)
    search_fields = ("name", "=sha256", "=release__name")
    ordering = ("release", "name")
