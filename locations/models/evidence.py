"""Where a place's own values come from."""

from django.db import models

from locations.models.location import Location
from sources.history import keep_history
from sources.models import FieldEvidence, NaturallyKeyed, names_an_evidenced_field


@keep_history
class LocationEvidence(NaturallyKeyed, FieldEvidence):
    natural_lookups = ("location__key", "key")

    location = models.ForeignKey(Location, models.CASCADE, related_name="evidence")

    class Meta(FieldEvidence.Meta):
        verbose_name_plural = "location evidence"
        constraints = [
            *FieldEvidence.Meta.constraints,
            names_an_evidenced_field(Location),
            models.UniqueConstraint(fields=["location", "key"], name="locationevidence_key_is_unique_in_its_location"),
        ]

    def __str__(self):
        return f"{self.location}: {self.field}"
