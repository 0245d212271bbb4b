"""Where an incident's own plain values come from. A field may need several rows: the weekday and the week."""

from django.db import models

from incidents.models.incident import Incident
from sources.history import keep_history
from sources.models import FieldEvidence, NaturallyKeyed, names_an_evidenced_field


@keep_history
class IncidentEvidence(NaturallyKeyed, FieldEvidence):
    natural_lookups = ("incident__key", "key")

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="evidence")

    class Meta(FieldEvidence.Meta):
        verbose_name_plural = "incident evidence"
        constraints = [
            *FieldEvidence.Meta.constraints,
            names_an_evidenced_field(Incident),
            models.UniqueConstraint(fields=["incident", "key"], name="incidentevidence_key_is_unique_in_its_incident"),
        ]

    def __str__(self):
        return f"{self.incident}: {self.field}"
