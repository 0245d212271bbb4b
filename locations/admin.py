"""The gazetteer at the desk."""

from django.contrib import admin

from locations.models import Location, LocationEvidence, LocationName, LocationOverlap
from sources.admin import SAYS_SO, EvidenceAdmin, EvidenceInline, PartInline, RecordAdmin, evidence_fieldsets

SEARCHED_SOURCE = ("key", "as_printed", "location__name", "location__key")


class LocationNameInline(PartInline):
    model = LocationName
    key_from = ("name",)
    fieldsets = [(None, {"fields": [("key", "name", "kind"), ("language", "script")]}), SAYS_SO]
    ordering = ("id",)


class LocationOverlapInline(PartInline):
    model = LocationOverlap
    fk_name = "region"
    key_from = ("location",)
    verbose_name_plural = "places that this region lies over"
    fieldsets = [(None, {"fields": [("key", "location")]}), SAYS_SO]
    ordering = ("id",)


class LocationEvidenceInline(EvidenceInline):
    model = LocationEvidence
    evidences = Location
    ordering = ("id",)


@admin.register(Location)
class LocationAdmin(RecordAdmin):
    key_from = ("name",)
    prepopulated_fields = {"key": ("name",)}
    list_display = ("name", "kind", "parent", "latitude", "longitude", "is_representative_point")
    list_filter = ("kind", "is_representative_point")
    list_select_related = ("parent",)
    search_fields = ("name", "key", "names__name", "=iso_alpha3", "=iso_subdivision")
    ordering = ("name", "id")
    fieldsets = [
        (None, {"fields": ["name", "kind", "parent", "key"]}),
        ("Point", {"fields": [("latitude", "longitude"), "is_representative_point"]}),
        ("Codes", {"fields": [("iso_alpha3", "iso_subdivision"), ("gleditsch_ward", "geonames_id")]}),
        ("What may be shown", {"fields": ["disclosure", "note"], "classes": ["collapse"]}),
    ]
    inlines = [LocationNameInline, LocationOverlapInline, LocationEvidenceInline]


@admin.register(LocationName)
class LocationNameAdmin(RecordAdmin):
    key_from = ("name",)
    list_display = ("name", "location", "kind", "language", "script", "passage")
    list_filter = ("kind", "basis", "certainty")
    list_select_related = ("location", "passage__source", "speaker")
    search_fields = ("name", *SEARCHED_SOURCE)
    ordering = ("name", "id")
    fieldsets = [(None, {"fields": ["location", ("name", "kind"), ("language", "script"), "key"]}), SAYS_SO]


@admin.register(LocationOverlap)
class LocationOverlapAdmin(RecordAdmin):
    key_from = ("location",)
    list_display = ("region", "location", "passage", "speaker", "basis", "certainty")
    list_filter = ("basis", "certainty")
    list_select_related = ("region", "location", "passage__source", "speaker")
    search_fields = ("region__name", *SEARCHED_SOURCE)
    ordering = ("-id",)
    fieldsets = [(None, {"fields": ["region", "location", "key"]}), SAYS_SO]


@admin.register(LocationEvidence)
class LocationEvidenceAdmin(EvidenceAdmin):
    evidences = Location
    list_select_related = ("location", "passage__source", "speaker")
    search_fields = ("field", *SEARCHED_SOURCE)
    fieldsets = evidence_fieldsets("location")
