"""Where incidents stand on their way to publication, and their permanent numbers. Written by publishing, read here."""

from django.contrib import admin

from incidents.models import IncidentNumber, Review
from sources.admin import ReadOnlyAdmin


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    list_display = ("incident", "status", "coder", "reviewer", "changed_at", "reason")
    list_filter = ("status",)
    list_select_related = ("incident", "coder", "reviewer")
    search_fields = ("incident__title", "incident__key", "reason")
    ordering = ("-changed_at", "-id")


@admin.register(IncidentNumber)
class IncidentNumberAdmin(ReadOnlyAdmin):
    list_display = ("number", "incident", "given_at")
    list_select_related = ("incident",)
    search_fields = ("=number", "incident__title", "incident__key")
    ordering = ("-number",)
