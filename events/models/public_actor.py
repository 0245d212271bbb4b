"""Projections of the newest actor editions, written at publication: every public name, and which actor is a
unit of which.
"""

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F

from actors.models import Actor
from events.models.revision import MakesARevision


class PublicActorName(models.Model):
    actor = models.ForeignKey(Actor, models.CASCADE, related_name="+")
    name = models.CharField(max_length=500)
    folded = models.CharField(max_length=500)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "folded"], name="publicactorname_is_listed_once")]
        indexes = [
            models.Index(fields=["folded"], name="publicactorname_folded"),
            GinIndex(OpClass(F("folded"), name="gin_trgm_ops"), name="publicactorname_similar"),
        ]
        triggers = [MakesARevision(name="publicactorname_makes_a_revision")]

    def __str__(self):
        return self.name


class ActorUnit(models.Model):
    """`unit` belongs to `actor`, directly or through others, by uncontested relations, in the days of `valid`
    (null: always).
    """

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="+")
    unit = models.ForeignKey(Actor, models.CASCADE, related_name="+")
    valid = DateRangeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["actor"], name="actorunit_actor")]
        triggers = [MakesARevision(name="actorunit_makes_a_revision")]

    def __str__(self):
        return f"{self.unit_id} in {self.actor_id}"
