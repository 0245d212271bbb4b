"""What kind of actor it was, from when to when: insurgents one year may be the authority the next."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from actors.models.actor import Actor
from codebook import choices
from sources.history import keep_history
from sources.models import DayRangeField, NaturallyKeyed, Sourced, key_field


@keep_history
class ActorKind(NaturallyKeyed, Sourced):
    natural_lookups = ("actor__slug", "key")

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="kinds")
    key = key_field("actor")
    kind = models.CharField(max_length=30, choices=choices.actor_kind)
    valid = DayRangeField(null=True, blank=True, help_text=_("`2021-08..` since then, `..2021-08` until then."))
    note = models.CharField(max_length=300, blank=True)

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["actor", "key"], name="actorkind_key_is_unique_in_its_actor"),
        ]

    def __str__(self):
        return f"{self.actor}: {self.kind}"
