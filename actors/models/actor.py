"""Who: groups, states, organisations and persons. What they are called, what kind they were and when stands in
rows of its own.
"""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from sources.history import keep_history
from sources.models import DayRangeField, Disclosed, NaturallyKeyed, discloses_only


@keep_history
class Actor(NaturallyKeyed, Disclosed):
    natural_lookups = ("slug",)
    evidenced_fields = ("exists",)

    slug = models.SlugField(max_length=120, help_text=_("Permanent readable name, used in links and fixtures."))
    name = models.CharField(max_length=300, help_text=_("The canonical name; every other name is a row below."))
    is_person = models.BooleanField(default=False)
    exists = DayRangeField(
        null=True, blank=True, help_text=_("From when to when, as far as sources say; `..2021-08` for an end only.")
    )
    note = models.TextField(blank=True, help_text=_("For coders; never published."))

    class Meta(Disclosed.Meta):
        constraints = [
            *Disclosed.Meta.constraints,
            discloses_only("actor", "name", "exists", "areas", "strength"),
            models.UniqueConstraint(fields=["slug"], name="actor_slug_is_unique"),
        ]

    def __str__(self):
        return self.name


class ActorNumber(models.Model):
    """The permanent public id, given once. It stands apart from `Actor` so that loading a fixture again cannot
    reset it.
    """

    number = models.BigAutoField(primary_key=True)
    actor = models.OneToOneField(Actor, models.PROTECT, related_name="number_row")

    class Meta:
        triggers = [pgtrigger.Protect(name="actor_number_never_changes", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return str(self.number)


@keep_history
class ActorIdentifier(NaturallyKeyed):
    """An actor's id in somebody else's dataset. Nothing is joined by name: one (dataset, code) is one actor."""

    natural_lookups = ("dataset", "code")

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="identifiers")
    dataset = models.CharField(max_length=60, help_text=_("Key of the dataset, as ucdp-ged."))
    code = models.CharField(max_length=200, help_text=_("The publisher's own id, as written there."))
    name_there = models.CharField(
        max_length=500, blank=True, help_text=_("The name under which the publisher lists it.")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "code"], name="actoridentifier_is_given_once"),
        ]

    def __str__(self):
        return f"{self.dataset} {self.code}"
