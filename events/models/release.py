"""The releases of each publisher that were imported here, in the order in which the publisher counts them."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.dataset import Dataset

NUMBER = re.compile(r"\d+")


class Release(models.Model):
    """A release of a publisher. `position` orders those of a dataset as the publisher counts them."""

    dataset = models.ForeignKey(Dataset, models.PROTECT, db_column="dataset", related_name="releases")
    name = models.CharField(max_length=40)
    position = models.CharField(max_length=200, editable=False, db_collation="C")
    is_complete = models.BooleanField(
        default=False, help_text=_("Whether a row that was not in it was known to be withdrawn.")
    )
    revision = models.BigIntegerField(help_text=_("The revision in which it was last imported."))
    imported_at = models.DateTimeField()
    first_revision = models.BigIntegerField(help_text=_("The revision in which it was first imported."))
    coded_until = models.DateField(
        null=True, blank=True, help_text=_("Last day its rows can speak of; empty: not known.")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "name"], name="release_name_is_unique_in_its_dataset"),
        ]
        ordering = ("dataset", "position")

    def __str__(self):
        return f"{self.dataset_id} {self.name}"

    def save(self, *args, **kwargs):
        self.position = position_of(self.name)
        if self.first_revision is None:
            self.first_revision = self.revision
        super().save(*args, **kwargs)


def position_of(name: str) -> str:
    """Orders names as people count: 9.1, 23.1, 23.1.2, 25.1."""
    return NUMBER.sub(lambda number: number[0].zfill(12), name)
