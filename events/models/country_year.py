"""How many were killed in a country in a year, as a publisher adds it up: no event, and never added to events."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.dataset import Dataset
from events.models.revision import MakesARevision
from events.models.table import TableRow

TYPES = ("state_based", "non_state", "one_sided")
ESTIMATES = ("best", "low", "high")


def killed() -> models.IntegerField:
    """In whatever order the publisher's estimates stand to one another. NULL: not told."""
    return models.IntegerField(null=True)


class CountryYear(models.Model):
    row = models.OneToOneField(TableRow, models.CASCADE, primary_key=True, related_name="country_year")
    dataset = models.ForeignKey(Dataset, models.PROTECT, db_column="dataset", related_name="+", db_index=False)
    release = models.CharField(max_length=40)

    country = models.CharField(max_length=3, help_text=_("ISO 3166-1 alpha-3 of today."))
    country_gw = models.PositiveIntegerField(help_text=_("Gleditsch–Ward number of the state."))
    country_name = models.CharField(max_length=100)
    region = models.CharField(max_length=40, blank=True)
    year = models.PositiveSmallIntegerField()

    state_based_best = killed()
    state_based_low = killed()
    state_based_high = killed()
    non_state_best = killed()
    non_state_low = killed()
    non_state_high = killed()
    one_sided_best = killed()
    one_sided_low = killed()
    one_sided_high = killed()
    killed_best = killed()
    killed_low = killed()
    killed_high = killed()
    fighters_killed_best = killed()
    civilians_killed_best = killed()
    unknown_killed_best = killed()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dataset", "release", "country_gw", "year"], name="countryyear_is_told_once_in_a_release"
            ),
        ]
        indexes = [models.Index(fields=["dataset", "release", "country", "year"], name="countryyear_country")]
        triggers = [MakesARevision(name="countryyear_makes_a_revision")]

    def __str__(self):
        return f"{self.country} {self.year} ({self.release})"
