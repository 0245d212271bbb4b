"""Who took part, who is said to have done it, and who says that it was them. Three different things."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from actors.models import Actor
from codebook import choices
from incidents.models.part import IncidentPart
from incidents.models.phase import Phase
from sources.history import keep_history
from sources.models import DayRangeField


@keep_history
class Participation(IncidentPart):
    """An actor in a role, in the whole incident or in one phase."""

    phase = models.ForeignKey(Phase, models.CASCADE, null=True, blank=True, related_name="participations")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="participations")
    role = models.CharField(max_length=20, choices=choices.participation_role)
    attribution = models.CharField(
        max_length=20, choices=choices.attribution, help_text=_("How sure it is that this actor had this role.")
    )
    note = models.CharField(max_length=300, blank=True)

    class Meta(IncidentPart.Meta):
        pass


@keep_history
class Attribution(IncidentPart):
    """Somebody says that an actor did it."""

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="attributions")
    said_by = models.CharField(max_length=20, choices=choices.attribution_source)
    attribution = models.CharField(max_length=20, choices=choices.attribution)
    note = models.CharField(max_length=300, blank=True)

    class Meta(IncidentPart.Meta):
        pass


@keep_history
class ResponsibilityClaim(IncidentPart):
    """The actor itself claims it, denies it, or takes its claim back. Recorded as the fact that it was said,
    never its text.
    """

    actor = models.ForeignKey(Actor, models.PROTECT, related_name="responsibility_claims")
    stance = models.CharField(max_length=20, choices=choices.responsibility_stance)
    claimed_on = DayRangeField(null=True, blank=True, help_text=_("When it was said; empty: not stated."))
    note = models.CharField(max_length=300, blank=True)

    class Meta(IncidentPart.Meta):
        pass
