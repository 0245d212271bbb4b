"""What every version of an event has: the public columns, and what it is found by. Described for the outside in
`events/columns.py`. What is not known is NULL, in texts and lists as in numbers.
"""

from datetime import date

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func

from codebook import choices
from events.models.dataset import Dataset
from events.models.release import Release
from events.models.revision import ThisRevision

FIRST_DAY = date(1970, 1, 1).toordinal()


def text(at_most: int | None = None, vocabulary=None):
    """Empty is NULL, and never an empty text."""
    if at_most is None:
        return models.TextField(null=True, blank=True)
    return models.CharField(max_length=at_most, choices=vocabulary, null=True, blank=True)


def terms(vocabulary):
    return ArrayField(models.CharField(max_length=60, choices=vocabulary), null=True, blank=True)


def missing_reason():
    return text(30, choices.missing_reason)


def figure():
    return models.IntegerField(null=True)


def computed(expression: str) -> models.GeneratedField:
    """A whole number that the database makes of other columns of the row."""
    return models.GeneratedField(
        expression=Func(template=expression, output_field=models.IntegerField()),
        output_field=models.IntegerField(null=True),
        db_persist=True,
    )


# Cells are counted from 1 by rows of 720, from the south-west; a point on the last edge lies in the last cell. Of
# UCDP's events, too, PRIO-GRID takes only those that are known more exactly than by their country.
PRIOGRID = (
    "CASE WHEN latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180"
    " AND location_precision NOT IN ('country', 'sea_or_air') THEN"
    " least(floor((latitude + 90) * 2)::integer, 359) * 720 + least(floor((longitude + 180) * 2)::integer, 719) + 1 END"
)
COUNTRY_GW = "events_country_gw(country, date_start)"


def sort_key(of: str) -> models.GeneratedField:
    """Days since 1970-01-01 << 36 | id: newest first, no ties, exact in JavaScript's 53 bits until the year 2320."""
    days = "(coalesce(date_start, '0001-01-01'::date) - '1970-01-01'::date)::bigint"
    return models.GeneratedField(
        expression=Func(F("date_start"), template=f"({days} * 68719476736 + {of})"),
        output_field=models.BigIntegerField(),
        db_persist=True,
    )


# Whether a row ends in a later period, month or year, than that in which it begins.
SPANS = "date_trunc('{0}', date_end::timestamp) > date_trunc('{0}', date_start::timestamp)"


def spans(period: str) -> Func:
    output_field = models.BooleanField()
    return Func(F("date_start"), F("date_end"), template=SPANS.format(period), output_field=output_field)


def sort_key_of(day: date | None, number: int) -> int:
    """The same, for whoever writes rows and their links at once."""
    return ((day.toordinal() if day else 1) - FIRST_DAY << 36) | number


class EventRow(models.Model):
    dataset = models.ForeignKey(
        Dataset, models.PROTECT, db_column="dataset", related_name="%(class)s_rows", db_index=False
    )
    source_id = models.CharField(max_length=100)
    url = text(500)
    title = text()

    date_start = models.DateField(null=True)
    date_end = models.DateField(null=True)
    date_precision = text(20, choices.date_precision)
    date_basis = text(20, choices.basis)

    country = text(3)
    country_name = text(100)
    admin1 = text(200)
    admin2 = text(200)
    location = text()
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    location_precision = text(20, choices.location_precision)
    country_gw = computed(COUNTRY_GW)
    priogrid_gid = computed(PRIOGRID)
    geonames_id = models.IntegerField(null=True)

    violence_type = text(30, choices.violence_type)
    event_type = text(40, choices.event_type)
    event_type_missing = missing_reason()
    tactic = terms(choices.tactic)
    tactic_missing = missing_reason()
    weapon = terms(choices.weapon)
    weapon_missing = missing_reason()
    target = terms(choices.target_kind)
    target_missing = missing_reason()

    actor_1 = text()
    actor_2 = text()
    actors = models.JSONField(default=list)
    actor_ucdp_ids = ArrayField(models.IntegerField(null=True), null=True)
    claimed_by = ArrayField(models.CharField(max_length=120), null=True)
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
    killed_includes_attackers = text(10, choices.includes_attackers)

    summary = text()
    sources = ArrayField(models.TextField(), default=list)
    occurrence = text(30, choices.occurrence)
    attribution = text(30, choices.attribution)
    figure_certainty = text(30, choices.figure_certainty)
    coding_depth = text(20, choices.coding_depth)
    licence = models.CharField(max_length=60)
    modified_at = models.DateTimeField()

    conflict_id = models.IntegerField(null=True, help_text="UCDP's number of the conflict.")
    dyad_id = models.IntegerField(null=True, help_text="UCDP's number of the two sides.")
    more_cells = ArrayField(
        models.TextField(), null=True, help_text="What the publisher's own contract tells besides: see its MORE_CELLS."
    )
    revision = models.BigIntegerField(
        db_default=ThisRevision(), help_text="The revision of the data in which it was recorded as it is here."
    )
    first_release = models.ForeignKey(
        Release,
        models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        db_constraint=False,
        help_text="The publisher's release in which it first stood as it is here; it stands in those after it, too.",
    )
    places_folded = ArrayField(
        models.TextField(),
        default=list,
        help_text="Folded names of the place and what it lies in; first-order divisions again, marked as such.",
    )
    taking_part = ArrayField(
        models.TextField(), default=list, help_text="Who takes part in which role, how surely: see events/taking_part."
    )
    search = SearchVectorField(
        null=True, help_text="Folded words: A of title, place, actors and summary, B of the sources."
    )
    dates = models.GeneratedField(
        expression=Func(F("date_start"), F("date_end"), template="daterange(date_start, date_end, '[]')"),
        output_field=DateRangeField(null=True),
        db_persist=True,
    )

    class Meta:
        abstract = True

    @property
    def public_id(self) -> str:
        return f"{self.dataset_id}:{self.source_id}"
