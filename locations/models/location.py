"""The gazetteer: a tree of places, each with what is known of its point, its codes and its area."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from codebook import choices
from sources.history import keep_history
from sources.models import Disclosed, NaturallyKeyed, Requirement, discloses_only, key_field


@keep_history
class Location(NaturallyKeyed, Disclosed):
    evidenced_fields = ("latitude", "longitude", "parent")

    key = key_field("database")
    name = models.CharField(max_length=200, help_text=_("The canonical name, in English where one is in use."))
    kind = models.CharField(max_length=30, choices=choices.location_kind)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text=_("The place it lies in. A country and a historical region have none."),
    )

    latitude = models.DecimalField(
        max_digits=9, decimal_places=6, null=True, blank=True, help_text=_("Decimal degrees, WGS 84; empty: not known.")
    )
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    is_representative_point = models.BooleanField(
        default=False,
        help_text=_("The point only stands for the area; it is drawn as an area, never as an exact place."),
    )

    iso_alpha3 = models.CharField(max_length=3, blank=True, help_text=_("ISO 3166-1 alpha-3; countries only."))
    iso_subdivision = models.CharField(max_length=10, blank=True, help_text=_("ISO 3166-2, as AF-KAB."))
    gleditsch_ward = models.PositiveSmallIntegerField(null=True, blank=True, help_text=_("Gleditsch–Ward number."))
    geonames_id = models.PositiveIntegerField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta(Disclosed.Meta):
        constraints = [
            *Disclosed.Meta.constraints,
            discloses_only("location", "latitude", "longitude"),
            models.UniqueConstraint(fields=["key"], name="location_key_is_unique"),
            Requirement(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, longitude__isnull=False)
                & Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="location_point_is_whole_and_on_the_globe",
                at="latitude",
                says=_("A point has a latitude from -90 to 90 and a longitude from -180 to 180, or neither."),
            ),
            Requirement(
                condition=~Q(kind__in=["historical_region", "country"]) | Q(parent__isnull=True),
                name="location_country_and_historical_region_have_no_parent",
                at="parent",
                says=_("A country and a historical region lie in no other place. Leave the parent empty."),
            ),
            Requirement(
                condition=~Q(parent=F("id")),
                name="location_is_not_its_own_parent",
                at="parent",
                says=_("A place does not lie in itself. Choose another place."),
            ),
            Requirement(
                condition=~Q(kind="country") | Q(iso_alpha3__regex=r"^[A-Z]{3}$"),
                name="location_country_has_an_iso_code",
                at="iso_alpha3",
                says=_("A country needs its ISO 3166-1 code of three capital letters, as AFG."),
            ),
        ]

    def __str__(self):
        """With its kind, since a province and its town often have one name."""
        return f"{self.name} ({self.get_kind_display().lower()})"

    def ancestors(self) -> list["Location"]:
        """From itself up to the country. One query a level; a circle, which no rule of the database can forbid,
        ends where it began.
        """
        path, place = [self], self
        while (place := place.parent) and place not in path:
            path.append(place)
        return path
