"""Where an actor operates, what it claims, what it is named after."""

from django.db import models

from actors.models.actor import Actor
from codebook import choices
from locations.models import Location
from sources.history import keep_history
from sources.models import DayRangeField, NaturallyKeyed, Sourced, key_field


@keep_history
class ActorArea(NaturallyKeyed, Sourced):
    natural_lookups = ("actor__slug", "key")

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="areas")
    key = key_field("actor")
    relation = models.CharField(max_length=20, choices=choices.area_relation)
    location = models.ForeignKey(Location, models.PROTECT, related_name="actor_areas")
    valid = DayRangeField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["actor", "key"], name="actorarea_key_is_unique_in_its_actor"),
        ]

    def __str__(self):
        return f"{self.actor} {self.relation} {self.location}"
