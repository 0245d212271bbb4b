"""One table with all that the API tells of an event, and an index on each column that is asked for."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Event(models.Model):
    dataset = models.CharField(max_length=60, db_index=True)
    release = models.CharField(max_length=40, null=True)
    source_id = models.CharField(max_length=100, db_index=True)
    url = models.CharField(max_length=500, null=True)
    title = models.TextField(null=True)

    date_start = models.DateField(null=True, db_index=True)
    date_end = models.DateField(null=True, db_index=True)
    date_precision = models.CharField(max_length=20, null=True)
    date_basis = models.CharField(max_length=20, null=True)

    country = models.CharField(max_length=3, null=True, db_index=True)
    country_name = models.CharField(max_length=100, null=True)
    admin1 = models.CharField(max_length=200, null=True, db_index=True)
    admin2 = models.CharField(max_length=200, null=True)
    location = models.TextField(null=True)
    latitude = models.FloatField(null=True, db_index=True)
    longitude = models.FloatField(null=True, db_index=True)
    location_precision = models.CharField(max_length=20, null=True)

    violence_type = models.CharField(max_length=30, null=True, db_index=True)
    event_type = models.CharField(max_length=40, null=True, db_index=True)
    event_type_missing = models.CharField(max_length=30, null=True)
    tactic = ArrayField(models.CharField(max_length=60), null=True)
    tactic_missing = models.CharField(max_length=30, null=True)
    weapon = ArrayField(models.CharField(max_length=60), null=True)
    weapon_missing = models.CharField(max_length=30, null=True)
    target = ArrayField(models.CharField(max_length=60), null=True)
    target_missing = models.CharField(max_length=30, null=True)

    actor_1 = models.CharField(max_length=500, null=True, db_index=True)
    actor_2 = models.CharField(max_length=500, null=True, db_index=True)
    actors = models.JSONField()
    claimed_by = ArrayField(models.CharField(max_length=120), null=True)
    claimed_by_missing = models.CharField(max_length=30, null=True)

    killed_best = models.IntegerField(null=True, db_index=True)
    killed_best_missing = models.CharField(max_length=30, null=True)
    killed_low = models.IntegerField(null=True)
    killed_low_missing = models.CharField(max_length=30, null=True)
    killed_high = models.IntegerField(null=True)
    killed_high_missing = models.CharField(max_length=30, null=True)
    civilians_killed_best = models.IntegerField(null=True)
    civilians_killed_best_missing = models.CharField(max_length=30, null=True)
    injured_best = models.IntegerField(null=True)
    injured_best_missing = models.CharField(max_length=30, null=True)
    injured_low = models.IntegerField(null=True)
    injured_low_missing = models.CharField(max_length=30, null=True)
    injured_high = models.IntegerField(null=True)
    injured_high_missing = models.CharField(max_length=30, null=True)
    killed_includes_attackers = models.CharField(max_length=10, null=True)

    summary = models.TextField(null=True)
    sources = ArrayField(models.TextField())
    occurrence = models.CharField(max_length=30, null=True)
    attribution = models.CharField(max_length=30, null=True)
    figure_certainty = models.CharField(max_length=30, null=True)
    coding_depth = models.CharField(max_length=20, null=True)
    modified_at = models.DateTimeField(db_index=True)
    licence = models.CharField(max_length=60)

    class Meta:
        app_label = "naive"

    def __str__(self):
        return f"{self.dataset}:{self.source_id}"
