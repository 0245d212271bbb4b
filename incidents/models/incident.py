"""The incident: what happened, when and where, as far as its sources carry it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from codebook import choices
from locations.models import Location
from sources.history import keep_history
from sources.models import DayRangeField, Disclosed, NaturallyKeyed, Requirement, discloses_only, in_order


@keep_history
class Incident(NaturallyKeyed, Disclosed):
    natural_lookups = ("key",)
    evidenced_fields = (
        "dates",
        "time_of_day",
        "location",
        "violence_type",
        "event_type",
        "occurrence",
        "duration_minutes_low",
        "duration_minutes_high",
    )

    key = models.SlugField(max_length=120, help_text=_("Permanent name inside this database; fixtures point at it."))
    slug = models.SlugField(
        max_length=120, help_text=_("Readable name in links. It may change; the number never does.")
    )
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True, help_text=_("In our own words, three sentences at most."))

    dates = DayRangeField(
        null=True,
        blank=True,
        help_text=_(
            "`2021-11-02`, `2021-11`, `2017`, `early Nov 2021`: the earliest and the latest day it can have been."
        ),
    )
    date_precision = models.CharField(max_length=20, choices=choices.date_precision, blank=True)
    date_basis = models.CharField(max_length=20, choices=choices.basis, blank=True)
    date_as_printed = models.CharField(
        max_length=100, blank=True, help_text=_("The words of the source: “on Tuesday”.")
    )
    time_of_day = models.TimeField(null=True, blank=True, help_text=_("Local time at the place; empty: not known."))
    time_precision = models.CharField(max_length=20, choices=choices.time_precision, default="unknown")
    time_zone = models.CharField(max_length=40, blank=True, help_text=_("IANA name: Asia/Kabul."))
    duration_minutes_low = models.PositiveIntegerField(null=True, blank=True, help_text=_("Minutes; empty: not known."))
    duration_minutes_high = models.PositiveIntegerField(
        null=True, blank=True, help_text=_("Minutes; empty: not known.")
    )

    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="incidents")
    location_precision = models.CharField(max_length=20, choices=choices.location_precision, blank=True)
    location_basis = models.CharField(max_length=20, choices=choices.basis, blank=True)

    violence_type = models.CharField(max_length=30, choices=choices.violence_type, blank=True)
    event_type = models.CharField(max_length=40, choices=choices.event_type, blank=True)
    occurrence = models.CharField(
        max_length=30, choices=choices.occurrence, help_text=_("How sure it is that it happened at all.")
    )
    attribution = models.CharField(
        max_length=30, choices=choices.attribution, default="unattributed", help_text=_("How sure it is who did it.")
    )
    coding_depth = models.CharField(
        max_length=20,
        choices=choices.coding_depth,
        help_text=_("A mention is an incident that a source only names in passing; sums leave it out unless asked."),
    )

    class Meta(Disclosed.Meta):
        permissions = [("publish_incident", "Can publish and withdraw incidents")]
        constraints = [
            *Disclosed.Meta.constraints,
            discloses_only(
                "incident", "summary", "date", "time_of_day", "duration_minutes", "location", "external_ids"
            ),
            models.UniqueConstraint(fields=["key"], name="incident_key_is_unique"),
            models.UniqueConstraint(fields=["slug"], name="incident_slug_is_unique"),
            Requirement(
                condition=Q(dates__isnull=True, date_precision="", date_basis="")
                | Q(dates__isnull=False) & ~Q(date_precision="") & ~Q(date_basis=""),
                name="incident_dates_have_precision_and_basis",
                at="dates",
                says=_("Days, their precision and their basis go together. Give all three, or leave all three empty."),
            ),
            Requirement(
                condition=Q(time_of_day__isnull=True, time_precision="unknown")
                | Q(time_of_day__isnull=False) & ~Q(time_precision="unknown") & ~Q(time_zone=""),
                name="incident_time_of_day_is_known_or_unknown",
                at="time_of_day",
                says=_("A time of day needs its precision and time zone; without one the precision is “unknown”."),
            ),
            Requirement(
                condition=Q(location__isnull=True, location_precision="", location_basis="")
                | Q(location__isnull=False) & ~Q(location_precision="") & ~Q(location_basis=""),
                name="incident_location_has_precision_and_basis",
                at="location",
                says=_("A place, its precision and its basis go together. Give all three, or leave all three empty."),
            ),
            in_order("duration_minutes_low", "duration_minutes_high"),
        ]

    def __str__(self):
        return self.title
