"""Sources with their passages and speakers: the first thing a coder enters."""

from django.contrib import admin

from sources.admin.days import understood
from sources.admin.record import PartInline, RecordAdmin
from sources.models import Passage, Source, Speaker


class PassageInline(PartInline):
    model = Passage
    key_from = ("paragraph",)
    fieldsets = [(None, {"fields": [("key", "paragraph", "page"), "says", "quote", "is_verbatim"]})]
    ordering = ("paragraph", "id")


class SpeakerInline(PartInline):
    model = Speaker
    key_from = ("label",)
    fieldsets = [
        (None, {"fields": [("key", "label", "label_as_printed"), ("affiliation", "spoke_to"), ("naming", "vantage")]}),
        (None, {"fields": [("is_private_person", "withheld_reason")]}),
    ]
    ordering = ("id",)


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    key_from = ("publisher", "title")
    prepopulated_fields = {"key": ("publisher", "title")}
    list_display = ("title", "publisher", "agency", "kind", "published_on", "language", "reliability")
    list_filter = ("kind", "reliability", "is_wording_damaged")
    list_select_related = ("derived_from",)
    search_fields = ("title", "key", "publisher", "agency", "url")
    ordering = ("-published", "-id")
    fieldsets = [
        (None, {"fields": ["title", "kind", ("publisher", "agency"), "derived_from", "key"]}),
        (
            "When it was published",
            {"fields": ["published", ("published_precision", "published_basis"), "published_as_printed"]},
        ),
        ("Where it is", {"fields": ["language", "url", ("retrieved_on", "archived_sha256"), "licence"]}),
        ("How far it can be relied on", {"fields": ["reliability", "is_wording_damaged", "note"]}),
    ]
    inlines = [PassageInline, SpeakerInline]

    @admin.display(description="published", ordering="published")
    def published_on(self, source):
        return understood(source.published)


@admin.register(Passage)
class PassageAdmin(RecordAdmin):
    key_from = ("paragraph",)
    list_display = ("address", "says", "quote", "is_verbatim")
    list_filter = ("is_verbatim",)
    list_select_related = ("source",)
    search_fields = ("key", "says", "quote", "=paragraph", "source__key", "source__title")
    ordering = ("-source_id", "paragraph", "id")
    fieldsets = [
        (None, {"fields": ["source", ("paragraph", "page"), "key"]}),
        ("What it says", {"fields": ["says", "quote", "is_verbatim"]}),
    ]


@admin.register(Speaker)
class SpeakerAdmin(RecordAdmin):
    key_from = ("label",)
    prepopulated_fields = {"key": ("label",)}
    list_display = ("label", "source", "affiliation", "naming", "vantage", "is_private_person")
    list_filter = ("naming", "vantage", "is_private_person")
    list_select_related = ("source",)
    search_fields = ("label", "label_as_printed", "key", "affiliation", "source__key")
    ordering = ("label", "id")
    fieldsets = [
        (None, {"fields": ["source", "label", "label_as_printed", "key"]}),
        ("Who it is, as far as the source says", {"fields": ["affiliation", "spoke_to", ("naming", "vantage")]}),
        ("Private persons", {"fields": ["is_private_person", "withheld_reason"]}),
    ]
