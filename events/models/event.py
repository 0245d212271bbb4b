"""The dataset: one flat row an event, the same columns for every publisher. Described for the outside in
`events/columns.py`.

`Event` has no foreign key pointing at it, so that it can be partitioned; links carry the dataset and the sort key.
"""

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Q

from actors.models import Actor
from codebook import choices
from events.models.dataset import Dataset

# Days since 1970-01-01 << 36 | id: newest first, no ties, exact in JavaScript's 53 bits until the year 2320.
SORT_KEY = "(coalesce(date_start, '0001-01-01'::date) - '1970-01-01'::date)::bigint * 68719476736 + id"


def terms(vocabulary):
    return ArrayField(models.CharField(max_length=60, choices=vocabulary), default=list, blank=True)


def missing_reason():
    return models.CharField(max_length=30, choices=choices.missing_reason, blank=True)


def figure():
    return models.IntegerField(null=True)


class EventQuerySet(models.QuerySet):
    def public(self):
        """Rows of datasets that anybody may see. Queries which those are, see `public_keys`."""
        return self.filter(dataset__in=Dataset.objects.public_keys())


class Event(models.Model):
    id = models.BigAutoField(primary_key=True)
    dataset = models.ForeignKey(Dataset, models.PROTECT, db_column="dataset", related_name="events")
    release = models.CharField(max_length=40, blank=True)
    source_id = models.CharField(max_length=100)
    url = models.CharField(max_length=500, blank=True)
    title = models.TextField(blank=True)

    date_start = models.DateField(null=True)
    date_end = models.DateField(null=True)
    date_precision = models.CharField(max_length=20, choices=choices.date_precision, blank=True)
    date_basis = models.CharField(max_length=20, choices=choices.basis, blank=True)

    country = models.CharField(max_length=3, blank=True)
    country_name = models.CharField(max_length=100, blank=True)
    admin1 = models.CharField(max_length=200, blank=True)
    admin2 = models.CharField(max_length=200, blank=True)
    location = models.TextField(blank=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    location_precision = models.CharField(max_length=20, choices=choices.location_precision, blank=True)

    violence_type = models.CharField(max_length=30, choices=choices.violence_type, blank=True)
    event_type = models.CharField(max_length=40, choices=choices.event_type, blank=True)
    event_type_missing = missing_reason()
    tactic = terms(choices.tactic)
    tactic_missing = missing_reason()
    weapon = terms(choices.weapon)
    weapon_missing = missing_reason()
    target = terms(choices.target_kind)
    target_missing = missing_reason()

    actor_1 = models.TextField(blank=True)
    actor_2 = models.TextField(blank=True)
    actors = models.JSONField(default=list)
    claimed_by = ArrayField(models.CharField(max_length=120), default=list)
    claimed_by_missing = missing_reason()

    killed_best = figure()
    killed_best_missing = missing_reason()
    killed_low = figure()
    killed_low_missing = missing_reason()
    killed_high = figure()
    killed_high_missing = missing_reason()
    civilians_killed_best = figure()
    civilians_killed_best_missing = missing_reason()
    injured_best = figure()
    injured_best_missing = missing_reason()
    injured_low = figure()
    injured_low_missing = missing_reason()
    injured_high = figure()
    injured_high_missing = missing_reason()
    killed_includes_attackers = models.CharField(max_length=10, choices=choices.includes_attackers, blank=True)

    summary = models.TextField(blank=True)
    sources = ArrayField(models.TextField(), default=list)
    occurrence = models.CharField(max_length=30, choices=choices.occurrence, blank=True)
    attribution = models.CharField(max_length=30, choices=choices.attribution, blank=True)
    figure_certainty = models.CharField(max_length=30, choices=choices.figure_certainty, blank=True)
    coding_depth = models.CharField(max_length=20, choices=choices.coding_depth, blank=True)
    licence = models.CharField(max_length=60)
    modified_at = models.DateTimeField()

    row_sha256 = models.BinaryField(
        null=True, help_text="Hash of the normalised row; an unchanged row is not rewritten."
    )
    places_folded = ArrayField(
        models.TextField(), default=list, help_text="Folded names of the place and what it lies in."
    )
    search = SearchVectorField(null=True, help_text="Folded title, place, actors and summary, configuration `simple`.")
    dates = models.GeneratedField(
        expression=Func(F("date_start"), F("date_end"), template="daterange(date_start, date_end, '[]')"),
        output_field=DateRangeField(null=True),
        db_persist=True,
    )
    sort_key = models.GeneratedField(
        expression=Func(F("date_start"), template=f"({SORT_KEY})"),
        output_field=models.BigIntegerField(),
        db_persist=True,
    )

    objects = EventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "source_id"], name="event_source_id_is_unique_in_its_dataset"),
            models.UniqueConstraint(fields=["sort_key"], name="event_sort_key_is_unique"),
            models.CheckConstraint(
                condition=Q(date_start__isnull=True, date_end__isnull=True)
                | Q(date_start__isnull=False, date_end__isnull=False, date_start__lte=F("date_end")),
                name="event_ends_after_it_starts",
            ),
        ]
        indexes = [
            models.Index(fields=["country", "-sort_key"], include=["dataset"], name="event_country_newest"),
            models.Index(fields=["dataset", "-sort_key"], name="event_dataset_newest"),
            GistIndex(fields=["dates"], name="event_dates"),
            GinIndex(fields=["search"], name="event_words"),
            GinIndex(fields=["places_folded"], name="event_places"),
            GistIndex(fields=["latitude", "longitude", "sort_key"], name="event_point_newest"),
            models.Index(fields=["killed_best"], name="event_killed_best"),
            models.Index(fields=["modified_at"], name="event_modified_at"),
        ]

    def __str__(self):
        return self.public_id

    @property
    def public_id(self) -> str:
        return f"{self.dataset_id}:{self.source_id}"


class EventActor(models.Model):
    """An actor of an event: the access path for “newest of this actor”."""

    event = models.ForeignKey(Event, models.CASCADE, db_constraint=False, related_name="actor_links")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="event_links")
    dataset = models.CharField(max_length=60)
    sort_key = models.BigIntegerField()
    role = models.CharField(max_length=20, choices=choices.participation_role)
    certainty = models.CharField(max_length=20, choices=choices.attribution, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "actor", "role"], name="eventactor_is_linked_once_in_a_role"),
        ]
        indexes = [models.Index(fields=["actor", "-sort_key", "event"], include=["dataset"], name="eventactor_newest")]

    def __str__(self):
        return f"{self.event_id} {self.role} {self.actor_id}"


class Tombstone(models.Model):
    """What is left of a withdrawn row: that it was there, when and why it went, and where to if it was merged."""

    dataset = models.ForeignKey(Dataset, models.PROTECT, db_column="dataset", related_name="tombstones")
    source_id = models.CharField(max_length=100)
    slug = models.SlugField(max_length=120, blank=True)
    reason = models.CharField(max_length=500)
    merged_into = models.CharField(max_length=100, blank=True, help_text="The survivor's source_id.")
    withdrawn_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "source_id"], name="tombstone_is_unique_in_its_dataset"),
        ]

    def __str__(self):
        return f"{self.dataset_id}:{self.source_id}"
