"""Where an actor's own plain values come from."""

from django.db import models

from actors.models.actor import Actor
from sources.history import keep_history
from sources.models import FieldEvidence, NaturallyKeyed, names_an_evidenced_field


@keep_history
class ActorEvidence(NaturallyKeyed, FieldEvidence):
    natural_lookups = ("actor__slug", "key")

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="evidence")

    class Meta(FieldEvidence.Meta):
        verbose_name_plural = "actor evidence"
        constraints = [
            *FieldEvidence.Meta.constraints,
            names_an_evidenced_field(Actor),
            models.UniqueConstraint(fields=["actor", "key"], name="actorevidence_key_is_unique_in_its_actor"),
        ]

    def __str__(self):
        return f"{self.actor}: {self.field}"
