"""What the parts of an incident have in common: they belong to it, have a permanent key in it, and carry their
passage.
"""

from django.db import models

from incidents.models.incident import Incident
from sources.models import NaturallyKeyed, Sourced, key_field


class IncidentPart(NaturallyKeyed, Sourced):
    natural_lookups = ("incident__key", "key")

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="%(class)s_rows")
    key = key_field("incident")

    class Meta(Sourced.Meta):
        abstract = True
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["incident", "key"], name="%(class)s_key_is_unique_in_its_incident"),
        ]

    def __str__(self):
        return f"{self.incident}: {self.key}"
