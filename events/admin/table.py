"""Tables of publishers, their rows as received, and the countries' years that are read in them. Read only."""

from django.contrib import admin

from events.models import CountryYear, Table, TableRow
from sources.admin import ReadOnlyAdmin


@admin.register(Table)
class TableAdmin(ReadOnlyAdmin):
    list_display = ("dataset", "release", "sha256")
    list_select_related = ("dataset",)
    search_fields = ("release", "=dataset__key")
    ordering = ("dataset", "release")


@admin.register(TableRow)
class TableRowAdmin(ReadOnlyAdmin):
    list_display = ("table", "place", "code")
    list_select_related = ("table",)
    search_fields = ("=code",)
    ordering = ("table", "place")


@admin.register(CountryYear)
class CountryYearAdmin(ReadOnlyAdmin):
    list_display = ("country", "year", "release", "killed_best", "killed_low", "killed_high")
    list_filter = ("release",)
    search_fields = ("=country", "country_name")
    ordering = ("row",)
