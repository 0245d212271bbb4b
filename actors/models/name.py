"""Every name an actor goes by: canonical, alias, acronym, and as a source prints it, damaged or not."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from actors.models.actor import Actor
from codebook import choices
from sources.history import keep_history
from sources.models import DayRangeField, NaturallyKeyed, Sourced, key_field


@keep_history
class ActorName(NaturallyKeyed, Sourced):
    natural_lookups = ("actor__slug", "key")

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="names")
    key = key_field("actor")
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=choices.name_kind, default="alias")
    language = models.CharField(max_length=35, default="en", help_text=_("BCP 47 tag: en, ar, fa, ps."))
    script = models.CharField(max_length=4, default="Latn", help_text=_("ISO 15924 code: Latn, Arab."))
    valid = DayRangeField(null=True, blank=True, help_text=_("When the name was in use; empty: not stated."))

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["actor", "key"], name="actorname_key_is_unique_in_its_actor"),
        ]

    def __str__(self):
        return self.name
