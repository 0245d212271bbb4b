"""A historical region lies over parts of other places instead of in one of them."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from locations.models.location import Location
from sources.history import keep_history
from sources.models import NaturallyKeyed, Requirement, Sourced, key_field


@keep_history
class LocationOverlap(NaturallyKeyed, Sourced):
    natural_lookups = ("region__key", "key")

    region = models.ForeignKey(Location, models.CASCADE, related_name="overlaps")
    key = key_field("region")
    location = models.ForeignKey(Location, models.PROTECT, related_name="overlapped_by")

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["region", "key"], name="locationoverlap_key_is_unique_in_its_region"),
            models.UniqueConstraint(fields=["region", "location"], name="locationoverlap_is_told_once"),
            Requirement(
                condition=~Q(region=F("location")),
                name="locationoverlap_is_with_another_place",
                at="location",
                says=_("A region does not lie over itself. Choose another place."),
            ),
        ]

    def __str__(self):
        return f"{self.region} over {self.location}"
