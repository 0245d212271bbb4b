"""Statements: who says what about whom. They have a page of their own; the incident's page lists them."""

from django.contrib import admin

from incidents.models import Statement, StatementAbout
from sources.admin import SAYS_SO, PartInline, ReadOnlyInline, RecordAdmin


class StatementInline(ReadOnlyInline):
    model = Statement
    fk_name = "incident"
    fields = ("kind", "says", "speaker", "passage", "certainty")
    show_change_link = True
    classes = ("collapse",)
    ordering = ("id",)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("speaker", "passage__source")


class StatementAboutInline(PartInline):
    model = StatementAbout
    classes = ()
    verbose_name_plural = "actors it speaks of"
    ordering = ("id",)


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    key_from = ("kind", "speaker")
    list_display = ("key", "kind", "says", "speaker", "passage", "incident", "actor", "certainty")
    list_filter = ("kind", "reply", "basis", "certainty")
    list_select_related = ("incident", "actor", "speaker", "passage__source")
    search_fields = ("key", "says", "as_printed", "speaker__label", "incident__title", "actor__name")
    ordering = ("-id",)
    fieldsets = [
        ("What is said", {"fields": ["kind", "says"]}),
        SAYS_SO,
        (
            "Where it stands",
            {"fields": [("incident", "actor")], "description": "With one incident or, failing that, with one actor."},
        ),
        ("What it speaks of", {"fields": ["dates", "date_as_printed", "location", "targets"]}),
        ("How it is weighed", {"fields": ["alternative_group", "reply", "key"]}),
    ]
    inlines = [StatementAboutInline]


@admin.register(StatementAbout)
class StatementAboutAdmin(RecordAdmin):
    list_display = ("statement", "actor")
    list_select_related = ("statement", "actor")
    search_fields = ("statement__key", "statement__says", "actor__name", "actor__slug")
    ordering = ("-id",)
