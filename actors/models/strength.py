"""How many fighters somebody says an actor has. Estimates stand side by side; an open end stays open."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from actors.models.actor import Actor
from sources.history import keep_history
from sources.models import (
    DayRangeField,
    NaturallyKeyed,
    Sourced,
    count_field,
    given_or_missing,
    in_order,
    key_field,
    missing_field,
)


@keep_history
class StrengthEstimate(NaturallyKeyed, Sourced):
    natural_lookups = ("actor__slug", "key")

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="strength_estimates")
    key = key_field("actor")
    low = count_field(_("Fighters; empty needs a reason."))
    low_missing = missing_field()
    high = count_field(_("Fighters; empty needs a reason, as open_ended."))
    high_missing = missing_field()
    as_of = DayRangeField(null=True, blank=True, help_text=_("The day or days it speaks of; empty: not stated."))
    note = models.CharField(max_length=300, blank=True)

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["actor", "key"], name="strengthestimate_key_is_unique_in_its_actor"),
            in_order("low", "high"),
            *given_or_missing("low", "high"),
        ]

    def __str__(self):
        return f"{self.actor}: {self.low}–{self.high}"
