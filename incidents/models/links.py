"""What an incident is linked with: its sources in their roles, other incidents, and its ids in other datasets."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from codebook import choices
from incidents.models.incident import Incident
from incidents.models.part import IncidentPart
from sources.history import keep_history
from sources.models import NaturallyKeyed, Requirement, Source


@keep_history
class IncidentSource(NaturallyKeyed):
    """A source of the incident, in a role. Several copies of one wire are one independent source."""

    natural_lookups = ("incident__key", "source__key", "role")

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="source_rows")
    source = models.ForeignKey(Source, models.PROTECT, related_name="incident_rows")
    role = models.CharField(max_length=20, choices=choices.source_role)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["incident", "source", "role"], name="incidentsource_is_told_once"),
        ]

    def __str__(self):
        return f"{self.incident} ← {self.source}"


@keep_history
class IncidentRelation(IncidentPart):
    """How this incident stands to another; `not_same_as` is a decision too."""

    kind = models.CharField(max_length=20, choices=choices.incident_relation)
    other = models.ForeignKey(Incident, models.PROTECT, related_name="relations_from_others")
    note = models.CharField(max_length=300, blank=True)

    class Meta(IncidentPart.Meta):
        constraints = [
            *IncidentPart.Meta.constraints,
            models.UniqueConstraint(fields=["incident", "kind", "other"], name="incidentrelation_is_told_once"),
            Requirement(
                condition=~Q(incident=F("other")),
                name="incidentrelation_is_with_another_incident",
                at="other",
                says=_("An incident has no relation to itself. Choose another incident."),
            ),
        ]


@keep_history
class ExternalId(NaturallyKeyed):
    """The row of somebody else's dataset that records the same incident."""

    natural_lookups = ("incident__key", "dataset", "code")

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="external_ids")
    dataset = models.CharField(max_length=60, help_text=_("Key of the dataset: ucdp-ged, who-ssa, …"))
    code = models.CharField(max_length=100)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "id in another dataset", "ids in other datasets"
        constraints = [
            models.UniqueConstraint(fields=["incident", "dataset", "code"], name="externalid_is_told_once"),
        ]

    def __str__(self):
        return f"{self.dataset} {self.code}"
