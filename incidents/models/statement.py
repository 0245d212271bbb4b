"""Who says what about whom. Statements are kept side by side; no edge and no phase is made of one."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from actors.models import Actor
from codebook import choices
from incidents.models.incident import Incident
from locations.models import Location
from sources.history import keep_history
from sources.models import DayRangeField, NaturallyKeyed, Requirement, Sourced, key_field


@keep_history
class Statement(NaturallyKeyed, Sourced):
    """It stands with the incident it belongs to, or, where it speaks of no incident, with the actor it is
    chiefly about.
    """

    key = key_field("database")
    incident = models.ForeignKey(Incident, models.PROTECT, null=True, blank=True, related_name="statements")
    actor = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="statements")
    kind = models.CharField(max_length=20, choices=choices.statement_kind)
    says = models.TextField(help_text=_("What is said, in our own words."))

    dates = DayRangeField(null=True, blank=True, help_text=_("The days it speaks of, not the day it was said."))
    date_as_printed = models.CharField(max_length=100, blank=True)
    location = models.ForeignKey(Location, models.PROTECT, null=True, blank=True, related_name="statements")
    targets = ArrayField(
        models.CharField(max_length=30, choices=choices.target_kind),
        default=list,
        blank=True,
        help_text=_("What it says is attacked, in the codebook's terms."),
    )
    alternative_group = models.SlugField(
        max_length=80,
        blank=True,
        help_text=_("Statements with the same word here compete: one of them holds, or none."),
    )
    reply = models.CharField(
        max_length=20,
        choices=choices.reply_status,
        default="not_applicable",
        help_text=_("For an allegation: whether the other side's answer is reported."),
    )

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["key"], name="statement_key_is_unique"),
            Requirement(
                condition=Q(incident__isnull=False, actor__isnull=True) | Q(incident__isnull=True, actor__isnull=False),
                name="statement_stands_with_one_incident_or_one_actor",
                at="incident",
                says=_("A statement stands either with an incident or with an actor. Choose one of the two, not both."),
            ),
        ]

    def __str__(self):
        return self.key


@keep_history
class StatementAbout(NaturallyKeyed):
    """An actor the statement speaks of."""

    natural_lookups = ("statement__key", "actor__slug")

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="about_rows")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="spoken_of")

    class Meta:
        verbose_name, verbose_name_plural = "actor spoken of", "actors spoken of"
        constraints = [
            models.UniqueConstraint(fields=["statement", "actor"], name="statementabout_is_told_once"),
        ]

    def __str__(self):
        return f"{self.statement} about {self.actor}"
