"""How many fighters somebody says an actor has."""

from django.contrib import admin

from actors.admin.part import ActorPartAdmin, ActorPartInline
from actors.models import StrengthEstimate
from sources.admin import SAYS_SO, understood


class StrengthEstimateInline(ActorPartInline):
    model = StrengthEstimate
    key_from = ("as_printed",)
    fieldsets = [
        (None, {"fields": ["key", ("low", "low_missing", "high", "high_missing"), ("as_of", "note")]}),
        SAYS_SO,
    ]


@admin.register(StrengthEstimate)
class StrengthEstimateAdmin(ActorPartAdmin):
    key_from = ("as_printed",)
    list_display = ("actor", "low", "high", "as_of_days", "as_printed", "passage", "speaker")
    fieldsets = [
        (None, {"fields": ["actor", ("low", "low_missing"), ("high", "high_missing"), "as_of", "note", "key"]}),
        SAYS_SO,
    ]

    @admin.display(description="as of", ordering="as_of")
    def as_of_days(self, estimate):
        return understood(estimate.as_of)
