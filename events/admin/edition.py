"""What the public reads: editions and their parts, and the public names and units of actors. Read only."""

import json

from django.contrib import admin
from django.utils.html import format_html

from events.models import ActorUnit, Edition, EditionPart, PublicActorName
from sources.admin import ReadOnlyAdmin


def as_read(document) -> str:
    return format_html('<pre class="document">{}</pre>', json.dumps(document, ensure_ascii=False, indent=2))


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    list_display = ("kind", "subject", "number", "slug", "is_newest", "published_at", "published_by", "reason")
    list_filter = ("kind", "is_newest")
    list_select_related = ("dataset",)
    search_fields = ("slug", "=subject", "published_by", "reason")
    ordering = ("-published_at", "-id")
    exclude = ("document",)
    readonly_fields = ("as_published",)

    def get_queryset(self, request):
        """Lists leave the documents where they are: one may be as long as a book."""
        return super().get_queryset(request).defer("document")

    @admin.display(description="document")
    def as_published(self, edition):
        return as_read(edition.document)


@admin.register(EditionPart)
class EditionPartAdmin(ReadOnlyAdmin):
    list_display = ("kind", "key", "edition", "incident", "incident_slug", "source", "speaker", "term")
    list_filter = ("kind",)
    list_select_related = ("edition",)
    search_fields = ("key", "incident_slug", "source", "words_folded")
    ordering = ("-id",)
    exclude = ("body",)
    readonly_fields = ("as_published",)

    def get_queryset(self, request):
        return super().get_queryset(request).defer("body", "edition__document")

    @admin.display(description="body")
    def as_published(self, part):
        return as_read(part.body)


@admin.register(PublicActorName)
class PublicActorNameAdmin(ReadOnlyAdmin):
    list_display = ("name", "folded", "actor")
    list_select_related = ("actor",)
    search_fields = ("name", "folded", "actor__slug")
    ordering = ("name", "id")


@admin.register(ActorUnit)
class ActorUnitAdmin(ReadOnlyAdmin):
    list_display = ("unit", "actor", "valid")
    list_select_related = ("actor", "unit")
    search_fields = ("actor__name", "actor__slug", "unit__name", "unit__slug")
    ordering = ("-id",)
