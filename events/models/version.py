"""What events were before: superseded and withdrawn versions, and the stones of those that are gone."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from codebook import choices
from events.models.dataset import Dataset
from events.models.release import Release
from events.models.revision import MakesARevision
from events.models.row import EventRow, sort_key


class EventVersion(EventRow):
    """A version that is no longer current. It stood from `revision` until before `ended_revision`, and in the releases
    from `first_release` until before `until_release`.
    """

    id = models.BigAutoField(primary_key=True)
    event_id = models.BigIntegerField(
        help_text="The event's id while it is or was current; a deleted one's is not reused."
    )
    ended_revision = models.BigIntegerField(db_index=True)
    ended_because = models.CharField(max_length=20, choices=choices.version_end)
    until_release = models.ForeignKey(
        Release, models.PROTECT, null=True, related_name="+", db_index=False, db_constraint=False
    )
    sort_key = sort_key("event_id")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event_id", "revision"], name="eventversion_is_recorded_once"),
            models.CheckConstraint(
                condition=Q(ended_revision__gt=F("revision")), name="eventversion_ends_after_it_was_recorded"
            ),
        ]
        indexes = [
            models.Index(fields=["dataset", "source_id"], name="eventversion_source_id"),
            # For pages of the past that lie between two sort keys.
            models.Index(fields=["dataset", "sort_key"], name="eventversion_newest"),
        ]

    def __str__(self):
        return f"{self.public_id} until {self.ended_revision}"


class Tombstone(models.Model):
    """What is left of a withdrawn row: that it was there, when and why it went, and where to if it was merged."""

    dataset = models.ForeignKey(Dataset, models.PROTECT, db_column="dataset", related_name="tombstones")
    source_id = models.CharField(max_length=100)
    slug = models.SlugField(max_length=120, blank=True)
    reason = models.CharField(max_length=500)
    merged_into = models.CharField(max_length=100, blank=True, help_text=_("The survivor's source_id."))
    withdrawn_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "source_id"], name="tombstone_is_unique_in_its_dataset"),
        ]
        triggers = [MakesARevision(name="tombstone_makes_a_revision")]

    def __str__(self):
        return f"{self.dataset_id}:{self.source_id}"
