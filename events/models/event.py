"""The current row of each event, the same columns for every publisher, with the indexes that it is found by.

`Event` has no foreign key pointing at it, so that it can be partitioned; links carry the dataset and the sort key.
"""

from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.models import F, Func, Q

from actors.models import Actor
from codebook import choices
from events.models.dataset import Dataset
from events.models.revision import MakesARevision
from events.models.row import EventRow, sort_key, spans, text


class EventQuerySet(models.QuerySet):
    def public(self):
        """Rows of datasets that anybody may see. Queries which those are, see `public_keys`."""
        return self.filter(dataset__in=Dataset.objects.public_keys())


# What most requests narrow by: a walk along the indexes of the other orders, or along the links of an actor, passes
# over rows that are not asked for without a look at the table.
NARROWING = ("latitude", "longitude", "country", "killed_best", "date_end")


def ordered_by(column: str, **more) -> models.Index:
    fields = dict.fromkeys([column, "sort_key", *NARROWING])
    return models.Index(fields=list(fields), name=f"event_{column}", **more)


def ordered_by_figure(figure: str) -> models.Index:
    """Both ways; rows without the figure are listed behind, in another order."""
    return ordered_by(figure, condition=Q(**{f"{figure}__isnull": False}))


class Event(EventRow):
    id = models.BigAutoField(primary_key=True)
    sort_key = sort_key("id")
    year = models.GeneratedField(
        expression=Func(F("date_start"), template="(extract(year from date_start)::smallint)"),
        output_field=models.SmallIntegerField(null=True),
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
            # Newest first, along what is asked for most.
            models.Index(fields=["dataset", "sort_key"], name="event_dataset_newest"),
            models.Index(
                fields=["country", "-sort_key", *(name for name in NARROWING if name != "country")],
                include=["dataset"],
                name="event_country_newest",
            ),
            # Not the bare sort key, or PostgreSQL would take this index for a good way to any sort key.
            GistIndex("latitude", "longitude", F("sort_key") + 0, name="event_point_newest"),
            # Whatever is asked for by equality, in one index that gives what all of it has in common.
            GinIndex(
                fields=[
                    "search",
                    "taking_part",
                    "places_folded",
                    "country",
                    "violence_type",
                    "event_type",
                    "tactic",
                    "weapon",
                    "target",
                    "claimed_by",
                    "occurrence",
                    "attribution",
                    "figure_certainty",
                    "coding_depth",
                    "date_precision",
                    "location_precision",
                    "year",
                ],
                name="event_equal",
            ),
            # The few rows that lie on both sides of a month's end.
            GistIndex(fields=["dates"], condition=Q(spans("month")), name="event_spans_months"),
            # The few rows whose best figure is not between the others: with all three, or PostgreSQL, which cannot know
            # that they are few, would look through the index of one of them.
            models.Index(
                fields=["killed_best", "killed_low", "killed_high"],
                condition=Q(killed_low__gt=F("killed_best")) | Q(killed_best__gt=F("killed_high")),
                name="event_figures_not_in_order",
            ),
            # Of UCDP's events alone.
            *(
                models.Index(
                    fields=[f"{of}_id", "sort_key"], name=f"event_{of}", condition=Q(**{f"{of}_id__isnull": False})
                )
                for of in ("conflict", "dyad")
            ),
            # In the order in which they were recorded, for mirrors.
            models.Index(fields=["revision", "id"], name="event_recorded"),
            # The other orders.
            ordered_by_figure("killed_best"),
            ordered_by_figure("killed_low"),
            ordered_by_figure("killed_high"),
            ordered_by_figure("injured_best"),
            ordered_by("modified_at"),
        ]
        triggers = [MakesARevision(name="event_makes_a_revision")]

    def __str__(self):
        return self.public_id


class EventActor(models.Model):
    """An actor of an event: the access path for “newest of this actor”, in a place and in some years, too."""

    event = models.ForeignKey(Event, models.CASCADE, db_constraint=False, related_name="actor_links", db_index=False)
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="event_links", db_index=False)
    dataset = models.CharField(max_length=60)
    sort_key = models.BigIntegerField()
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    country = text(3)
    killed_best = models.IntegerField(null=True)
    date_end = models.DateField(null=True)
    role = models.CharField(max_length=20, choices=choices.participation_role)
    certainty = models.CharField(max_length=20, choices=choices.attribution, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "actor", "role"], name="eventactor_is_linked_once_in_a_role"),
        ]
        indexes = [
            models.Index(
                fields=["actor", "-sort_key", *NARROWING],
                include=["dataset", "role", "certainty"],
                name="eventactor_newest",
            )
        ]

    def __str__(self):
        return f"{self.event_id} {self.role} {self.actor_id}"

    @classmethod
    def of(cls, event: Event, actor: Actor, *, role: str, certainty: str) -> "EventActor":
        """A link that is still to be saved, with what it repeats of its event."""
        repeated = {name: getattr(event, name) for name in ("sort_key", *NARROWING)}
        return cls(event=event, actor=actor, role=role, certainty=certainty, dataset=event.dataset_id, **repeated)
