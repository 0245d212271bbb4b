"""The acts inside an incident, in order, with what was used and how far after the start."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from codebook import choices
from incidents.models.incident import Incident
from locations.models import Location
from sources.history import keep_history
from sources.models import (
    DayRangeField,
    FieldEvidence,
    NaturallyKeyed,
    Requirement,
    in_order,
    key_field,
    names_an_evidenced_field,
)


@keep_history
class Phase(NaturallyKeyed):
    natural_lookups = ("incident__key", "key")
    evidenced_fields = (
        "kind",
        "rank",
        "tactics",
        "weapons",
        "dates",
        "location",
        "place_part",
        "offset_minutes_low",
        "offset_minutes_high",
    )

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="phases")
    key = key_field("incident")
    position = models.PositiveSmallIntegerField(help_text=_("Where it stands in the list; one row a position."))
    rank = models.PositiveSmallIntegerField(
        help_text=_("When it came, as far as the source says; phases whose order is open share a rank.")
    )
    kind = models.CharField(
        max_length=20, choices=choices.phase_kind, help_text=_("Only acts set the incident's dates.")
    )
    title = models.CharField(max_length=200)
    note = models.TextField(blank=True, help_text=_("What must not be read into it; published."))

    tactics = ArrayField(models.CharField(max_length=40, choices=choices.tactic), default=list, blank=True)
    weapons = ArrayField(models.CharField(max_length=40, choices=choices.weapon), default=list, blank=True)

    dates = DayRangeField(null=True, blank=True, help_text=_("Only where they differ from the incident's."))
    offset_minutes_low = models.PositiveIntegerField(
        null=True, blank=True, help_text=_("Minutes after the first act; empty: not known.")
    )
    offset_minutes_high = models.PositiveIntegerField(null=True, blank=True)
    offset_as_printed = models.CharField(max_length=100, blank=True)

    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="+")
    place_part = models.CharField(max_length=20, choices=choices.place_part, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["incident", "key"], name="phase_key_is_unique_in_its_incident"),
            models.UniqueConstraint(
                fields=["incident", "position"],
                name="phase_position_is_unique_in_its_incident",
                deferrable=models.Deferrable.DEFERRED,
            ),
            Requirement(
                condition=Q(position__gte=1, rank__gte=1),
                name="phase_counts_from_one",
                at="position",
                says=_("Position and rank are counted from 1."),
            ),
            in_order("offset_minutes_low", "offset_minutes_high"),
        ]

    def __str__(self):
        return f"{self.position}. {self.title}"


@keep_history
class PhaseEvidence(NaturallyKeyed, FieldEvidence):
    natural_lookups = ("phase__incident__key", "phase__key", "key")

    phase = models.ForeignKey(Phase, models.CASCADE, related_name="evidence")

    class Meta(FieldEvidence.Meta):
        verbose_name_plural = "phase evidence"
        constraints = [
            *FieldEvidence.Meta.constraints,
            names_an_evidenced_field(Phase),
            models.UniqueConstraint(fields=["phase", "key"], name="phaseevidence_key_is_unique_in_its_phase"),
        ]

    def __str__(self):
        return f"{self.phase}: {self.field}"
