"""What a place is called, in which language and script, and how sources print it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from codebook import choices
from locations.models.location import Location
from sources.history import keep_history
from sources.models import NaturallyKeyed, Sourced, key_field


@keep_history
class LocationName(NaturallyKeyed, Sourced):
    natural_lookups = ("location__key", "key")

    location = models.ForeignKey(Location, models.CASCADE, related_name="names")
    key = key_field("location")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=choices.name_kind, default="alias")
    language = models.CharField(max_length=35, help_text=_("BCP 47 tag: en, fa, ps."))
    script = models.CharField(max_length=4, help_text=_("ISO 15924 code: Latn, Arab, Cyrl."))

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["location", "key"], name="locationname_key_is_unique_in_its_location"),
        ]

    def __str__(self):
        return self.name
