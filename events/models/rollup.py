"""Sums by month, kept with the rows in one transaction: what is asked for most is added up beforehand.

A row counts in the month in which it begins; rows without a day in the month NULL. Publishers are never added together.
"""

from django.db import models

from events.models.dataset import Dataset

FIGURES = (
    "killed_best",
    "killed_low",
    "killed_high",
    "civilians_killed_best",
    "injured_best",
    "injured_low",
    "injured_high",
)


def total():
    """Of the rows in which the figure is known."""
    return models.BigIntegerField(default=0)


def rows():
    return models.BigIntegerField(default=0)


class Rollup(models.Model):
    dataset = models.ForeignKey(
        Dataset, models.PROTECT, db_column="dataset", related_name="+", db_index=False, db_constraint=False
    )
    month = models.DateField(null=True, help_text="Its first day; NULL for rows without a day.")
    is_mention = models.BooleanField(help_text="Rows that a source only mentions in passing are counted apart.")

    count = rows()
    spanning_month = models.BigIntegerField(default=0, help_text="Rows that end in a later month.")
    spanning_year = models.BigIntegerField(default=0, help_text="Rows that end in a later year.")
    killed_best = total()
    killed_best_missing = rows()
    killed_low = total()
    killed_low_missing = rows()
    killed_high = total()
    killed_high_missing = rows()
    civilians_killed_best = total()
    civilians_killed_best_missing = rows()
    injured_best = total()
    injured_best_missing = rows()
    injured_low = total()
    injured_low_missing = rows()
    injured_high = total()
    injured_high_missing = rows()

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.dataset_id} {self.month}"


def once_a(*key: str, name: str) -> models.UniqueConstraint:
    """The dataset comes first: it is always asked for, and cells are answered in its order."""
    return models.UniqueConstraint(
        fields=["dataset", *key, "month", "is_mention"], nulls_distinct=False, name=f"{name}_is_one"
    )


def by_month(key: str, name: str) -> models.Index:
    """The other order in which cells are answered; with what is asked of many of them, so that the index tells it. The
    key is no part of the order, or PostgreSQL looks for the months of one of them here, month by month.
    """
    told = [key, "is_mention", "count", "spanning_month", "killed_best", "killed_best_missing"]
    return models.Index(fields=["dataset", "month"], include=told, name=f"{name}_by_month")


class MonthOfDataset(Rollup):
    longest_days = models.IntegerField(
        default=0, help_text="No row lasts longer than so many days after its first. Stays when rows go."
    )

    class Meta:
        constraints = [once_a(name="monthofdataset")]


class MonthInCountry(Rollup):
    country = models.CharField(max_length=3, null=True)  # noqa: DJ001 – as in the rows

    class Meta:
        constraints = [once_a("country", name="monthincountry")]
        indexes = [by_month("country", name="monthincountry")]


class MonthInCountryOfType(Rollup):
    country = models.CharField(max_length=3, null=True)  # noqa: DJ001 – as in the rows
    violence_type = models.CharField(max_length=30, null=True)  # noqa: DJ001 – as in the rows
    event_type = models.CharField(max_length=40, null=True)  # noqa: DJ001 – as in the rows

    class Meta:
        constraints = [once_a("country", "violence_type", "event_type", name="monthincountryoftype")]


class MonthOfActor(Rollup):
    """A row counts once for each of its actors, whatever their roles."""

    actor_id = models.BigIntegerField(null=True, help_text="NULL for rows in which nobody is known to take part.")

    class Meta:
        constraints = [once_a("actor_id", name="monthofactor")]
        indexes = [by_month("actor_id", name="monthofactor")]
