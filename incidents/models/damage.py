"""What was attacked and what was damaged."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from codebook import choices
from incidents.models.part import IncidentPart
from incidents.models.phase import Phase
from locations.models import Location
from sources.history import keep_history
from sources.models import count_field, given_or_missing, in_order, missing_field


@keep_history
class Target(IncidentPart):
    """What the attack was directed at. Protected status is presumptive: no finding of a violation."""

    kind = models.CharField(max_length=30, choices=choices.target_kind)
    operator = models.CharField(max_length=20, choices=choices.target_operator, default="unknown")
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="targeted")
    protected_status = models.CharField(
        max_length=30,
        choices=choices.protected_status,
        default="not_assessed",
        help_text=_("Presumptive, from what it is; no finding of a violation."),
    )
    note = models.CharField(max_length=300, blank=True)

    class Meta(IncidentPart.Meta):
        pass


@keep_history
class DamageReport(IncidentPart):
    """What one source says was damaged or destroyed."""

    phase = models.ForeignKey(Phase, models.PROTECT, null=True, blank=True, related_name="damage_reports")
    damaged_object = models.CharField(max_length=100, help_text=_("Cars, the east wing, …"))
    extent = models.CharField(max_length=20, choices=choices.damage_extent)
    quantifier = models.CharField(max_length=20, choices=choices.quantifier)
    low = count_field()
    low_missing = missing_field()
    best = count_field()
    best_missing = missing_field()
    high = count_field()
    high_missing = missing_field()
    note = models.CharField(max_length=300, blank=True)

    class Meta(IncidentPart.Meta):
        constraints = [
            *IncidentPart.Meta.constraints,
            *given_or_missing("low", "best", "high"),
            in_order("low", "best", "high"),
        ]
