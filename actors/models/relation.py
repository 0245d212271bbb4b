"""How two actors stand to each other, from when to when, and who says so."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from actors.models.actor import Actor
from codebook import choices
from sources.history import keep_history
from sources.models import DayRangeField, NaturallyKeyed, Requirement, Sourced, key_field


@keep_history
class ActorRelation(NaturallyKeyed, Sourced):
    natural_lookups = ("actor__slug", "key")

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="relations")
    key = key_field("actor")
    kind = models.CharField(max_length=30, choices=choices.actor_relation)
    other = models.ForeignKey(Actor, models.PROTECT, related_name="relations_from_others")
    valid = DayRangeField(null=True, blank=True, help_text=_("When it held; empty: not stated."))
    function = models.CharField(max_length=100, blank=True, help_text=_("For a person: commander, spokesman, …"))
    alternative_group = models.SlugField(
        max_length=80, blank=True, help_text=_("Relations with the same word here compete: one of them holds, or none.")
    )
    note = models.CharField(max_length=300, blank=True)

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["actor", "key"], name="actorrelation_key_is_unique_in_its_actor"),
            Requirement(
                condition=~Q(actor=F("other")),
                name="actorrelation_is_with_another_actor",
                at="other",
                says=_("An actor has no relation to itself. Choose another actor."),
            ),
        ]

    def __str__(self):
        return f"{self.actor} {self.kind} {self.other}"
