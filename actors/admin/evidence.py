"""Which passage carries an actor's own plain values."""

from django.contrib import admin

from actors.admin.part import SEARCHED, SOURCED
from actors.models import Actor, ActorEvidence
from sources.admin import EvidenceAdmin, EvidenceInline, evidence_fieldsets


class ActorEvidenceInline(EvidenceInline):
    model = ActorEvidence
    evidences = Actor
    ordering = ("id",)


@admin.register(ActorEvidence)
class ActorEvidenceAdmin(EvidenceAdmin):
    evidences = Actor
    list_select_related = SOURCED
    search_fields = ("field", *SEARCHED)
    fieldsets = evidence_fieldsets("actor")
