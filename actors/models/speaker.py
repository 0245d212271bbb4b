"""Which actor a source's speaker is: the United Nations, a named analyst, the group itself. An anonymous
speaker is nobody's.
"""

from django.db import models

from actors.models.actor import Actor
from sources.history import keep_history
from sources.models import NaturallyKeyed, Speaker


@keep_history
class SpeakerActor(NaturallyKeyed):
    natural_lookups = ("speaker__source__key", "speaker__key")

    speaker = models.OneToOneField(Speaker, models.CASCADE, related_name="actor_row")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="speaks_as")

    class Meta:
        verbose_name, verbose_name_plural = "speaker who is an actor", "speakers who are actors"

    def __str__(self):
        return f"{self.speaker} is {self.actor}"
